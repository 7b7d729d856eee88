import type { Ui } from '../../../platform/html/ui.ts';
import { protectionAudience, type ProtectionPart } from '../rules.ts';

type Reader = 'party' | 'helper';

/** Rows of «Wer sieht was», in the words of whoever reads the panel. `partner`: of whom it is said that she is not told. */
export function protectionSees(
  ui: Ui,
  reader: Reader,
  parts: readonly ProtectionPart[],
  partner?: string,
): { what: string; who: string }[] {
  const list = new Intl.ListFormat(ui.locale, { type: 'conjunction' });
  return [
    ...parts.map((part) => ({
      what: ui.t(`protection.sees.part.${part}`),
      who: list.format(protectionAudience[part].map((who) => ui.t(`protection.sees.${reader}.${who}`))),
    })),
    ...(partner ? [{ what: ui.t('protection.sees.partner', { name: partner }), who: ui.t('protection.sees.partner_not') }] : []),
  ];
}
