/** The five points of a kickoff talk, in this order. */
export const kickoffPoints = ['goals', 'roles', 'plan', 'documentation', 'framework'] as const;
export type KickoffPoint = (typeof kickoffPoints)[number];

export const agreementStates = ['draft', 'offered', 'signed', 'amended', 'ended'] as const;
export type AgreementState = (typeof agreementStates)[number];

export const wishes = ['go_on', 'adjust', 'other_partner'] as const;
export type Wish = (typeof wishes)[number];
