import type { NextStep } from '../../../../platform/html/lists.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';

/** One line of the list with its place in it: `at` in milliseconds, the earliest first. */
export type Row = NextStep & { at: number };

/** «by Friday», coral; late ones say so with their disc. */
export function dueBy(ui: Ui, due: Date): Pick<Row, 'at' | 'sign' | 'when'> {
  return {
    at: due.getTime(),
    sign: due <= ui.now ? 'due' : 'waits',
    when: ui.t('home.step.by', { date: ui.date(due, 'weekday') }),
  };
}

export function waitsSince(ui: Ui, since: Date): Pick<Row, 'at' | 'sign' | 'when'> {
  return { at: since.getTime(), sign: 'waits', when: ui.t('home.step.since', { date: ui.date(since, 'weekday') }) };
}
