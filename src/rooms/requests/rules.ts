import type { Transition } from '../people/rules/person.ts';

export const requestStates = ['sent', 'clarifying', 'accepted', 'declined', 'withdrawn', 'expired'] as const;
export type RequestState = (typeof requestStates)[number];
/** Somebody owes a word: the mentor, or in `clarifying` the mentee. Only these count for the cap. */
export const openStates = ['sent', 'clarifying'] as const satisfies readonly RequestState[];
/** Why a request expired: nobody answered it, nobody replied to the question about it, or it became impossible. */
export const expiryReasons = ['no_answer', 'no_reply', 'gone'] as const;
export type ExpiryReason = (typeof expiryReasons)[number];
export const declineReasons = ['time', 'topic', 'full', 'conflict', 'other'] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** `expire`: nobody answered or replied in time. `noLongerPossible`: a listing or a person went away. */
export type RequestVerb = 'askBack' | 'reply' | 'accept' | 'decline' | 'withdraw' | 'expire' | 'noLongerPossible';
export type RequestWho = 'mentor' | 'mentee' | 'system';

type RequestTransition = Transition<RequestState, RequestVerb, RequestWho>;
const step = (from: RequestState, verb: RequestVerb, to: RequestState, who: RequestWho): RequestTransition => ({
  from,
  verb,
  to,
  who: [who],
});

export const requestTransitions = [
  step('sent', 'askBack', 'clarifying', 'mentor'),
  step('clarifying', 'reply', 'sent', 'mentee'),
  ...openStates.flatMap((from) => [
    step(from, 'accept', 'accepted', 'mentor'),
    step(from, 'decline', 'declined', 'mentor'),
    step(from, 'withdraw', 'withdrawn', 'mentee'),
    step(from, 'expire', 'expired', 'system'),
    step(from, 'noLongerPossible', 'expired', 'system'),
  ]),
];

export function nextRequestState(from: RequestState, verb: RequestVerb): RequestState | undefined {
  return requestTransitions.find((row) => row.from === from && row.verb === verb)?.to;
}

export function isOpenRequest(state: RequestState): boolean {
  return (openStates as readonly RequestState[]).includes(state);
}

/** What is said of it: what ended for want of a word is called so, «expired» is everything else that became impossible. */
export function saidState(row: {
  state: RequestState;
  expiry_reason: ExpiryReason | null;
}): RequestState | Exclude<ExpiryReason, 'gone'> {
  const { state, expiry_reason } = row;
  return state === 'expired' && expiry_reason && expiry_reason !== 'gone' ? expiry_reason : state;
}

const days = (from: Date, now: Date) => (now.getTime() - from.getTime()) / 86_400_000;

/** Days after which whoever owes a word is reminded. */
export const reminderDays = [5, 10] as const;

/** Reminders that should have gone out by now; none on the last day or after. `limit`: days until it expires. */
export function remindersDue(waiting_since: Date, now: Date, limit: number): number {
  const waited = days(waiting_since, now);
  return reminderDays.filter((day) => day < limit && day <= waited).length;
}

/** The last moment for the answer, or for the reply while something is asked back. */
export function answerDue(
  request: { state: RequestState; waiting_since: Date },
  settings: { answer_days: number; reply_days: number },
): Date {
  const limit = request.state === 'clarifying' ? settings.reply_days : settings.answer_days;
  return new Date(request.waiting_since.getTime() + limit * 86_400_000);
}

/** From the newest to the oldest: how many requests in a row a mentor has left without any word. */
export function silentRun(
  received: readonly { state: RequestState; expiry_reason: ExpiryReason | null; asked_back: boolean }[],
): number {
  let run = 0;
  for (const { state, expiry_reason, asked_back } of received) {
    if (state === 'accepted' || state === 'declined' || asked_back) break;
    if (state === 'expired' && expiry_reason === 'no_answer') run += 1;
  }
  return run;
}

export type AskObstacle =
  | 'closed'
  | 'suspended'
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
  /** The right to ask is taken from her at present. */
  suspended: boolean;
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
  if (facts.suspended) return 'suspended';
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

export const suggestions = ['time', 'fit', 'later', 'own'] as const;
/** Kind words for a no, ready to send; `own`: the mentor writes them herself. */
export type Suggestion = (typeof suggestions)[number];

/** Who reads what of a request. */
export type RequestAudience = 'mentor' | 'mentee' | 'self' | 'after_acceptance';

export const requestAudience = {
  concern: ['mentor'],
  question: ['mentee'],
  reply: ['mentor'],
  answer: ['mentee'],
  decline_reason: ['self'],
  contact: ['after_acceptance'],
} as const satisfies Record<string, readonly RequestAudience[]>;
