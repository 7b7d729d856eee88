import type { Transition } from './person.ts';

export const proposalStates = ['open', 'added', 'matched', 'refused', 'withdrawn'] as const;
export type ProposalState = (typeof proposalStates)[number];
export type ProposalVerb = 'add' | 'match' | 'refuse' | 'withdraw';
/** `system`: who leaves takes what nobody has decided with her. */
export type ProposalWho = 'office' | 'self' | 'system';

const step = (
  verb: ProposalVerb,
  to: ProposalState,
  ...who: ProposalWho[]
): Transition<ProposalState, ProposalVerb, ProposalWho> => ({ from: 'open', verb, to, who });

export const proposalTransitions = [
  step('add', 'added', 'office'),
  step('match', 'matched', 'office'),
  step('refuse', 'refused', 'office'),
  step('withdraw', 'withdrawn', 'self', 'system'),
];

/** Where the verb leads from this state, or undefined where the table knows no such step. */
export function nextProposalState(from: ProposalState, verb: ProposalVerb): ProposalState | undefined {
  return proposalTransitions.find((row) => row.from === from && row.verb === verb)?.to;
}

/** Proposals of one person that may wait at the same time. */
export const maxOpenProposals = 5;
/** Characters of a proposed topic's name. */
export const proposalLength = { min: 3, max: 60 } as const;
/** Months after which a decided proposal is deleted: what it led to stands in the list and in the application. */
export const proposalKeepMonths = 12;
