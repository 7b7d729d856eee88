import type { Actor } from '../../platform/deed.ts';
import { hasRole } from '../people/rules/person.ts';
import type { TandemState } from '../tandems/rules.ts';

export const feedbackMoments = ['during', 'end'] as const;
export type FeedbackMoment = (typeof feedbackMoments)[number];
export const ratings = [1, 2, 3, 4, 5] as const;
export const topicsFits = ['yes', 'partly', 'no'] as const;
export type TopicsFit = (typeof topicsFits)[number];
export const signatures = ['name', 'initial', 'anonymous'] as const;
export type SignedAs = (typeof signatures)[number];

/** offered: by its author · agreed: by the person named too · refused: by that person · declined: by the office · withdrawn: by either. */
export const testimonialStates = ['offered', 'agreed', 'published', 'refused', 'declined', 'withdrawn'] as const;
export type TestimonialState = (typeof testimonialStates)[number];

/** Days after the end in which the system still asks; the form stays open for ever. */
export const askedDays = 60;

/** While a tandem runs it is asked how it goes, from its closing on how it was. */
export function momentOf(state: TandemState): FeedbackMoment {
  return state === 'closing' || state === 'completed' || state === 'dissolved' ? 'end' : 'during';
}

/** What the system asks for on this day: at half time and at the end, each once, and never of somebody who has said it. */
export function dueMoment(
  tandem: { state: TandemState; half_time: Date; end_since: Date | null; began: boolean },
  given: ReadonlySet<FeedbackMoment>,
  now: Date,
): FeedbackMoment | undefined {
  const moment = momentOf(tandem.state);
  if (given.has(moment) || tandem.state === 'protective') return undefined;
  if (moment === 'during') return tandem.half_time <= now ? 'during' : undefined;
  // Who parted before the first talk has nothing to look back on.
  if (tandem.state === 'dissolved' && !tandem.began) return undefined;
  const days = tandem.end_since ? (now.getTime() - tandem.end_since.getTime()) / 86_400_000 : Infinity;
  return days <= askedDays ? 'end' : undefined;
}

/** The middle between two calendar days, at noon UTC of the earlier one where it falls between two. */
export function halfTime(started_on: string, planned_end_on: string): Date {
  const [from, until] = [Date.parse(`${started_on}T12:00:00Z`), Date.parse(`${planned_end_on}T12:00:00Z`)];
  return new Date(from + Math.floor((until - from) / 2 / 86_400_000) * 86_400_000);
}

/** Named feedback is read by the office alone; whom it concerns herself is kept out by reach. */
export function mayReadTandemFeedback(actor: Actor): boolean {
  return hasRole(actor, 'office');
}

/** Words about a mentoring that went well may become public; criticism is for the office. */
export function mayQuote(feedback: { rating: number; standards_kept: boolean }, flag_rating: number): boolean {
  return feedback.standards_kept && feedback.rating > flag_rating;
}

export type FeedbackAudience = 'office' | 'nobody_else' | 'named' | 'everybody';

/** Who reads which part. The forms draw «Who sees what» from it. */
export const feedbackAudience = {
  answers: ['office'],
  author: ['office'],
  partner: ['nobody_else'],
} as const satisfies Record<string, readonly FeedbackAudience[]>;

export const testimonialAudience = {
  before: ['named', 'office'],
  published: ['everybody'],
  rest: ['office'],
} as const satisfies Record<string, readonly FeedbackAudience[]>;
