import { ChecksField, RadioField } from '../../../platform/html/choices.tsx';
import { TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Prose, Section } from '../../../platform/html/page.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import { appealDecisionForm, decisionForm, dropForm, hearingForm } from '../forms.ts';
import { appealOutcomes, caseOutcomes, suspensionCodes } from '../rules.ts';
import type { CasePageProps } from './case-file.ts';

/** The one deed that this state asks of the reader. */
export function NextDeed(props: CasePageProps) {
  const { file, may } = props;
  if (file.state === 'appealed') return <Appealed {...props} />;
  if (!may.office) return <></>;
  if (file.state === 'open') return <AskForm {...props} />;
  return file.state === 'hearing' ? <Decide {...props} /> : <></>;
}

function AskForm({ ui, file, forms, statement_days, others }: CasePageProps) {
  const { t } = ui;
  const common = { ui, schema: hearingForm, state: forms.hearing };
  return (
    <Section title={t('care.hearing.title')}>
      <p>{t('care.hearing.text', { days: statement_days })}</p>
      <Form
        ui={ui}
        action={`/cases/${file.id}/hearing`}
        schema={hearingForm}
        state={forms.hearing}
        submit={t('care.hearing.submit')}
      >
        <TextArea
          {...common}
          name="allegation"
          rows={7}
          label={t('care.hearing.allegation')}
          hint={t('care.hearing.allegation_hint')}
        />
        {others.length > 0 ? (
          <ChecksField
            {...common}
            name="others"
            required={false}
            label={t('care.hearing.others')}
            hint={t('care.hearing.others_hint')}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
      </Form>
      <details class="care-more" open={Object.keys(forms.closing.errors).length > 0}>
        <summary>{t('care.drop.title')}</summary>
        <p>{t('care.drop.text')}</p>
        <Form
          ui={ui}
          action={`/cases/${file.id}/closing`}
          schema={dropForm}
          state={forms.closing}
          submit={t('care.drop.submit')}
          second
        >
          <TextArea ui={ui} schema={dropForm} state={forms.closing} name="note" label={t('care.drop.note')} />
        </Form>
      </details>
    </Section>
  );
}

function Decide(props: CasePageProps) {
  const { ui, file, forms } = props;
  const { t } = ui;
  if (file.heard)
    return (
      <Section title={t('care.decision.title')}>
        <DecisionForm {...props} />
      </Section>
    );
  const typed = Object.keys(forms.decision.values).length > 0;
  return (
    <Section title={t('care.decision.title')}>
      <p>{t('care.decision.wait', { date: file.statement_by ? ui.date(file.statement_by) : '' })}</p>
      <details class="care-more" open={typed}>
        <summary>{t('care.decision.safety')}</summary>
        <p>{t(`care.decision.safety_text.${file.side}`)}</p>
        <Form
          ui={ui}
          action={`/cases/${file.id}/decision`}
          schema={decisionForm}
          state={forms.decision}
          submit={t('care.decision.safety_submit')}
        >
          <input type="hidden" name="outcome" value="suspension" />
          <input type="hidden" name="suspension_code" value="safety" />
          <ReasonField {...props} />
        </Form>
      </details>
    </Section>
  );
}

function ReasonField({ ui, forms }: CasePageProps) {
  const { t } = ui;
  return (
    <TextArea
      ui={ui}
      schema={decisionForm}
      state={forms.decision}
      name="reason"
      rows={6}
      label={t('care.decision.reason')}
      hint={t('care.decision.reason_hint')}
    />
  );
}

function DecisionForm(props: CasePageProps) {
  const { ui, file, forms } = props;
  const { t } = ui;
  const common = { ui, schema: decisionForm, state: forms.decision };
  const hints = {
    none: t('care.decision.none_hint'),
    talk: t('care.decision.talk_hint'),
    warning: t('care.decision.warning_hint'),
    suspension: t(`care.decision.suspension_hint.${file.side}`),
  };
  return (
    <Form
      ui={ui}
      action={`/cases/${file.id}/decision`}
      schema={decisionForm}
      state={forms.decision}
      submit={t('care.decision.submit')}
    >
      <RadioField
        {...common}
        name="outcome"
        label={t('care.decision.outcome')}
        options={caseOutcomes.map((value) => ({ value, label: t(`care.decision.${value}`), hint: hints[value] }))}
      />
      <div class="care-code">
        <RadioField
          {...common}
          name="suspension_code"
          required={false}
          label={t('care.decision.code')}
          hint={t('care.decision.code_hint')}
          options={suspensionCodes.map((value) => ({ value, label: t(`care.code.${value}`) }))}
        />
      </div>
      <ReasonField {...props} />
    </Form>
  );
}

function Appealed({ ui, file, forms, may }: CasePageProps) {
  const { t } = ui;
  const common = { ui, schema: appealDecisionForm, state: forms.appeal_decision };
  return (
    <Section title={t('care.appeal.title', { date: file.appealed_at ? ui.date(file.appealed_at) : '' })}>
      {file.appeal ? <Prose text={file.appeal} /> : null}
      {may.judge ? (
        <Form
          ui={ui}
          action={`/cases/${file.id}/appeal/decision`}
          schema={appealDecisionForm}
          state={forms.appeal_decision}
          submit={t('care.appeal.submit')}
        >
          <RadioField
            {...common}
            name="appeal_outcome"
            label={t('care.appeal.outcome')}
            options={appealOutcomes.map((value) => ({
              value,
              label: t(`care.appeal.${value}`),
              ...(value === 'lifted' ? { hint: t('care.appeal.lifted_hint') } : {}),
            }))}
          />
          <TextArea
            {...common}
            name="appeal_reason"
            rows={6}
            label={t('care.appeal.reason')}
            hint={t('care.decision.reason_hint')}
          />
        </Form>
      ) : (
        <Banner kind="info">{t(may.lonely ? 'care.appeal.none' : 'care.appeal.other')}</Banner>
      )}
    </Section>
  );
}
