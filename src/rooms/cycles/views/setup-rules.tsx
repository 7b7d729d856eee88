import type { FormState } from '../../../platform/http/form.ts';
import { ChecksField, RadioField } from '../../../platform/html/choices.tsx';
import { DateField, TextField } from '../../../platform/html/fields.tsx';
import { Prose, Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { matchingForm, standardsForm, surveysForm, textsForm } from '../forms/setup-rest.ts';
import { sidesOf } from '../rules.ts';
import { matchingModes, surveyMoments } from '../rules/plan.ts';
import type { Cycle } from '../store/cycles.ts';
import { BothFields, said } from './both.tsx';

interface Props {
  ui: Ui;
  state: FormState;
  cycle: Cycle;
}

export function MatchingFields({ ui, state, cycle }: Props) {
  const { t } = ui;
  const common = { ui, schema: matchingForm, state };
  return (
    <>
      <RadioField
        {...common}
        name="mode"
        label={t('cycles.form.mode')}
        options={matchingModes.map((value) => ({
          value,
          label: t(`cycles.mode.${value}`),
          hint: t(`cycles.mode.${value}.hint`),
        }))}
      />
      <ChecksField
        {...common}
        name="training"
        required={false}
        label={t('cycles.form.trained')}
        hint={t('cycles.form.trained_hint')}
        options={sidesOf(cycle.format).map((value) => ({ value, label: t(`cycles.sides.${value}`) }))}
      />
      <RadioField
        {...common}
        name="scores_for"
        label={t('cycles.form.scores_for')}
        hint={t('cycles.form.scores_for_hint')}
        options={(['coordination', 'nobody'] as const).map((value) => ({ value, label: t(`cycles.scores_for.${value}`) }))}
      />
      <TextField
        {...common}
        name="min_score"
        type="number"
        inputmode="decimal"
        min={0}
        max={0.95}
        step={0.05}
        label={t('cycles.form.min_score')}
        hint={t('cycles.form.min_score_hint')}
      />
      <p>
        {t('cycles.form.weights_text')}{' '}
        <a class="link-strong" href={`/cycles/${cycle.id}/matching`}>
          {t('cycles.form.weights_link')}
        </a>
      </p>
    </>
  );
}

export function StandardsFields({ ui, state, cycle, policy }: Props & { policy: number | undefined }) {
  const { t } = ui;
  const common = { ui, schema: standardsForm, state };
  return (
    <>
      <p>
        {policy ? t('cycles.form.standards_text', { number: policy }) : t('cycles.form.standards_none')}{' '}
        <a class="link-strong" href={`/programs/${cycle.slug}/standards`}>
          {t('cycles.form.standards_link')}
        </a>
      </p>
      <BothFields
        {...common}
        of="documentation"
        words={t('cycles.form.documentation')}
        note={t('cycles.form.documentation_hint')}
      />
      <Section title={t('cycles.form.works_council')}>
        <div class="form">
          <DateField {...common} name="informed_on" label={t('cycles.form.informed_on')} hint={t('cycles.form.informed_hint')} />
          <BothFields {...common} of="note" words={t('cycles.form.council_note')} rows={3} />
        </div>
      </Section>
    </>
  );
}

export function SurveysFields({ ui, state }: Props) {
  const { t } = ui;
  return (
    <ChecksField
      {...{ ui, state }}
      schema={surveysForm}
      name="surveys"
      required={false}
      label={t('cycles.form.surveys')}
      hint={t('cycles.form.surveys_hint')}
      options={surveyMoments.map((value) => ({
        value,
        label: t(`cycles.survey.${value}`),
        hint: t(`cycles.survey.${value}.hint`),
      }))}
    />
  );
}

export function TextsFields({ ui, state, cycle }: Props) {
  const { t } = ui;
  const common = { ui, schema: textsForm, state };
  const invitation = said(ui, cycle.plan.invitation);
  return (
    <>
      <BothFields {...common} of="message" words={t('cycles.form.message')} note={t('cycles.form.message_hint')} />
      <BothFields {...common} of="steps" words={t('cycles.form.steps')} note={t('cycles.form.steps_hint')} />
      <BothFields
        {...common}
        of="invitation"
        words={t('cycles.form.invitation')}
        note={t('cycles.form.invitation_hint')}
        rows={6}
      />
      {invitation ? (
        <Section
          title={t('cycles.form.preview')}
          aside={<a href={`/programs/${cycle.slug}?cycle=${cycle.number}`}>{t('cycles.setup.page')}</a>}
        >
          <Prose text={invitation} />
        </Section>
      ) : null}
    </>
  );
}
