import type { FormState } from '../../../platform/http/form.ts';
import { ChecksField, RadioField } from '../../../platform/html/choices.tsx';
import { TextArea, TextField } from '../../../platform/html/fields.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { strands } from '../../goals/rules.ts';
import { workModes } from '../../people/rules/profile.ts';
import type { RoomPageProps } from '../../tandems/views/room.tsx';
import { agreementForm } from '../forms/agreement.ts';
import type { AgreementBody } from '../rules/body.ts';

interface Parts {
  ui: Ui;
  room: RoomPageProps['room'];
  state: FormState;
  body: AgreementBody;
}

export function Meetings({ ui, state }: Parts) {
  const { t } = ui;
  const common = { ui, schema: agreementForm, state };
  const number = (name: 'interval_weeks' | 'session_count' | 'session_minutes', min: number, max: number) => (
    <TextField {...common} name={name} type="number" min={min} max={max} label={t(`agreements.kickoff.${name}`)} />
  );
  return (
    <>
      <div class="kickoff-rhythm">
        {number('interval_weeks', 1, 26)}
        {number('session_count', 1, 60)}
        {number('session_minutes', 15, 480)}
      </div>
      <RadioField
        {...common}
        name="mode"
        label={t('agreements.edit.mode')}
        options={workModes.map((mode) => ({ value: mode, label: t(`people.work_mode.${mode}`) }))}
      />
      <TextArea {...common} name="plan" rows={2} label={t('agreements.edit.plan')} />
      <TextArea {...common} name="place" rows={3} label={t('agreements.edit.place')} />
    </>
  );
}

export function Goals({ ui, room: { view }, state, body }: Parts) {
  const { t } = ui;
  return (
    <>
      <p>{t(body.goals.length > 0 ? 'agreements.edit.goals_text' : 'agreements.edit.goals_none')}</p>
      {body.goals.length > 0 ? (
        <ul class="plainlist">
          {body.goals.map((goal) => (
            <li>{goal.text}</li>
          ))}
        </ul>
      ) : null}
      <p>
        <a class="link-strong" href={`/tandems/${view.id}/goals`}>
          {t('agreements.edit.goals_link')}
        </a>
      </p>
      <TextArea
        ui={ui}
        schema={agreementForm}
        state={state}
        name="goals_words"
        rows={3}
        label={t('agreements.edit.goals_words')}
      />
    </>
  );
}

export function Strands({ ui, state }: Parts) {
  const { t } = ui;
  const common = { ui, schema: agreementForm, state };
  return (
    <>
      <p>{t('agreements.edit.strands_text')}</p>
      {strands.map((strand) => (
        <TextArea
          {...common}
          name={`strands.${strand}`}
          rows={2}
          label={t(`agreements.strand.${strand}`)}
          hint={t(`agreements.strand_hint.${strand}`)}
        />
      ))}
      <ChecksField
        {...common}
        name="strands_out"
        label={t('agreements.edit.strands_out')}
        options={strands.map((strand) => ({ value: strand, label: t(`agreements.strand.${strand}`) }))}
      />
    </>
  );
}

export function Rules({ ui, state, body }: Parts) {
  const { t, locale } = ui;
  const always = body.fixed[locale];
  const area = (name: 'documentation' | 'reachability' | 'feedback') => (
    <TextArea
      ui={ui}
      schema={agreementForm}
      state={state}
      name={name}
      rows={3}
      required={false}
      label={t(`agreements.edit.${name}`)}
    />
  );
  const more = (name: 'confidentiality' | 'boundaries') => (
    <TextArea
      ui={ui}
      schema={agreementForm}
      state={state}
      name={name}
      rows={2}
      label={t(`agreements.edit.${name}`)}
      hint={t('agreements.edit.always', { text: always[name] })}
    />
  );
  return (
    <>
      {area('documentation')}
      {area('reachability')}
      {area('feedback')}
      {more('confidentiality')}
      {more('boundaries')}
    </>
  );
}
