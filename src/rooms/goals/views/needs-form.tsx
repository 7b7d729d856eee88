import { Button, Buttons } from '../../../platform/html/buttons.tsx';
import type { FormSchema, FormState } from '../../../platform/http/form.ts';
import { SelectField, TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Facts, Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import { needsChangeForm, needsForm } from '../forms.ts';
import { levels } from '../rules/goals.ts';
import { needsFields, requiredNeeds, type NeedsBody } from '../rules/needs.ts';
import { ScaleField, Words } from './parts.tsx';
import { needsSees } from './sees.ts';

export interface NeedsFormProps {
  ui: Ui;
  room: RoomPageProps['room'];
  state: FormState;
  topics: { value: string; label: string }[];
  /** What is changed; undefined: a new one. */
  needs: { id: string; topic: string; label: string; level: number; body: NeedsBody; done: boolean } | undefined;
  version: number;
  conflict: boolean;
}

/** What was said, in words of the form: also beside a form that came too late. */
export function needsFacts(ui: Ui, { level, body }: { level: number; body: NeedsBody }) {
  const { t } = ui;
  return [
    { label: t('goals.needs.level'), value: t('goals.level.of', { level }) },
    ...needsFields.flatMap((field) =>
      body[field] ? [{ label: t(`goals.needs.${field}`), value: <Words>{body[field]}</Words> }] : [],
    ),
  ];
}

/** One topic, filled in together; a draft may leave parts open. */
export function NeedsFormPage({ ui, room, state, topics, needs, version, conflict }: NeedsFormProps) {
  const { t } = ui;
  const { id, role, partner } = room.view;
  const list = `/tandems/${id}/needs`;
  const path = needs ? `${list}/${needs.id}` : list;
  const schema: FormSchema = needs ? needsChangeForm : needsForm;
  const field = { ui, schema, state };
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="needs"
      title={needs?.label ?? t('goals.needs.new')}
      lead={t(role === 'mentor' ? 'goals.needs.lead_mentor' : 'goals.needs.lead', { name: partner.first_name })}
      back={needs ? { href: path, label: needs.label } : { href: list, label: t('goals.kit.title') }}
      context={<WhoSees ui={ui} rows={needsSees(ui)} />}
    >
      {needs && conflict ? (
        <Section title={t('goals.edit.other')}>
          <Facts rows={needsFacts(ui, needs)} />
        </Section>
      ) : null}
      <Form ui={ui} action={needs ? `${path}/text` : list} schema={schema} state={state}>
        {needs ? <input type="hidden" name="version" value={version} /> : null}
        {needs ? (
          <input type="hidden" name="topic" value={needs.topic} />
        ) : (
          <SelectField {...field} name="topic" label={t('goals.needs.topic')} options={topics} />
        )}
        <ScaleField
          {...field}
          name="level"
          label={t('goals.needs.level')}
          values={levels}
          low={t('goals.level.low')}
          high={t('goals.level.high')}
        />
        {needsFields.map((name) => (
          <TextArea
            {...field}
            name={name}
            rows={name === 'tools' || name === 'way' ? 2 : 4}
            label={t(`goals.needs.${name}`)}
            hint={t(`goals.needs.${name}_hint`)}
            {...((requiredNeeds as readonly string[]).includes(name) ? { required: false } : {})}
          />
        ))}
        <Buttons>
          {needs?.done ? (
            <Button kind="primary">{t('goals.needs.save')}</Button>
          ) : (
            <>
              <Button kind="primary" name="done" value="on">
                {t('goals.needs.finish')}
              </Button>
              <Button>{t('goals.needs.save_draft')}</Button>
            </>
          )}
        </Buttons>
      </Form>
    </RoomPage>
  );
}
