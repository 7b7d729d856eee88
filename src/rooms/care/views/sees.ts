import type { Key } from '../../../platform/i18n/catalogue.ts';
import type { Ui } from '../../../platform/html/ui.ts';
import { careAudience, type CareAudience, type CarePart } from '../rules/reports.ts';

type Reader = 'reporter' | 'person' | 'office';

/** The same audience in the words of whoever reads the panel: «you», or who that is. */
function wordOf(reader: Reader, who: CareAudience): Key {
  if (who === 'person' && reader !== 'office') return 'care.sees.person_you';
  if (who === 'self' && reader === 'office') return 'care.sees.self_other';
  return `care.sees.${who}`;
}

/** Rows of «Wer sieht was» for these parts. */
export function careSees(ui: Ui, reader: Reader, ...parts: readonly CarePart[]): { what: string; who: string }[] {
  const list = new Intl.ListFormat(ui.locale, { type: 'conjunction' });
  return parts.map((part) => {
    const audience: readonly CareAudience[] = careAudience[part];
    const own = part === 'statement' && reader === 'person';
    return {
      what: ui.t(own ? 'care.sees.part.statement_you' : `care.sees.part.${part}`),
      who: list.format(audience.map((who) => ui.t(wordOf(reader, who)))),
    };
  });
}

/** For the office: what raised a flag, which nobody else reads. */
export function sourceSees(ui: Ui): { what: string; who: string } {
  return { what: ui.t('care.sees.part.source'), who: ui.t('care.sees.unbiased') };
}
