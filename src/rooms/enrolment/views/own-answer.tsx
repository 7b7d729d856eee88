import type { FormState } from '../../../platform/http/form.ts';
import { TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Prose, Section } from '../../../platform/html/page.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Cycle } from '../../cycles/store/cycles.ts';
import { acceptForm, declineForm } from '../forms/coming.ts';
import { isLeading } from '../rules/leaders.ts';
import { answerDue } from '../rules/places.ts';
import type { Participation } from '../store/participations.ts';
import { conditionWords } from './eligibility.ts';
import { NamingField, StandardsFields, type StandardsShown } from './sign-up-fields.tsx';
import { inWords, roleText } from './words.ts';

/** Both answers at the same height: nobody is enrolled by others. */
export function AnswerForms({
  ui,
  row,
  cycle,
  standards,
  accept,
  decline,
}: {
  ui: Ui;
  row: Participation;
  cycle: Cycle;
  standards: StandardsShown;
  accept: FormState;
  decline: FormState;
}) {
  const { t } = ui;
  const at = `/participations/${row.id}`;
  const invitation = inWords(ui, cycle.plan.invitation);
  return (
    <>
      <Section
        title={t('enrolment.answer.title')}
        aside={t('enrolment.answer.until', { date: ui.date(answerDue(row.state_at)) })}
      >
        {invitation ? <Prose text={invitation} /> : null}
        <Prose text={`${roleText(ui, cycle.format, row.role)} ${conditionWords(ui, cycle.plan, row.role)}`} />
        <Banner kind="info" title={t('enrolment.voluntary.title')}>
          {t('enrolment.voluntary.asked')}
        </Banner>
        <Form ui={ui} action={`${at}/acceptance`} schema={acceptForm} state={accept} submit={t('enrolment.answer.accept')}>
          <StandardsFields ui={ui} schema={acceptForm} state={accept} standards={standards} />
          {isLeading(cycle.format, row.role) ? <NamingField ui={ui} schema={acceptForm} state={accept} /> : null}
        </Form>
      </Section>
      <Section title={t('enrolment.answer.no_title')} id="decline">
        <Form ui={ui} action={`${at}/refusal`} schema={declineForm} state={decline} submit={t('enrolment.answer.decline')} second>
          <TextArea
            ui={ui}
            schema={declineForm}
            state={decline}
            name="reason"
            label={t('enrolment.answer.reason')}
            hint={t('enrolment.answer.reason_hint')}
            rows={3}
          />
        </Form>
      </Section>
    </>
  );
}
