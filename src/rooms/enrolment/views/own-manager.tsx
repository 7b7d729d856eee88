import type { FormState } from '../../../platform/http/form.ts';
import { TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Prose, Section } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { managerForm } from '../forms/coming.ts';
import { isAskable, managerStanding } from '../rules/manager.ts';
import type { Participation } from '../store/participations.ts';

/** Whom she asks, how it stands, and what is and is not told. */
export function ManagerSection({ ui, row, state, first }: { ui: Ui; row: Participation; state: FormState; first: boolean }) {
  const { t } = ui;
  const standing = managerStanding(row);
  const at = row.manager_answered_at ?? row.manager_asked_at;
  return (
    <Section title={t('enrolment.manager.title')} id="manager">
      {standing === 'not_asked' ? null : (
        <p>
          <State sign={standing === 'yes' ? 'done' : standing === 'no' ? 'waits' : 'open'}>
            {t(`enrolment.manager.${standing}`, { name: row.manager_name ?? '', date: at ? ui.date(at) : '' })}
          </State>
        </p>
      )}
      {isAskable(row) ? (
        <>
          <Prose text={t(standing === 'not_asked' ? 'enrolment.manager.text' : 'enrolment.manager.again_text')} />
          <Form
            ui={ui}
            action={`/participations/${row.id}/manager`}
            schema={managerForm}
            state={state}
            submit={t(standing === 'not_asked' ? 'enrolment.manager.ask' : 'enrolment.manager.ask_again')}
            second={!first}
          >
            <TextField ui={ui} schema={managerForm} state={state} name="manager_name" label={t('enrolment.manager.name')} />
            <TextField
              ui={ui}
              schema={managerForm}
              state={state}
              name="manager_email"
              type="email"
              autocomplete="off"
              label={t('enrolment.manager.email')}
              hint={t('enrolment.manager.email_hint')}
            />
          </Form>
        </>
      ) : null}
    </Section>
  );
}
