import { Layout } from '../../../platform/html/layout.tsx';
import { ConfirmDialogPage } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Cycle } from '../../cycles/store/cycles.ts';
import { nameIn } from './words.ts';

/** What follows is named before: the place goes to the next, the account and a tandem stay. */
export function WithdrawalPage({ ui, id, cycle, tandem }: { ui: Ui; id: string; cycle: Cycle; tandem: boolean }) {
  const { t } = ui;
  const title = t('enrolment.withdraw.title', { cycle: nameIn(ui, cycle) });
  return (
    <Layout ui={ui} title={title} area="work">
      <ConfirmDialogPage
        ui={ui}
        title={title}
        action={`/participations/${id}/withdrawal`}
        label={t('enrolment.withdraw.submit')}
        cancel={{ href: `/participations/${id}` }}
      >
        <p>{t('enrolment.withdraw.text')}</p>
        {tandem ? <p>{t('enrolment.withdraw.tandem')}</p> : null}
      </ConfirmDialogPage>
    </Layout>
  );
}
