import type { FormState } from '../../../platform/http/form.ts';
import { RadioField } from '../../../platform/html/choices.tsx';
import { SelectField, TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import { noteChangeForm, noteForm } from '../forms/notes.ts';
import { noteKinds, type NoteKind } from '../rules.ts';
import { noteSees } from './sees.ts';

interface Meeting {
  id: string;
  starts_at: Date;
}

interface Shared {
  ui: Ui;
  room: RoomPageProps['room'];
  state: FormState;
  meetings: Meeting[];
}

function Frame({
  ui,
  room,
  title,
  children,
}: Pick<Shared, 'ui' | 'room'> & { title: string; children: RoomPageProps['children'] }) {
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="notes"
      title={title}
      back={{ href: `/tandems/${room.view.id}/notes`, label: ui.t('sessions.note.title') }}
      context={<WhoSees ui={ui} rows={noteSees(ui)} />}
    >
      {children}
    </RoomPage>
  );
}

function Words({ ui, state, meetings, schema }: Shared & { schema: typeof noteForm | typeof noteChangeForm }) {
  const { t } = ui;
  return (
    <>
      <TextArea ui={ui} schema={schema} state={state} name="text" rows={10} label={t('sessions.note.text')} />
      {meetings.length > 0 ? (
        <SelectField
          ui={ui}
          schema={schema}
          state={state}
          name="session_id"
          label={t('sessions.note.session')}
          empty={t('sessions.note.no_session')}
          options={meetings.map(({ id, starts_at }) => ({ value: id, label: ui.date(starts_at, 'time') }))}
        />
      ) : null}
    </>
  );
}

export function NewNotePage(props: Shared) {
  const { ui, room, state } = props;
  const { t } = ui;
  const path = `/tandems/${room.view.id}/notes`;
  return (
    <Frame ui={ui} room={room} title={t('sessions.note.new')}>
      <Form ui={ui} action={path} schema={noteForm} state={state} submit={t('sessions.note.save')} cancel={{ href: path }}>
        <RadioField
          ui={ui}
          schema={noteForm}
          state={state}
          name="kind"
          label={t('sessions.note.kind')}
          options={noteKinds.map((kind) => ({
            value: kind,
            label: t(`sessions.note.${kind}`),
            hint: t(`sessions.note.${kind}_who`, { name: room.view.partner.first_name }),
          }))}
        />
        <Words {...props} schema={noteForm} />
      </Form>
    </Frame>
  );
}

export interface NotePageProps extends Shared {
  note: { id: string; kind: NoteKind };
  /** Of the note that the words in the form began from. */
  version: number;
  /** What the other has written meanwhile; the form holds the reader's own words. */
  other: { text: string; by: string } | undefined;
}

/** A note to change. Where the other was faster, both texts stand on the page. */
export function NotePage({ note, version, other, ...props }: NotePageProps) {
  const { ui, room, state } = props;
  const { t } = ui;
  const list = `/tandems/${room.view.id}/notes`;
  return (
    <Frame ui={ui} room={room} title={t(`sessions.note.edit_${note.kind}`)}>
      {other ? (
        <Section title={t('sessions.note.other', { name: other.by })}>
          <Prose>
            <p class="note-text">{other.text}</p>
          </Prose>
        </Section>
      ) : null}
      <Form
        ui={ui}
        action={`${list}/${note.id}`}
        schema={noteChangeForm}
        state={state}
        submit={t(other ? 'sessions.note.save_own' : 'sessions.note.save')}
        cancel={{ href: list }}
      >
        <input type="hidden" name="version" value={version} />
        <Words {...props} schema={noteChangeForm} />
      </Form>
    </Frame>
  );
}
