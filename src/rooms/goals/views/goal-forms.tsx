import type { FormSchema, FormState } from '../../../platform/http/form.ts';
import { DateField, SelectField, TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import { goalChangeForm, goalForm } from '../forms.ts';
import { strands } from '../rules.ts';
import { levels } from '../rules/goals.ts';
import { ScaleField, Words } from './parts.tsx';
import { goalSees } from './sees.ts';

interface Shared {
  ui: Ui;
  room: RoomPageProps['room'];
  state: FormState;
}

function Fields({ ui, state, schema }: { ui: Ui; state: FormState; schema: FormSchema }) {
  const { t } = ui;
  return (
    <>
      <TextArea
        ui={ui}
        schema={schema}
        state={state}
        name="text"
        rows={3}
        label={t('goals.form.text')}
        hint={t('goals.form.text_hint')}
      />
      <TextArea
        ui={ui}
        schema={schema}
        state={state}
        name="signs"
        rows={3}
        label={t('goals.form.signs')}
        hint={t('goals.form.signs_hint')}
      />
      <DateField ui={ui} schema={schema} state={state} name="due_on" label={t('goals.form.due')} />
      <SelectField
        ui={ui}
        schema={schema}
        state={state}
        name="strand"
        label={t('goals.form.strand')}
        hint={t('goals.form.strand_hint')}
        options={strands.map((value) => ({ value, label: t(`goals.strand.${value}`) }))}
      />
    </>
  );
}

export interface GoalHint {
  id: string;
  text: string;
  signs: string;
}

/** A new goal, from scratch or from one of the programme's suggestions. `theirs`: the mentor writes down the mentee's. */
export function NewGoalPage({ ui, room, state, templates, theirs }: Shared & { templates: GoalHint[]; theirs: boolean }) {
  const { t } = ui;
  const list = `/tandems/${room.view.id}/goals`;
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="goals"
      title={theirs ? t('goals.new.theirs', { name: room.view.partner.first_name }) : t('goals.new.title')}
      lead={theirs ? t('goals.new.theirs_lead', { name: room.view.partner.first_name }) : t('goals.new.lead')}
      back={{ href: list, label: t('goals.title') }}
      context={
        <>
          {templates.length > 0 ? (
            <Section title={t('goals.templates')}>
              <p class="quiet">{t('goals.templates_lead')}</p>
              <ul class="hints">
                {templates.map(({ id, text }) => (
                  <li>
                    <a href={`${list}/new?template=${id}`}>{text}</a>
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
          <WhoSees ui={ui} rows={goalSees(ui, room.view.format)} />
        </>
      }
    >
      <Form ui={ui} action={list} schema={goalForm} state={state} submit={t('goals.new.submit')} cancel={{ href: list }}>
        <Fields ui={ui} state={state} schema={goalForm} />
        {theirs ? null : (
          <ScaleField
            ui={ui}
            schema={goalForm}
            state={state}
            name="level_before"
            label={t('goals.form.before')}
            values={levels}
            low={t('goals.level.low')}
            high={t('goals.level.high')}
          />
        )}
      </Form>
    </RoomPage>
  );
}

export interface GoalEditProps extends Shared {
  goal: { id: string; text: string; signs: string };
  /** Of the goal that the words in the form began from. */
  version: number;
  /** The other was faster: what stands there now. */
  conflict: boolean;
}

export function GoalEditPage({ ui, room, state, goal, version, conflict }: GoalEditProps) {
  const { t } = ui;
  const path = `/tandems/${room.view.id}/goals/${goal.id}`;
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="goals"
      title={t('goals.edit.title')}
      back={{ href: path, label: t('goals.edit.back') }}
      context={<WhoSees ui={ui} rows={goalSees(ui, room.view.format)} />}
    >
      {conflict ? (
        <Section title={t('goals.edit.other')}>
          <Words>{goal.text}</Words>
          <Words>{t('goals.noticed', { signs: goal.signs })}</Words>
        </Section>
      ) : null}
      <Form
        ui={ui}
        action={`${path}/text`}
        schema={goalChangeForm}
        state={state}
        submit={t(conflict ? 'goals.edit.save_own' : 'goals.edit.save')}
        cancel={{ href: path }}
      >
        <input type="hidden" name="version" value={version} />
        <Fields ui={ui} state={state} schema={goalChangeForm} />
      </Form>
    </RoomPage>
  );
}
