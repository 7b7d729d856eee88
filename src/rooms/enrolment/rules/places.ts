import { answerDays } from '../rules.ts';

const day = 86_400_000;
const after = (from: Date, days: number) => new Date(from.getTime() + days * day);

/** Places of a role that nobody has or is asked about. Infinity where the cycle sets no limit. */
export function freePlaces(places: number | undefined, taken: number): number {
  return places === undefined ? Infinity : Math.max(0, places - taken);
}

/** Until when somebody who was nominated or invited answers. */
export function answerDue(state_at: Date): Date {
  return after(state_at, answerDays.lapse);
}

/** Until when a place that came free is kept for her. */
export function placeDue(place_offered_at: Date): Date {
  return after(place_offered_at, answerDays.place);
}

/** What time asks for while a nomination or an invitation waits; one reminder. */
export function waitingStep(row: { state_at: Date; reminders: number }, now: Date): 'remind' | 'lapse' | undefined {
  if (answerDue(row.state_at) <= now) return 'lapse';
  return row.reminders === 0 && after(row.state_at, answerDays.remind) <= now ? 'remind' : undefined;
}
