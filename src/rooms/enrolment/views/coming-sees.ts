import type { Ui } from '../../../platform/html/ui.ts';
import { comingAudience, type ComingPart } from '../rules/coming-audience.ts';

/** Rows of «Wer sieht was» for these parts. */
export function comingSees(ui: Ui, ...parts: ComingPart[]): { what: string; who: string }[] {
  const list = new Intl.ListFormat(ui.locale, { type: 'conjunction' });
  return parts.map((part) => ({
    what: ui.t(`enrolment.coming.sees.${part}`),
    who: list.format(comingAudience[part].map((who) => ui.t(`enrolment.coming.who.${who}`))),
  }));
}
