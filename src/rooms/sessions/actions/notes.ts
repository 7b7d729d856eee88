import type { z } from 'zod';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import { isOpenRoom } from '../../tandems/rules.ts';
import { lockOwn, type OwnTandem } from '../../tandems/store/own.ts';
import type { noteChangeForm, noteForm } from '../forms/notes.ts';
import { isSecondClick } from '../rules/messages.ts';
import { undoneUntil } from '../rules/notes.ts';
import { deleteNotesBefore, findNote, insertNote, listNotes, listSessionChoices, sealNote, updateNote } from '../store/notes.ts';

/** The tandem under a lock, so that whoever writes second sees what the first wrote. */
async function open(deed: Deed, tandem_id: string): Promise<string> {
  const tandem = found(await lockOwn(deed, tandem_id), 'tandem');
  if (!isOpenRoom(tandem)) throw new Refusal('sessions.closed');
  return tandem.id;
}

/** In a frozen room nothing is taken away either: what was said there may be needed. */
async function unfrozen(deed: Deed, tandem_id: string): Promise<OwnTandem> {
  const tandem = found(await lockOwn(deed, tandem_id), 'tandem');
  if (tandem.state === 'protective') throw new Refusal('sessions.frozen');
  return tandem;
}

async function meeting(deed: Deed, tandem_id: string, session_id: string | undefined): Promise<string | null> {
  if (session_id === undefined) return null;
  if ((await listSessionChoices(deed, tandem_id)).some(({ id }) => id === session_id)) return session_id;
  throw new Refusal('platform.form.invalid', {}, { field: 'session_id' });
}

/** A note for herself or for both. A second click leads to the same note. Returns its id. */
export async function writeNote(deed: Deed, tandem_id: string, form: z.output<typeof noteForm>): Promise<string> {
  await open(deed, tandem_id);
  const self = selfId(deed);
  const session_id = await meeting(deed, tandem_id, form.session_id);
  const own = (await listNotes(deed, tandem_id)).find(({ author_id, kind }) => author_id === self && kind === form.kind);
  if (own && isSecondClick({ text: own.text, at: own.created_at }, form.text, deed.now)) return own.id;
  const id = deed.house.chance.id();
  await insertNote(deed, {
    id,
    tandem_id,
    session_id,
    author_id: self,
    kind: form.kind,
    sealed_text: sealNote(deed.house, id, form.text),
    created_at: deed.now,
    updated_at: deed.now,
    updated_by: self,
    deleted_at: null,
  });
  return id;
}

/**
 * Saves over the version she began from. If the other was faster nothing is overwritten: she sees both texts. A note that
 * the other deleted meanwhile comes back with her words.
 */
export async function saveNote(
  deed: Deed,
  tandem_id: string,
  note_id: string,
  form: z.output<typeof noteChangeForm>,
): Promise<void> {
  await open(deed, tandem_id);
  const note = found(await findNote(deed, tandem_id, note_id, true), 'note');
  const session_id = await meeting(deed, tandem_id, form.session_id);
  if (note.text === form.text && note.session_id === session_id && !note.deleted_at) return;
  if (note.version !== form.version) throw new Refusal('sessions.note.changed');
  await updateNote(deed, note.id, {
    session_id,
    sealed_text: sealNote(deed.house, note.id, form.text),
    version: note.version + 1,
    updated_at: deed.now,
    updated_by: selfId(deed),
    deleted_at: null,
  });
}

/** Also after the end: whoever wants her words gone need not wait. For a day it can be undone. */
export async function deleteNote(deed: Deed, tandem_id: string, note_id: string): Promise<void> {
  const tandem = await unfrozen(deed, tandem_id);
  const note = found(await findNote(deed, tandem.id, note_id, true), 'note');
  if (!note.deleted_at) await updateNote(deed, note.id, { deleted_at: deed.now });
}

export async function restoreNote(deed: Deed, tandem_id: string, note_id: string): Promise<void> {
  const tandem = await unfrozen(deed, tandem_id);
  const note = found(await findNote(deed, tandem.id, note_id, true), 'note');
  if (note.deleted_at) await updateNote(deed, note.id, { deleted_at: null });
}

export async function dropDeletedNotes(deed: Deed): Promise<void> {
  await deleteNotesBefore(deed, undoneUntil(deed.now));
}
