import type { FormState } from '../../../platform/http/form.ts';
import { Form } from '../../../platform/html/form.tsx';
import { Prose, Section } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Cycle } from '../../cycles/store/cycles.ts';
import { namingForm } from '../forms/coming.ts';
import { isPlaced } from '../rules.ts';
import type { Participation } from '../store/participations.ts';
import { NamingField } from './sign-up-fields.tsx';

function standing(ui: Ui, { on_page_at, state }: Participation): string {
  if (!on_page_at) return ui.t('enrolment.naming.off');
  const date = ui.date(on_page_at);
  return ui.t(isPlaced(state) ? 'enrolment.naming.since' : 'enrolment.naming.later', { date });
}

/** Whether her name stands on the programme's page, since when, and both ways to change it. */
export function NamingSection({ ui, row, cycle, state }: { ui: Ui; row: Participation; cycle: Cycle; state: FormState }) {
  const { t } = ui;
  return (
    <Section
      title={t('enrolment.naming.title')}
      aside={<a href={`/programs/${cycle.slug}?cycle=${cycle.number}`}>{t('enrolment.call.program')}</a>}
      id="naming"
    >
      <p>
        <State sign={row.on_page_at ? 'done' : 'rest'}>{standing(ui, row)}</State>
      </p>
      <Prose text={t('enrolment.naming.text')} />
      <Form
        ui={ui}
        action={`/participations/${row.id}/naming`}
        schema={namingForm}
        state={state}
        submit={t('enrolment.naming.submit')}
        second
      >
        <NamingField ui={ui} schema={namingForm} state={state} />
      </Form>
    </Section>
  );
}
