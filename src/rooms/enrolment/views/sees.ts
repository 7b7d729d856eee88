import type { Ui } from '../../../platform/html/ui.ts';
import { deskAudience } from '../rules/audience.ts';
import { formAudience } from '../rules/form.ts';

const audience = { ...formAudience, ...deskAudience };

export function enrolmentSees(ui: Ui, parts: readonly (keyof typeof audience)[]) {
  const list = new Intl.ListFormat(ui.locale, { type: 'conjunction' });
  return parts.map((part) => ({
    what: ui.t(`enrolment.sees.part.${part}`),
    who: list.format(audience[part].map((who) => ui.t(`enrolment.sees.${who}`))),
  }));
}
