import { Layout } from '../../../platform/html/layout.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Cycle } from '../../cycles/store/cycles.ts';
import { nameIn } from './words.ts';

/** No sign-up now, or not this way: when, or who does it instead. */
export function ClosedPage({ ui, cycle, why }: { ui: Ui; cycle: Cycle; why: 'over' | 'no_call' }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={nameIn(ui, cycle)} area="work">
      <Empty
        alone
        title={t(`enrolment.closed.${why}`, { cycle: nameIn(ui, cycle) })}
        text={t(`enrolment.closed.${why}_text`)}
        action={{ href: `/programs/${cycle.slug}`, label: t('enrolment.call.program') }}
      />
    </Layout>
  );
}
