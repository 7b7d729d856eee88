import type { Transition } from '../people/rules/person.ts';

export const requestStates = ['sent', 'accepted', 'declined', 'withdrawn', 'expired'] as const;
/** `expired` here only for requests that became impossible: a listing or person went away. */
export type RequestState = (typeof requestStates)[number];
export const declineReasons = ['time', 'topic', 'full', 'conflict', 'other'] as const;
export type DeclineReason = (typeof declineReasons)[number];

export type RequestVerb = 'accept' | 'decline' | 'withdraw' | 'noLongerPossible';
export type RequestWho = 'mentor' | 'mentee' | 'system';

const step = (verb: RequestVerb, to: RequestState, who: RequestWho): Transition<RequestState, RequestVerb, RequestWho> => ({ from: 'sent', verb, to, who: [who] });

export const requestTransitions = [
  step('accept', 'accepted', 'mentor'),
  step('decline', 'declined', 'mentor'),
  step('withdraw', 'withdrawn', 'mentee'),
  step('noLongerPossible', 'expired', 'system'),
];

export function nextRequestState(from: RequestState, verb: RequestVerb): RequestState | undefined {
  return requestTransitions.find((row) => row.from === from && row.verb === verb)?.to;
}

export type AskObstacle = 'closed' | 'self' | 'not_listed' | 'full' | 'standards_mentee' | 'standards_mentor' | 'cap' | 'open' | 'tandem';

/** Why a mentee may not ask this mentor now; the first that holds. Undefined: she may. */
export function obstacle(facts: {
  program_open: boolean;
  self: boolean;
  published: boolean;
  places: number;
  mentee_accepted: boolean;
  mentor_accepted: boolean;
  open_requests: number;
  max_open_requests: number;
  already_open: boolean;
  already_tandem: boolean;
}): AskObstacle | undefined {
  if (!facts.program_open) return 'closed';
  if (facts.self) return 'self';
  if (!facts.published) return 'not_listed';
  if (facts.already_tandem) return 'tandem';
  if (facts.already_open) return 'open';
  if (facts.places <= 0) return 'full';
  if (!facts.mentor_accepted) return 'standards_mentor';
  if (!facts.mentee_accepted) return 'standards_mentee';
  if (facts.open_requests >= facts.max_open_requests) return 'cap';
  return undefined;
}

/** Who reads what of a request. */
export const requestAudience = {
  concern: ['mentor'],
  answer: ['mentee'],
  decline_reason: ['self'],
  contact: ['after_acceptance'],
} as const;
