import { Buttons, LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { Section, WhoSees } from '../../../platform/html/page.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Message } from '../../../platform/refusal.ts';
import { RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import type { NoteKind } from '../rules.ts';
import { HandOver } from './hand-over.tsx';
import { KeptFor } from './kept.tsx';
import { noteSees } from './sees.ts';

export interface NoteView {
  id: string;
  kind: NoteKind;
  text: string;
  updated_at: Date;
  /** Who wrote last, of a note that both may write. */
  by: string;
  session: { id: string; starts_at: Date } | undefined;
}

export interface NotesPageProps {
  ui: Ui;
  room: RoomPageProps['room'];
  notes: NoteView[];
  open: boolean;
  ends_at: Date | undefined;
  dropped: boolean;
  refusal: Message | undefined;
}

function NoteItem({ ui, tandem_id, note, open }: { ui: Ui; tandem_id: string; note: NoteView; open: boolean }) {
  const { t } = ui;
  const path = `/tandems/${tandem_id}/notes/${note.id}`;
  const about = note.text.split('\n')[0]?.slice(0, 60) ?? '';
  return (
    <li class="note">
      <p class="note-text">{note.text}</p>
      <div class="note-foot">
        <span>
          {note.kind === 'ours'
            ? t('sessions.note.by', { name: note.by, date: ui.date(note.updated_at) })
            : ui.date(note.updated_at)}
        </span>
        {note.session ? (
          <a href={`/tandems/${tandem_id}/sessions/${note.session.id}`}>
            {t('sessions.note.of', { date: ui.date(note.session.starts_at) })}
          </a>
        ) : null}
        {open ? (
          <a class="link-strong" href={path}>
            {t('sessions.note.edit')}
            <span class="sr">: {about}</span>
          </a>
        ) : null}
        <HandOver ui={ui} tandem_id={tandem_id} kind="note" object={note.id} about={about} />
        <PostButton ui={ui} action={`${path}/deletion`} label={t('sessions.note.delete')} about={about} kind="link" />
      </div>
    </li>
  );
}

function Kind({ kind, ui, room, notes, open }: NotesPageProps & { kind: NoteKind }) {
  const { t } = ui;
  const { id, partner } = room.view;
  const rows = notes.filter((note) => note.kind === kind);
  return (
    <Section title={t(`sessions.note.${kind}`)} id={kind} aside={t(`sessions.note.${kind}_who`, { name: partner.first_name })}>
      {rows.length > 0 ? (
        <ul class="notes">
          {rows.map((note) => (
            <NoteItem ui={ui} tandem_id={id} note={note} open={open} />
          ))}
        </ul>
      ) : (
        <p class="quiet">{t(`sessions.note.${kind}_none`, { name: partner.first_name })}</p>
      )}
      {open ? (
        <LinkButton href={`/tandems/${id}/notes/new?kind=${kind}`} size="row">
          {t(`sessions.note.new_${kind}`)}
        </LinkButton>
      ) : null}
    </Section>
  );
}

/** What the reader wrote for herself, and what both wrote. */
export function NotesPage(props: NotesPageProps) {
  const { ui, room, notes, open, ends_at, dropped, refusal } = props;
  const { t } = ui;
  const { id, partner } = room.view;
  const path = `/tandems/${id}/notes`;
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="notes"
      refusal={refusal}
      title={t('sessions.note.title')}
      action={notes.length > 0 ? <LinkButton href="/search">{t('sessions.search.title')}</LinkButton> : undefined}
      context={
        <>
          <WhoSees ui={ui} rows={noteSees(ui)} />
          <KeptFor ui={ui} ends_at={ends_at} dropped={dropped} />
        </>
      }
    >
      {notes.length === 0 ? (
        <>
          <Empty
            title={t('sessions.note.empty')}
            text={t(open ? 'sessions.note.empty_text' : 'sessions.closed', { name: partner.first_name })}
          />
          {open ? (
            <Buttons>
              <LinkButton href={`${path}/new?kind=ours`} kind="primary">
                {t('sessions.note.new_ours')}
              </LinkButton>
              <LinkButton href={`${path}/new?kind=mine`}>{t('sessions.note.new_mine')}</LinkButton>
            </Buttons>
          ) : null}
        </>
      ) : (
        <>
          <Kind {...props} kind="ours" />
          <Kind {...props} kind="mine" />
        </>
      )}
    </RoomPage>
  );
}
