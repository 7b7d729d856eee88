import { selfId, type Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { buttonForm, emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';

import { isOpenRoom } from '../../tandems/rules.ts';
import { findRoom, type Room } from '../../tandems/store/room.ts';
import { deleteNote, restoreNote, saveNote, writeNote } from '../actions/notes.ts';
import { noteChangeForm, noteForm } from '../forms/notes.ts';
import { noteKinds } from '../rules.ts';
import { findNote, listNotes, listSessionChoices, type Note } from '../store/notes.ts';
import { findTalkEnd } from '../store/retention.ts';
import { NewNotePage, NotePage } from '../views/note.tsx';
import { NotesPage } from '../views/notes.tsx';

const roomOf = async (sight: Sight, req: Req): Promise<Room> => found(await findRoom(sight, req.ui, req.param('id')), 'tandem');
const listPath = (req: Req) => `/tandems/${req.param('id')}/notes`;

/** Who wrote last: the reader, the partner, or somebody who is gone. */
function writerOf(sight: Sight, req: Req, room: Room, { updated_by }: Note): string {
  if (updated_by === null) return req.ui.t('sessions.former');
  return updated_by === selfId(sight) ? req.ui.t('sessions.note.you') : room.view.partner.first_name;
}

const showNotes: Handler = async (sight, req) => {
  const room = await roomOf(sight, req);
  const { tandem } = room;
  const [notes, meetings, end] = await Promise.all([
    listNotes(sight, tandem.id),
    listSessionChoices(sight, tandem.id),
    findTalkEnd(sight, tandem),
  ]);
  const views = notes.map((note) => ({
    ...note,
    by: writerOf(sight, req, room, note),
    session: meetings.find(({ id }) => id === note.session_id),
  }));
  return <NotesPage ui={req.ui} room={room} notes={views} open={isOpenRoom(tandem)} refusal={req.form.refusal} {...end} />;
};

const showNew: Handler = async (sight, req) => {
  const room = await roomOf(sight, req);
  if (!isOpenRoom(room.tandem)) return req.form.refusal ? showNotes(sight, req) : to(listPath(req));
  const asked = noteKinds.find((kind) => kind === req.query('kind')) ?? 'mine';
  const start = filled({ kind: asked, session_id: req.query('session') });
  const state = req.form === emptyForm ? start : req.form;
  return <NewNotePage ui={req.ui} room={room} state={state} meetings={await listSessionChoices(sight, room.tandem.id)} />;
};

const showNote: Handler = async (sight, req) => {
  const room = await roomOf(sight, req);
  const again = req.form !== emptyForm;
  const note = found(await findNote(sight, room.tandem.id, req.param('note'), again), 'note');
  if (!isOpenRoom(room.tandem)) return again ? showNotes(sight, req) : to(listPath(req));
  // Only after she has been shown the other's words may hers replace them.
  const conflict = req.form.refusal?.key === 'sessions.note.changed';
  const began = Number(req.form.values['version']);
  return (
    <NotePage
      ui={req.ui}
      room={room}
      state={again ? req.form : filled({ text: note.text, session_id: note.session_id })}
      meetings={await listSessionChoices(sight, room.tandem.id)}
      note={note}
      version={conflict || !again || !Number.isInteger(began) ? note.version : began}
      other={conflict ? { text: note.text, by: writerOf(sight, req, room, note) } : undefined}
    />
  );
};

export function mountNotes(on: Routes): void {
  on.get('/tandems/:id/notes', showNotes);
  on.get('/tandems/:id/notes/new', showNew);
  on.post('/tandems/:id/notes', {
    page: showNew,
    form: noteForm,
    deed: async (deed, form, req) => (
      await writeNote(deed, req.param('id'), form),
      to(`${listPath(req)}#${form.kind}`, 'sessions.note.saved')
    ),
  });
  on.get('/tandems/:id/notes/:note', showNote);
  on.post('/tandems/:id/notes/:note', {
    page: showNote,
    form: noteChangeForm,
    deed: async (deed, form, req) => (
      await saveNote(deed, req.param('id'), req.param('note'), form),
      to(listPath(req), 'sessions.note.saved')
    ),
  });
  on.post('/tandems/:id/notes/:note/deletion', {
    page: showNotes,
    form: buttonForm,
    deed: async (deed, _form, req) => {
      await deleteNote(deed, req.param('id'), req.param('note'));
      return to(listPath(req), { key: 'sessions.note.deleted', undo: `${listPath(req)}/${req.param('note')}/restoration` });
    },
  });
  on.post('/tandems/:id/notes/:note/restoration', {
    page: showNotes,
    form: buttonForm,
    deed: async (deed, _form, req) => (
      await restoreNote(deed, req.param('id'), req.param('note')),
      to(listPath(req), 'sessions.note.restored')
    ),
  });
}
