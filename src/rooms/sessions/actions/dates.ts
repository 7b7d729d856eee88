import { clockOf, instantOf } from '../../../platform/calendar/zones.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { farthestDays } from '../rules/sessions.ts';

/** Up to three wall clocks as typed, and the zone in which they were meant. */
export interface TypedDates {
  first: string;
  second?: string | undefined;
  third?: string | undefined;
  zone: string;
}

/**
 * The instant of a wall clock `2026-11-21T17:30`. Refuses, at its field, what is no date, and the hour that the clocks jump
 * over: nobody's wall ever shows it.
 */
export function instantAt(field: string, typed: string, zone: string): Date {
  const [day, time] = [typed.slice(0, 10), typed.slice(11, 16)];
  let placed;
  try {
    placed = instantOf({ day, time }, zone);
  } catch {
    throw new Refusal('sessions.form.date', {}, { field });
  }
  if (placed.placing === 'skipped')
    throw new Refusal('sessions.form.skipped', { time, instead: clockOf(placed.instant, zone).time }, { field });
  return placed.instant;
}

/** The dates as instants, earliest first, each once. Refuses past ones and those too far ahead, at their field. */
export function offeredDates({ zone, ...typed }: TypedDates, now: Date): Date[] {
  const dates = (['first', 'second', 'third'] as const).flatMap((field) => {
    const text = typed[field];
    if (!text) return [];
    const date = instantAt(field, text, zone);
    if (date <= now) throw new Refusal('sessions.form.past', {}, { field });
    if (date.getTime() - now.getTime() > farthestDays * 86_400_000) throw new Refusal('sessions.form.far', {}, { field });
    return [date];
  });
  return [...new Map(dates.map((date) => [date.getTime(), date])).values()].toSorted((a, b) => a.getTime() - b.getTime());
}
