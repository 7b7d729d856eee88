import type { Format } from '../../programs/rules.ts';
import type { Ui } from '../../../platform/html/ui.ts';
import { agreementAudience, inFormat, kickoffAudience, type AgreementAudience } from '../rules/audience.ts';

type Part = keyof typeof kickoffAudience | keyof typeof agreementAudience;

/** «nur Sie beide», or «Sie beide und die Koordination». */
function whoIn(ui: Ui, who: readonly AgreementAudience[]): string {
  if (who.length === 1 && who[0] === 'both') return ui.t('agreements.sees.only_both');
  return new Intl.ListFormat(ui.locale, { type: 'conjunction' }).format(who.map((each) => ui.t(`agreements.sees.${each}`)));
}

function rows<P extends Part>(ui: Ui, format: Format, audience: Record<P, readonly AgreementAudience[]>) {
  return (Object.keys(audience) as P[]).map((part) => ({
    what: ui.t(`agreements.sees.part.${part}`),
    who: whoIn(ui, inFormat(audience[part], format)),
  }));
}

export const kickoffSees = (ui: Ui, format: Format) => rows(ui, format, kickoffAudience);
export const agreementSees = (ui: Ui, format: Format) => rows(ui, format, agreementAudience);
