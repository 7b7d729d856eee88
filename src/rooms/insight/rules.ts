import type { Actor } from '../../platform/deed.ts';
import { hasRole } from '../people/rules/person.ts';

export const periods = ['quarter', 'year', 'all'] as const;
export type Period = (typeof periods)[number];

/** Fewer than these are told in words, without a picture that looks like a finding. */
export const leastDrawn = 5;

const day = 86_400_000;
const hour = 3_600_000;

/** Numbers about the whole programme: for the office. */
export function mayReadInsight(actor: Actor): boolean {
  return hasRole(actor, 'office');
}

export function periodOf(text: string | undefined): Period {
  return periods.find((period) => period === text) ?? 'year';
}

/** Weeks that a picture of the period shows: 13, 52, or at most two years. */
export const weeksOf: Record<Period, number> = { quarter: 13, year: 52, all: 104 };

/** The first instant that counts. */
export function sinceOf(period: Period, now: Date): Date {
  return period === 'all' ? new Date(0) : new Date(now.getTime() - weeksOf[period] * 7 * day);
}

/** How long somebody waits for a first word, in steps that people think in. Upper ends in days. */
export const answerSteps = [1, 3, 7, 14] as const;
export const answerBuckets = ['day', 'three_days', 'week', 'two_weeks', 'longer'] as const;
export type AnswerBucket = (typeof answerBuckets)[number];

export function bucketOf(hours: number): AnswerBucket {
  const at = answerSteps.findIndex((days) => hours <= days * 24);
  return answerBuckets[at < 0 ? answerSteps.length : at] ?? 'longer';
}

/** The middle one; between two, their mean. Undefined of nothing. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 ? middle : middle - 1], sorted[middle]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

export interface AnswerTimes {
  count: number;
  median_hours: number;
  /** Answered within the days that the programme promises. */
  in_time: number;
  buckets: { bucket: AnswerBucket; count: number }[];
}

/** `waits`: from sending to the mentor's first word. Undefined where nothing was answered. */
export function answerTimes(waits: readonly { from: Date; until: Date }[], promise_days: number): AnswerTimes | undefined {
  const hours = waits.map(({ from, until }) => Math.max(0, until.getTime() - from.getTime()) / hour);
  const median_hours = median(hours);
  if (median_hours === undefined) return undefined;
  return {
    count: hours.length,
    median_hours,
    in_time: hours.filter((one) => one <= promise_days * 24).length,
    buckets: answerBuckets.map((bucket) => ({ bucket, count: hours.filter((one) => bucketOf(one) === bucket).length })),
  };
}

/** Starts of the last `count` weeks, Monday 00:00 UTC, oldest first; the current week is the last. */
export function weekStarts(now: Date, count: number): Date[] {
  const today = Math.floor(now.getTime() / day);
  // 1 January 1970 was a Thursday.
  const monday = today - ((today + 3) % 7);
  return Array.from({ length: count }, (_, at) => new Date((monday - 7 * (count - 1 - at)) * day));
}

/** The first instants of the last `count` months (UTC), oldest first, and then now: the points of a line over time. */
export function monthPoints(now: Date, count: number): Date[] {
  const first = (back: number) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1));
  return [...Array.from({ length: count }, (_, at) => first(count - 1 - at)), now];
}

/** `part` of `whole` in whole percent. */
export function percent(part: number, whole: number): number {
  return whole > 0 ? Math.round((part / whole) * 100) : 0;
}

/** Without the time before anything happened, but never shorter than `least`. */
export function fromFirst<T>(points: readonly T[], happened: (point: T) => boolean, least: number): T[] {
  const first = points.findIndex(happened);
  return points.slice(Math.max(0, Math.min(first < 0 ? points.length : first, points.length - least)));
}
