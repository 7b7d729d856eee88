import type { Ui } from '../../../platform/html/ui.ts';
import type { Format } from '../../programs/rules.ts';
import { tandemAudience, type TandemPart } from '../rules/audience.ts';

function rows(ui: Ui, format: Format, parts: readonly TandemPart[]) {
  return parts.map((part) => ({
    what: ui.t(`tandems.sees.part.${part}`),
    who: new Intl.ListFormat(ui.locale, { type: 'conjunction' }).format(
      tandemAudience(part, format).map((who) => ui.t(`tandems.sees.${who}`)),
    ),
  }));
}

/** After the end the contact data are not shown any more. */
export const tandemSees = (ui: Ui, live = true, format: Format = 'network') =>
  rows(ui, format, live ? ['contact', 'dates_state', 'said'] : ['dates_state', 'said']);
/** For several tandems at once: what is different where tandems are matched is said beside it. */
export const listSees = (ui: Ui, formats: readonly Format[]) => [
  ...(formats.length === 0 || formats.includes('network') ? tandemSees(ui) : tandemSees(ui, true, 'cross')),
  ...(formats.includes('network') && formats.some((format) => format !== 'network')
    ? rows(ui, 'cross', ['dates_state']).map(({ who }) => ({ what: ui.t('tandems.sees.part.dates_matched'), who }))
    : []),
];
export const endingSees = (ui: Ui, format: Format = 'network') =>
  rows(ui, format, ['ending_category', 'ending_rematch', 'ending_contact', 'ending_text']);
export const partingSees = (ui: Ui, format: Format) => rows(ui, format, ['parting', 'ending_rematch', 'dates_state']);
export const holdSees = (ui: Ui, format: Format) => rows(ui, format, ['hold', 'dates_state']);
export const topicsSees = (ui: Ui, format: Format) => rows(ui, format, ['topics']);
/** What the quiet ways lead to, as far as this tandem has them. */
export const quietSees = (ui: Ui, format: Format, can: { pause: boolean; end: boolean }) =>
  rows(ui, format, ['quiet', ...(can.pause ? (['hold'] as const) : []), ...(can.end ? (['ended'] as const) : [])]);
