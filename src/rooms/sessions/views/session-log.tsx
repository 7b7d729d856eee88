import { ChecksField } from '../../../platform/html/choices.tsx';
import { DateField, TextArea, TextField } from '../../../platform/html/fields.tsx';
import { textValue } from '../../../platform/html/field.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import { logForm } from '../forms/sessions.ts';
import { LengthAndMode } from './session-fields.tsx';
import { sessionSees } from './session-words.ts';

interface TopicChoice {
  value: string;
  label: string;
}

/** What the reader gives and what she gets; outside of an exchange all stand in `given`. */
export interface TopicChoices {
  given: TopicChoice[];
  received: TopicChoice[];
}

export interface LogFormProps {
  ui: Ui;
  action: string;
  state: FormState;
  zone: string;
  topics: TopicChoices;
  /** An older log has words of another kind, which can still be changed. */
  old: boolean;
  /** When the text that is being changed was written. */
  seen?: string | undefined;
  /** Leads back; left out where the form stands on the page itself. */
  cancel?: string;
}

/** What it was about; in an exchange each direction in a column of its own. */
function Topics({ topics: { given, received }, ...rest }: Pick<LogFormProps, 'ui' | 'state' | 'topics'>) {
  const { t } = rest.ui;
  const common = { ...rest, schema: logForm, name: 'topics', required: false };
  if (given.length + received.length === 0) return <></>;
  if (received.length === 0) return <ChecksField {...common} label={t('sessions.log.topics')} options={given} />;
  return (
    <div class="fieldgrid fieldgrid-top">
      {given.length > 0 ? <ChecksField {...common} label={t('sessions.log.given')} options={given} /> : null}
      <ChecksField {...common} id="f-topics-received" label={t('sessions.log.received')} options={received} />
    </div>
  );
}

/** Six fields, prefilled with what is known: most logs are two sentences. */
export function LogForm({ ui, action, state, zone, topics, old, seen, cancel }: LogFormProps) {
  const { t } = ui;
  const common = { ui, schema: logForm, state };
  return (
    <Form
      ui={ui}
      action={action}
      schema={logForm}
      state={state}
      submit={t('sessions.log.submit')}
      {...(cancel ? { cancel: { href: cancel } } : {})}
    >
      <input type="hidden" name="zone" value={zone} />
      {seen ? <input type="hidden" name="seen" value={seen} /> : null}
      <DateField {...common} kind="datetime-local" name="held_at" label={t('sessions.log.held_at')} />
      {LengthAndMode(common)}
      <Topics ui={ui} state={state} topics={topics} />
      <TextField {...common} name="next_step" label={t('sessions.log.next_step')} hint={t('sessions.log.next_step_hint')} />
      <TextArea {...common} name="transfer" rows={3} label={t('sessions.log.transfer')} hint={t('sessions.log.transfer_hint')} />
      {old || textValue(state, 'summary') ? (
        <TextArea {...common} name="summary" rows={6} label={t('sessions.log.summary')} hint={t('sessions.log.summary_hint')} />
      ) : null}
    </Form>
  );
}

export interface LogPageProps extends LogFormProps {
  room: RoomPageProps['room'];
  title: string;
  lead?: string | undefined;
  back: { href: string; label: string };
  /** What the other one has written meanwhile. */
  now?: { next_step: string | null; transfer: string | null; summary: string | null } | undefined;
}

export function LogPage({ room, title, lead, back, now, ...form }: LogPageProps) {
  const { ui } = form;
  const { t } = ui;
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="sessions"
      title={title}
      lead={lead}
      back={back}
      context={<WhoSees ui={ui} rows={sessionSees(ui, room.view.format, ['dates', 'log'])} />}
    >
      {now ? (
        <Section title={t('sessions.log.other')}>
          <Prose text={[now.next_step, now.transfer, now.summary].filter(Boolean).join('\n\n')} />
        </Section>
      ) : null}
      <Section title={t('sessions.page.log_title')} aside={t('sessions.page.log_who')}>
        <LogForm {...form} />
      </Section>
    </RoomPage>
  );
}
