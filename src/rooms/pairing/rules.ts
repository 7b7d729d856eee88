import type { ReasonKey, ReasonVars } from '../../matching/score/reasons.ts';
import type { Criterion } from '../../matching/score/weights.ts';
import type { Transition } from '../people/rules/person.ts';

export const runStates = ['waiting', 'running', 'done', 'cancelled', 'failed'] as const;
export type RunState = (typeof runStates)[number];

/** What a finished run says of itself. Points of 10,000 each. */
export interface RunResult {
  matched: number;
  total: number;
  worst: number | null;
  optimal: boolean;
  gap: number;
  /** Milliseconds of the search and of preparing it. */
  search_ms: number;
  score_ms: number;
  /** Participations without a partner. */
  without: string[];
  reason: string | null;
}

export const proposalStates = [
  'suggested',
  'shortlisted',
  'org_clearing',
  'offered',
  'accepted',
  'declined',
  'discarded',
] as const;
export type ProposalState = (typeof proposalStates)[number];
/** There is no second proposal of these two beside it. */
export const openProposalStates = [
  'suggested',
  'shortlisted',
  'org_clearing',
  'offered',
] as const satisfies readonly ProposalState[];

/** Somebody has chosen the pair: the next run leaves both in this place alone. A suggestion, and what people ask each other, takes nobody out of it. */
export const holdingStates = ['shortlisted', 'org_clearing', 'offered'] as const satisfies readonly ProposalState[];

export type ProposalVerb =
  | 'shortlist'
  | 'requestClearance'
  | 'cleared'
  | 'refused'
  | 'offer'
  | 'takeBack'
  | 'bothAccept'
  | 'oneDeclines'
  | 'noAnswer'
  | 'discard';
export type ProposalWho = 'coordinator' | 'organization' | 'both' | 'party' | 'system';

/** From where a pair came: a run, the coordination's own hand, or one of the two. */
export type Origin = 'run' | 'hand' | 'self';
export const clearanceAnswers = ['cleared', 'competitor', 'conflict', 'other'] as const;
export type ClearanceAnswer = (typeof clearanceAnswers)[number];
export type DiscardKind = 'competitor' | 'conflict' | 'other' | 'by_hand' | 'left' | 'rule';
export const alertCauses = [
  'organization',
  'department',
  'line',
  'contract',
  'exclusion',
  'membership',
  'organization_left',
  'ended_by_house',
] as const;
export type AlertCause = (typeof alertCauses)[number];

export interface StoredReason {
  key: ReasonKey;
  speaks: 'for' | 'open';
  criterion?: Criterion;
  vars: ReasonVars;
  /** Exchange: whose need it is about; undefined: of both. In the other formats it is the mentee's. */
  seeker?: 'first' | 'second';
}

const step = (
  from: ProposalState,
  verb: ProposalVerb,
  to: ProposalState,
  ...who: ProposalWho[]
): Transition<ProposalState, ProposalVerb, ProposalWho> => ({ from, verb, to, who });

/** No step of a machine leads from a suggestion to a tandem: a person shortlists, a person offers, and both say yes. */
export const proposalTransitions = [
  step('suggested', 'shortlist', 'shortlisted', 'coordinator'),
  step('shortlisted', 'requestClearance', 'org_clearing', 'coordinator'),
  step('org_clearing', 'cleared', 'shortlisted', 'organization'),
  step('org_clearing', 'refused', 'discarded', 'organization'),
  step('shortlisted', 'offer', 'offered', 'coordinator'),
  step('org_clearing', 'offer', 'offered', 'coordinator'),
  step('offered', 'takeBack', 'shortlisted', 'coordinator'),
  step('offered', 'bothAccept', 'accepted', 'both'),
  step('offered', 'oneDeclines', 'declined', 'party'),
  step('offered', 'noAnswer', 'declined', 'system'),
  ...openProposalStates.map((from) => step(from, 'discard', 'discarded', 'coordinator', 'system')),
];

export function proposalStep(state: ProposalState, verb: ProposalVerb): (typeof proposalTransitions)[number] | undefined {
  return proposalTransitions.find((row) => row.from === state && row.verb === verb);
}

/** Days of an offer: reminders, and when no answer counts as none. */
export const offerDays = { remind: [3, 5], end: 7 } as const;
