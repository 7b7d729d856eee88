import type { Step } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { TandemView } from '../rules/view.ts';

/** Begun, where it stands, planned end; or begun and ended. */
export function phases(ui: Ui, { live, state, started_on, planned_end_on, ended_at }: TandemView): Step[] {
  const begun: Step = { label: ui.t('tandems.phase.begun'), date: ui.date(started_on), sign: 'done' };
  if (!live)
    return [begun, { label: ui.t(`tandems.state.${state}`), date: ended_at ? ui.date(ended_at) : undefined, sign: 'rest' }];
  return [
    begun,
    { label: ui.t(`tandems.state.${state}`), sign: 'here' },
    { label: ui.t('tandems.phase.planned_end'), date: ui.date(planned_end_on), sign: 'open' },
  ];
}
