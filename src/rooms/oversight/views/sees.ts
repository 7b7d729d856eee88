import type { Ui } from '../../../platform/html/ui.ts';
import { oversightAudience } from '../rules.ts';

export function oversightSees(ui: Ui, parts: readonly (keyof typeof oversightAudience)[]) {
  const list = new Intl.ListFormat(ui.locale, { type: 'conjunction' });
  return parts.map((part) => ({
    what: ui.t(`oversight.sees.part.${part}`),
    who: list.format(oversightAudience[part].map((who) => ui.t(`oversight.sees.${who}`))),
  }));
}
