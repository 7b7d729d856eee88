export const reportKinds = ['listing', 'request', 'message', 'testimonial'] as const;
export type ReportKind = (typeof reportKinds)[number];
export const reportReasons = ['advertising', 'disrespect', 'harassment', 'unreliable', 'confidentiality', 'other'] as const;
export type ReportReason = (typeof reportReasons)[number];

export type FlagSource = 'rating' | 'standards' | 'report';
export type FlagState = 'open' | 'case' | 'closed';

export const caseStates = ['open', 'hearing', 'decided', 'appealed', 'closed'] as const;
export type CaseState = (typeof caseStates)[number];
export const caseOutcomes = ['none', 'talk', 'warning', 'suspension'] as const;
export type CaseOutcome = (typeof caseOutcomes)[number];
export const suspensionCodes = ['quality', 'standards_breach', 'advertising', 'safety'] as const;
export type SuspensionCode = (typeof suspensionCodes)[number];
export type CaseSide = 'mentor' | 'mentee';
export const appealOutcomes = ['upheld', 'lifted'] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];
