import { RadioField } from '../../../../platform/html/choices.tsx';
import { PostButton } from '../../../../platform/html/buttons.tsx';
import { SelectField, TextArea, TextField } from '../../../../platform/html/fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Section } from '../../../../platform/html/page.tsx';
import { Disc } from '../../../../platform/html/signs.tsx';
import type { FormState } from '../../../../platform/http/form.ts';
import type { Ui } from '../../../../platform/html/ui.ts';
import { managerRecordForm, refusalForm } from '../../forms/coming.ts';
import { trainingForm } from '../../forms/people.ts';
import { refusalCodes, type ParticipationState } from '../../rules.ts';
import type { ReadinessPart } from '../../rules/readiness.ts';

export interface DecideProps {
  ui: Ui;
  /** `/cycles/…/people/…` */
  path: string;
  id: string;
  participation: ParticipationState;
  /** Of whichever form of the page was refused. */
  state: FormState;
  asked: readonly ReadinessPart[];
  missing: readonly ReadinessPart[];
}

/** Somebody has signed up, or waits for a place: in, on the list, or no. */
export function Decide({ ui, path, participation, state }: DecideProps) {
  const { t } = ui;
  if (participation !== 'applied' && participation !== 'waitlisted') return <></>;
  const common = { ui, schema: refusalForm, state };
  return (
    <Section title={t(`enrolment.person.decide.${participation}`)}>
      {participation === 'applied' ? (
        <div class="buttons">
          <PostButton ui={ui} kind="primary" action={`${path}/admission`} label={t('enrolment.person.admit')} />
          <PostButton ui={ui} action={`${path}/waiting`} label={t('enrolment.person.waitlist')} />
        </div>
      ) : (
        <p class="quiet">{t('enrolment.person.waits_place')}</p>
      )}
      <details class="more-fields" open={Object.keys(state.values).length > 0}>
        <summary>{t('enrolment.person.refuse_open')}</summary>
        <Form ui={ui} action={`${path}/refusal`} schema={refusalForm} state={state} submit={t('enrolment.person.refuse')} second>
          <SelectField
            {...common}
            name="reason_code"
            label={t('enrolment.person.reason_code')}
            options={refusalCodes.map((value) => ({ value, label: t(`enrolment.person.refusal.${value}`) }))}
          />
          <TextArea
            {...common}
            name="reason"
            rows={3}
            label={t('enrolment.person.reason')}
            hint={t('enrolment.person.reason_hint')}
          />
        </Form>
      </details>
    </Section>
  );
}

function ManagerRecord({ ui, path, state }: DecideProps) {
  const { t } = ui;
  const common = { ui, schema: managerRecordForm, state };
  return (
    <details class="more-fields" open={state.errors['manager_evidence'] !== undefined}>
      <summary>{t('enrolment.person.manager_open')}</summary>
      <Form
        ui={ui}
        action={`${path}/manager`}
        schema={managerRecordForm}
        state={state}
        submit={t('enrolment.person.manager_record')}
        second
      >
        <RadioField
          {...common}
          name="manager_agrees"
          label={t('enrolment.person.manager_agrees')}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`enrolment.person.manager.${value}`) }))}
        />
        <TextField
          {...common}
          name="manager_evidence"
          label={t('enrolment.people.evidence')}
          hint={t('enrolment.person.manager_evidence_hint')}
        />
      </Form>
    </details>
  );
}

function TrainingRecord({ ui, path, id, state }: DecideProps) {
  const { t } = ui;
  return (
    <details class="more-fields" open={state.errors['evidence'] !== undefined}>
      <summary>{t('enrolment.person.training_open')}</summary>
      <Form ui={ui} action={`${path}/training`} schema={trainingForm} state={state} submit={t('enrolment.people.train')} second>
        <input type="hidden" name="people" value={id} />
        <TextField
          ui={ui}
          schema={trainingForm}
          state={state}
          name="evidence"
          label={t('enrolment.people.evidence')}
          hint={t('enrolment.people.evidence_hint')}
        />
      </Form>
    </details>
  );
}

/** What the cycle asks before it matches, and what of it is there. */
export function Standing(props: DecideProps) {
  const { ui, asked, missing, participation } = props;
  const { t } = ui;
  if (!['accepted', 'in_training', 'ready', 'paired'].includes(participation)) return <></>;
  return (
    <Section title={t(missing.length > 0 ? 'enrolment.person.missing_title' : 'enrolment.person.complete_title')}>
      <ul class="plainlist">
        {asked.map((part) => (
          <li>
            <Disc
              sign={missing.includes(part) ? 'open' : 'done'}
              label={t(missing.includes(part) ? 'platform.sign.open' : 'platform.sign.done')}
            />{' '}
            {t(`enrolment.person.part.${part}`)}
          </li>
        ))}
      </ul>
      {missing.includes('manager') ? <ManagerRecord {...props} /> : null}
      {missing.includes('training') ? <TrainingRecord {...props} /> : null}
    </Section>
  );
}
