import type { Transition } from '../people/rules/person.ts';

/** People employed: up to 9, 49, 249, 4,999, and more. */
export const sizeClasses = ['micro', 'small', 'medium', 'large', 'very_large'] as const;
export type SizeClass = (typeof sizeClasses)[number];

/** `hr` and her deputy nominate, clear and see their own people's process; `executive` is told at start, midterm and end. */
export const contactRoles = ['hr', 'hr_deputy', 'executive'] as const;
export type ContactRole = (typeof contactRoles)[number];
export const nominatingRoles = ['hr', 'hr_deputy'] as const satisfies readonly ContactRole[];

export const noticeKinds = ['start', 'midterm', 'end'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const cooperationStates = ['draft', 'offered', 'signed', 'replaced', 'ended'] as const;
export type CooperationState = (typeof cooperationStates)[number];
export type CooperationVerb = 'offer' | 'sign' | 'takeBack' | 'replace' | 'end';
export type CooperationWho = 'coordinator' | 'both' | 'system';

const step = (
  from: CooperationState,
  verb: CooperationVerb,
  to: CooperationState,
  ...who: CooperationWho[]
): Transition<CooperationState, CooperationVerb, CooperationWho> => ({ from, verb, to, who });

/** Offering is the house's signature; the organisation's makes it signed. A newer one that is signed replaces it. */
export const cooperationTransitions = [
  step('draft', 'offer', 'offered', 'coordinator'),
  step('offered', 'takeBack', 'draft', 'coordinator'),
  step('offered', 'sign', 'signed', 'both'),
  step('signed', 'replace', 'replaced', 'system'),
  step('signed', 'end', 'ended', 'coordinator'),
];

export function cooperationStep(
  state: CooperationState,
  verb: CooperationVerb,
): (typeof cooperationTransitions)[number] | undefined {
  return cooperationTransitions.find((row) => row.from === state && row.verb === verb);
}

/** The clauses of a cooperation agreement, in their order. The first six always stand in it. */
export const clauseKeys = [
  'purpose',
  'period',
  'people',
  'confidentiality',
  'no_poaching',
  'data_protection',
  'time',
  'costs',
  'events',
  'ending',
] as const;
export type ClauseKey = (typeof clauseKeys)[number];
export const mandatoryClauses = clauseKeys.slice(0, 6);

/** Both languages together; what is agreed is what stands here. */
export interface CooperationBody {
  clauses: { key: ClauseKey | 'own'; title: { de: string; en: string }; text: { de: string; en: string } }[];
  mentor_places: number;
  mentee_places: number;
}
