import '../tables.ts';
import type { Insertable, Selectable, Updateable } from 'kysely';
import { z } from 'zod';
import type { Deed, House, Sight } from '../../../platform/deed.ts';
import type { NoteKind } from '../rules.ts';
import type { SessionNoteTable } from '../tables.ts';

type Row = Selectable<SessionNoteTable>;

export interface Note extends Omit<Row, 'sealed_text'> {
  text: string;
}

const openNote = (house: House, { sealed_text, ...row }: Row): Note => ({
  ...row,
  text: house.vault.open(sealed_text, `session_note.text.${row.id}`),
});

export const sealNote = (house: House, id: string, text: string) => house.vault.seal(text, `session_note.text.${id}`);

/** The shared notes of the reader's own tandems and what she wrote for herself: nobody else reaches one, whatever the role. */
function reached({ db, actor }: Sight, tandem_id: string) {
  return db
    .selectFrom('session_note')
    .innerJoin('tandem_party as own', 'own.tandem_id', 'session_note.tandem_id')
    .where('own.person_id', '=', actor.person_id)
    .where('session_note.tandem_id', '=', tandem_id)
    .where((eb) => eb.or([eb('session_note.kind', '=', 'ours'), eb('session_note.author_id', '=', actor.person_id)]));
}

/** The notes that the reader has in this tandem, the latest first. */
export async function listNotes(sight: Sight, tandem_id: string): Promise<Note[]> {
  const rows = await reached(sight, tandem_id)
    .selectAll('session_note')
    .where('deleted_at', 'is', null)
    .orderBy('updated_at', 'desc')
    .orderBy('session_note.id')
    .execute();
  return rows.map((row) => openNote(sight.house, row));
}

export async function countNotes(sight: Sight, tandem_id: string): Promise<Record<NoteKind, number>> {
  const rows = await reached(sight, tandem_id)
    .select((eb) => ['session_note.kind', eb.fn.countAll<number>().as('n')])
    .where('deleted_at', 'is', null)
    .groupBy('session_note.kind')
    .execute();
  const of = (kind: NoteKind) => rows.find((row) => row.kind === kind)?.n ?? 0;
  return { mine: of('mine'), ours: of('ours') };
}

/** `deleted`: also one that was deleted and can still be brought back. */
export async function findNote(sight: Sight, tandem_id: string, id: string, deleted = false): Promise<Note | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  let query = reached(sight, tandem_id).selectAll('session_note').where('session_note.id', '=', id);
  if (!deleted) query = query.where('deleted_at', 'is', null);
  const row = await query.executeTakeFirst();
  return row && openNote(sight.house, row);
}

export interface SessionChoice {
  id: string;
  starts_at: Date;
}

/** Dated meetings of a tandem whose reach the caller has made sure of, the latest first. */
export async function listSessionChoices(sight: Sight, tandem_id: string): Promise<SessionChoice[]> {
  const rows = await sight.db
    .selectFrom('session')
    .select(['id', 'starts_at'])
    .where('tandem_id', '=', tandem_id)
    .where('starts_at', 'is not', null)
    .where('state', 'in', ['booked', 'held'])
    .orderBy('starts_at', 'desc')
    .limit(40)
    .execute();
  return rows.flatMap(({ id, starts_at }) => (starts_at ? [{ id, starts_at }] : []));
}

export async function insertNote(deed: Deed, row: Insertable<SessionNoteTable>): Promise<void> {
  await deed.tx.insertInto('session_note').values(row).execute();
}

export async function updateNote(deed: Deed, id: string, change: Updateable<SessionNoteTable>): Promise<void> {
  await deed.tx.updateTable('session_note').set(change).where('id', '=', id).execute();
}

/** What was deleted before `until` cannot be brought back any more. */
export async function deleteNotesBefore(deed: Deed, until: Date): Promise<void> {
  await deed.tx.deleteFrom('session_note').where('deleted_at', '<', until).execute();
}
