import type { Transition } from '../people/rules/person.ts';

export const requestStates = ['sent', 'clarifying', 'accepted', 'declined', 'withdrawn', 'expired'] as const;
/** `expired` here only for requests that became impossible: a listing or person went away. */
export type RequestState = (typeof requestStates)[number];
/** Why a request expired: nobody answered it, nobody replied to the question about it, or it became impossible. */
export const expiryReasons = ['no_answer', 'no_reply', 'gone'] as const;
export type ExpiryReason = (typeof expiryReasons)[number];
export const declineReasons = ['time', 'topic', 'full', 'conflict', 'other'] as const;
export type DeclineReason = (typeof declineReasons)[number];

export type RequestVerb = 'accept' | 'decline' | 'withdraw' | 'noLongerPossible';
export type RequestWho = 'mentor' | 'mentee' | 'system';

const step = (verb: RequestVerb, to: RequestState, who: RequestWho): Transition<RequestState, RequestVerb, RequestWho> => ({
  from: 'sent',
  verb,
  to,
  who: [who],
});

export const requestTransitions = [
  step('accept', 'accepted', 'mentor'),
  step('decline', 'declined', 'mentor'),
  step('withdraw', 'withdrawn', 'mentee'),
  step('noLongerPossible', 'expired', 'system'),
];

export function nextRequestState(from: RequestState, verb: RequestVerb): RequestState | undefined {
  return requestTransitions.find((row) => row.from === from && row.verb === verb)?.to;
}

export type AskObstacle =
  | 'closed'
  | 'self'
  | 'not_listed'
  | 'full'
  | 'standards_mentee'
  | 'standards_mentor'
  | 'cap'
  | 'open'
  | 'tandem';

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

export type AcceptObstacle = RequestState | 'closed' | 'gone' | 'not_listed' | 'full' | 'standards_mentor' | 'standards_mentee';

/** Why the mentor cannot say yes now; the first that holds. Everything that was checked at sending is checked again. */
export function acceptObstacle(facts: {
  state: RequestState;
  program_open: boolean;
  both_active: boolean;
  published: boolean;
  places: number;
  mentor_accepted: boolean;
  mentee_accepted: boolean;
}): AcceptObstacle | undefined {
  if (!nextRequestState(facts.state, 'accept')) return facts.state;
  if (!facts.program_open) return 'closed';
  if (!facts.both_active) return 'gone';
  if (!facts.published) return 'not_listed';
  if (facts.places <= 0) return 'full';
  if (!facts.mentor_accepted) return 'standards_mentor';
  if (!facts.mentee_accepted) return 'standards_mentee';
  return undefined;
}

/** What of a wish the listing does not offer; the form's field, or undefined. */
export function wrongWish(
  wish: { topics: readonly string[]; months: number },
  listing: { topics: readonly { topic: string }[]; durations: readonly number[]; short_mentoring: boolean },
): 'topics' | 'months' | undefined {
  if (!wish.topics.every((slug) => listing.topics.some(({ topic }) => topic === slug))) return 'topics';
  return offeredMonths(listing).includes(wish.months) ? undefined : 'months';
}

/** Durations that a mentee may wish for, shortest first; 0 is a short mentoring. */
export function offeredMonths(listing: { durations: readonly number[]; short_mentoring: boolean }): number[] {
  return [...(listing.short_mentoring ? [0] : []), ...listing.durations.toSorted((a, b) => a - b)];
}

/** The mentor has kept somebody waiting for longer than the programme promises. */
export function isOverdue(sent_at: Date, now: Date, answer_days: number): boolean {
  return now.getTime() - sent_at.getTime() > answer_days * 86_400_000;
}

export const suggestions = ['time', 'fit', 'later', 'own'] as const;
/** Kind words for a no, ready to send; `own`: the mentor writes them herself. */
export type Suggestion = (typeof suggestions)[number];

/** Who reads what of a request. */
export type RequestAudience = 'mentor' | 'mentee' | 'self' | 'after_acceptance';

export const requestAudience = {
  concern: ['mentor'],
  answer: ['mentee'],
  decline_reason: ['self'],
  contact: ['after_acceptance'],
} as const satisfies Record<string, readonly RequestAudience[]>;
