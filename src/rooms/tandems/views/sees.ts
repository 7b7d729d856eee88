import type { Ui } from '../../../platform/html/ui.ts';
import { tandemAudience } from '../rules.ts';

function rows(ui: Ui, parts: readonly (keyof typeof tandemAudience)[]) {
  return parts.map((part) => ({
    what: ui.t(`tandems.sees.part.${part}`),
    who: new Intl.ListFormat(ui.locale, { type: 'conjunction' }).format(
      tandemAudience[part].map((who) => ui.t(`tandems.sees.${who}`)),
    ),
  }));
}

/** After the end the contact data are not shown any more. */
export const tandemSees = (ui: Ui, live = true) => rows(ui, live ? ['contact', 'dates_state', 'said'] : ['dates_state', 'said']);
export const endingSees = (ui: Ui) => rows(ui, ['ending_category', 'ending_rematch', 'ending_contact', 'ending_text']);
