import { dayOf } from '../../../platform/words/day.ts';
import type { TandemState } from '../rules.ts';

const day = 86_400_000;
const midnight = (on: string) => Date.parse(`${on}T00:00:00Z`);

/** The calendar day `days` after this one. */
export function dayLater(on: string, days: number): string {
  return new Date(midnight(on) + days * day).toISOString().slice(0, 10);
}

/** Whole days from one calendar day to another; never less than none. */
export function daysBetween(from: string, until: string): number {
  return Math.max(0, Math.round((midnight(until) - midnight(from)) / day));
}

interface Planned {
  planned_end_on: string;
  midterm_on: string | null;
  midterm_at: Date | null;
  paused_days: number;
}

/** The plan after a pause of so many days: the end, half time where it is still ahead, and with `paused_days` every open deadline. */
export function shifted({ planned_end_on, midterm_on, midterm_at, paused_days }: Planned, days: number) {
  return {
    planned_end_on: dayLater(planned_end_on, days),
    midterm_on: midterm_on && !midterm_at ? dayLater(midterm_on, days) : midterm_on,
    paused_days: paused_days + days,
  };
}

/** A pause without an end counts for half a year; after that the planned time goes on by itself. */
export const openPauseDays = 183;

/** The last day of the mentoring as it stands today; a pause that lasts moves it day by day until it was meant to be over. */
export function endAsOf(
  tandem: { state: TandemState; planned_end_on: string; hold_at: Date | null; hold_until: string | null },
  today: string,
): string {
  const { state, planned_end_on, hold_at, hold_until } = tandem;
  if (state !== 'on_hold' || !hold_at) return planned_end_on;
  const hold_on = dayOf(hold_at);
  const last = hold_until ?? dayLater(hold_on, openPauseDays);
  return dayLater(planned_end_on, daysBetween(hold_on, today < last ? today : last));
}

/** How far ahead the end of a pause may lie. */
export const longestPauseDays = 366;
