import type { Step } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { TandemView } from '../rules/view.ts';

/** Getting to know each other, under way, closing: where it stands, with dates. A tandem that ended early shows how far it came. */
export function phases(ui: Ui, { live, state, started_on, planned_end_on, active_at, closing_at, ended_at }: TandemView): Step[] {
  const { t } = ui;
  const day = (value: Date | string | null) => (value ? ui.date(value) : undefined);
  const first: Step = { label: t('tandems.phase.first'), date: day(started_on), sign: 'done' };
  const way: Step = { label: t('tandems.phase.active'), date: day(active_at), sign: 'done' };
  const closing: Step = {
    label: t('tandems.phase.closing'),
    date: t('tandems.phase.planned', { date: ui.date(planned_end_on) }),
    sign: 'open',
  };
  switch (state) {
    case 'forming':
      return [{ ...first, sign: 'here' }, { ...way, sign: 'open' }, closing];
    case 'closing':
      return [first, ...(active_at ? [way] : []), { ...closing, date: day(closing_at), sign: 'here' }];
    case 'completed':
      return [
        first,
        ...(active_at ? [way] : []),
        { ...closing, label: t('tandems.state.completed'), date: day(ended_at), sign: 'done' },
      ];
    case 'dissolved':
      return [
        first,
        ...(active_at ? [way] : []),
        { ...closing, label: t('tandems.state.dissolved'), date: day(ended_at), sign: 'rest' },
      ];
    default:
      return [first, { ...way, label: live ? t(`tandems.state.${state}`) : way.label, sign: 'here' }, closing];
  }
}
