import type { Ui } from '../../../platform/html/ui.ts';
import { comingAudience, type ComingAudience, type ComingPart } from '../rules/coming-audience.ts';

/** Rows of «Wer sieht was» for these parts; whoever reads them is «you». */
export function comingSees(ui: Ui, reader: ComingAudience, ...parts: ComingPart[]): { what: string; who: string }[] {
  const list = new Intl.ListFormat(ui.locale, { type: 'conjunction' });
  return parts.map((part) => ({
    what: ui.t(`enrolment.coming.sees.${part}`),
    who: list.format(
      comingAudience[part]
        .toSorted((a, b) => Number(b === reader) - Number(a === reader))
        .map((who) => ui.t(who === reader ? 'enrolment.coming.who.you' : `enrolment.coming.who.${who}`)),
    ),
  }));
}
