import type { Ui } from '../../../platform/html/ui.ts';
import type { Nominating } from '../rules/nominating.ts';

/** Until or since when people are named, in one sentence. */
export function nominatingWords(ui: Ui, { standing, on }: Nominating): string {
  return ui.t(`enrolment.nominating.${standing}`, { on: on === null ? 'none' : 'day', date: on === null ? '' : ui.date(on) });
}
