import type { Ui } from '../../../platform/html/ui.ts';
import type { TandemView } from '../rules/view.ts';

/** What the two have agreed on, or had. */
export function agreedFacts(ui: Ui, tandem: TandemView) {
  const { t } = ui;
  return [
    { label: t('tandems.program'), value: tandem.program },
    ...(tandem.format === 'exchange'
      ? [
          { label: t('tandems.brings'), value: tandem.brings.join(', ') },
          { label: t('tandems.partner_brings', { name: tandem.partner.first_name }), value: tandem.partner_brings.join(', ') },
        ]
      : [{ label: t('tandems.topics'), value: tandem.topics.join(', ') }]),
    { label: t('tandems.mode'), value: t(`people.work_mode.${tandem.mode}`) },
    { label: t('tandems.fact.begun'), value: ui.date(tandem.started_on) },
    tandem.live
      ? { label: t('tandems.fact.planned_end'), value: ui.date(tandem.planned_end_on) }
      : { label: t('tandems.ended'), value: tandem.ended_at ? ui.date(tandem.ended_at) : '' },
  ];
}
