import { dayAfter } from '../../tandems/rules/deadlines.ts';

const text = (date: Date) => date.toISOString().slice(0, 10);

/**
 * Days on which somebody looks at how a tandem is doing, every `weeks` weeks over the whole period, after those that are
 * planned already. `last`: the latest of these. The last day itself is the closing's.
 */
export function lookDays(
  tandem: { started_on: string; planned_end_on: string },
  weeks: number,
  last: string | null | undefined,
): string[] {
  const days: string[] = [];
  for (let at = text(dayAfter(last ?? tandem.started_on, weeks * 7)); at < tandem.planned_end_on;) {
    days.push(at);
    at = text(dayAfter(at, weeks * 7));
  }
  return days;
}

/** Days after a pause on which a look that fell into it is made up for. */
export const afterPauseDays = 14;

/** Looks that fell into a pause become one, soon after it. Returns which go and on which day the last of them comes back. */
export function afterPause(
  open: readonly { id: string; due_on: string }[],
  today: string,
): { gone: string[]; kept?: { id: string; due_on: string } } {
  const missed = open.filter(({ due_on }) => due_on <= today).toSorted((a, b) => a.due_on.localeCompare(b.due_on));
  const last = missed.at(-1);
  if (!last) return { gone: [] };
  const due_on = text(dayAfter(today, afterPauseDays));
  const taken = open.some((look) => look.due_on > today && look.due_on <= due_on);
  if (taken) return { gone: missed.map(({ id }) => id) };
  return { gone: missed.slice(0, -1).map(({ id }) => id), kept: { id: last.id, due_on } };
}
