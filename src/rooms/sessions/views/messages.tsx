import type { FormState } from '../../../platform/http/form.ts';
import { PostButton } from '../../../platform/html/buttons.tsx';
import { TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import { Thread, type Said } from '../../../platform/html/talk.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Message } from '../../../platform/refusal.ts';
import { RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import { messageForm } from '../forms/notes.ts';
import { Attached, FilesField, type FileLine } from './files.tsx';
import { HandOver } from './hand-over.tsx';
import { KeptFor } from './kept.tsx';
import { messageSees } from './sees.ts';

export interface MessageView {
  id: string;
  own: boolean;
  /** Nobody is named any more: the author's account was erased. */
  former: boolean;
  text: string;
  sent_at: Date;
  taken_back: boolean;
  /** Own ones: has the partner read it. */
  read: boolean;
  may_take_back: boolean;
  /** Of the partner, and not read before this visit. */
  fresh: boolean;
  files: FileLine[];
}

export interface MessagesPageProps {
  ui: Ui;
  room: RoomPageProps['room'];
  state: FormState;
  messages: MessageView[];
  /** In the whole room. */
  files: number;
  older: string | undefined;
  /** An older page was asked for: the form stands on the latest one. */
  past: boolean;
  open: boolean;
  ends_at: Date | undefined;
  dropped: boolean;
  /** Why something else than writing was refused. */
  refusal: Message | undefined;
}

function said({ ui, room }: MessagesPageProps, message: MessageView, newest: boolean): Said {
  const { t } = ui;
  const { partner, id: tandem_id } = room.view;
  const face = message.own ? room.self : message.former ? { ...partner, name: t('sessions.former') } : partner;
  const path = `/tandems/${tandem_id}/messages/${message.id}`;
  const own = message.own ? t(message.read ? 'sessions.message.read' : 'sessions.message.unread') : '';
  const about = ui.date(message.sent_at, 'time');
  const files = message.files.length > 0 ? <Attached ui={ui} tandem_id={tandem_id} files={message.files} /> : null;
  const foot = message.taken_back ? null : message.own ? (
    <>
      {files}
      <span>{own}</span>
      {message.may_take_back ? (
        <PostButton ui={ui} action={`${path}/withdrawal`} label={t('sessions.message.take_back')} about={about} kind="link" />
      ) : null}
      <HandOver ui={ui} tandem_id={tandem_id} kind="message" object={message.id} about={about} />
    </>
  ) : (
    <>
      {files}
      {message.fresh ? <State sign="waits">{t('sessions.message.fresh')}</State> : null}
      {message.former ? null : (
        <a class="said-aside" href={`/reports/message/${message.id}`}>
          {t('sessions.message.report')}
          <span class="sr">: {about}</span>
        </a>
      )}
      <HandOver ui={ui} tandem_id={tandem_id} kind="message" object={message.id} about={about} />
    </>
  );
  return {
    name: face.name,
    initials: face.initials,
    photo: face.photo,
    line: about,
    text: message.taken_back ? t('sessions.message.taken_back') : message.text,
    quiet: message.taken_back,
    own: message.own,
    id: newest ? 'newest' : `m-${message.id}`,
    foot,
  };
}

function Talk(props: MessagesPageProps) {
  const { ui, room, messages, older, past } = props;
  const { t } = ui;
  const path = `/tandems/${room.view.id}/messages`;
  const fresh = messages.find((message) => message.fresh);
  const newest = (fresh ?? messages.at(-1))?.id;
  const last = messages.at(-1);
  return (
    <>
      {older ? (
        <p class="thread-older">
          <a class="link-strong" rel="prev" href={`${path}?before=${older}`}>
            {t('sessions.message.older')}
          </a>
        </p>
      ) : null}
      <Thread large items={messages.map((message) => said(props, message, !past && message.id === newest))} />
      {fresh && last ? (
        <tw-reading>
          <PostButton ui={ui} action={`${path}/reading`} label={t('sessions.message.mark_read')} fields={{ seen: last.id }} />
        </tw-reading>
      ) : null}
    </>
  );
}

/** The thread of a tandem, oldest at the top of its page, and the field to answer below it. */
export function MessagesPage(props: MessagesPageProps) {
  const { ui, room, state, messages, files, past, open, ends_at, dropped, refusal } = props;
  const { t } = ui;
  const { id, partner } = room.view;
  const path = `/tandems/${id}/messages`;
  const last = messages.at(-1);
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="messages"
      title={t('sessions.message.title', { name: partner.first_name })}
      refusal={refusal}
      context={
        <>
          {files > 0 ? (
            <Section title={t('sessions.file.title')} aside={t('sessions.file.count', { count: files })}>
              <a class="link-strong" href={`/tandems/${id}/files`}>
                {t('sessions.file.link')}
              </a>
            </Section>
          ) : null}
          <WhoSees ui={ui} rows={messageSees(ui)} />
          <KeptFor ui={ui} ends_at={ends_at} dropped={dropped} />
        </>
      }
    >
      {messages.length > 0 ? (
        <Section title={t(past ? 'sessions.message.past' : 'sessions.message.thread')}>
          <Talk {...props} />
        </Section>
      ) : (
        <Empty
          title={t('sessions.message.empty', { name: partner.first_name })}
          text={t(open ? 'sessions.message.empty_text' : 'sessions.closed')}
        />
      )}
      {past ? (
        <p>
          <a class="link-strong" href={`${path}#newest`}>
            {t('sessions.message.latest')}
          </a>
        </p>
      ) : open ? (
        <Section title={t('sessions.message.write', { name: partner.first_name })}>
          <Form ui={ui} action={path} schema={messageForm} state={state} submit={t('sessions.message.send')} multipart>
            {last ? <input type="hidden" name="seen" value={last.id} /> : null}
            <TextArea
              ui={ui}
              schema={messageForm}
              state={state}
              name="text"
              required={false}
              rows={5}
              label={t('sessions.message.text')}
              hint={t('sessions.message.hint', { name: partner.first_name })}
            />
            <FilesField ui={ui} state={state} />
          </Form>
        </Section>
      ) : messages.length > 0 ? (
        <p class="quiet">{t('sessions.closed')}</p>
      ) : null}
    </RoomPage>
  );
}
