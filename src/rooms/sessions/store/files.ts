import '../tables.ts';
import { z } from 'zod';
import type { Deed, House, Sight } from '../../../platform/deed.ts';
import { dropFile, keepFile } from '../../../platform/files/uploads.ts';
import type { MessageFileTable } from '../tables.ts';
import type { Selectable } from 'kysely';

type Row = Selectable<MessageFileTable>;

/** A file of a message with its name opened. */
export interface MessageFile extends Omit<Row, 'sealed_name'> {
  name: string;
}

export const sealFileName = (house: Pick<House, 'vault'>, id: string, name: string) =>
  house.vault.seal(name, `message_file.name.${id}`);

const openRow = (house: House, { sealed_name, ...row }: Row): MessageFile => ({
  ...row,
  name: house.vault.open(sealed_name, `message_file.name.${row.id}`),
});

export interface RoomFile extends MessageFile {
  tandem_id: string;
  author_id: string | null;
  sent_at: Date;
}

/** Files of the reader's own tandems: nobody else reaches one, whatever the role. */
function reached({ db, actor }: Sight) {
  return db
    .selectFrom('message_file')
    .innerJoin('message', 'message.id', 'message_file.message_id')
    .innerJoin('tandem_party as own', 'own.tandem_id', 'message.tandem_id')
    .selectAll('message_file')
    .select(['message.tandem_id', 'message.author_id', 'message.sent_at'])
    .where('own.person_id', '=', actor.person_id);
}

const asRoomFile =
  (house: House) =>
  ({ tandem_id, author_id, sent_at, ...row }: Row & Omit<RoomFile, keyof MessageFile>): RoomFile => ({
    ...openRow(house, row),
    tandem_id,
    author_id,
    sent_at,
  });

/** All files of one tandem, or of all of the reader's, the latest first. */
export async function listFiles(sight: Sight, tandem_id?: string): Promise<RoomFile[]> {
  let query = reached(sight);
  if (tandem_id !== undefined) query = query.where('message.tandem_id', '=', tandem_id);
  const rows = await query.orderBy('message.sent_at', 'desc').orderBy('message_file.id').limit(2000).execute();
  return rows.map(asRoomFile(sight.house));
}

export async function findFile(sight: Sight, tandem_id: string, id: string): Promise<RoomFile | undefined> {
  if (![tandem_id, id].every((each) => z.uuid().safeParse(each).success)) return undefined;
  const row = await reached(sight)
    .where('message.tandem_id', '=', tandem_id)
    .where('message_file.id', '=', id)
    .executeTakeFirst();
  return row && asRoomFile(sight.house)(row);
}

/** Of messages whose reach the caller has made sure of, in the order in which they were chosen. */
export async function filesOf(sight: Pick<Sight, 'db' | 'house'>, message_ids: readonly string[]): Promise<MessageFile[]> {
  if (message_ids.length === 0) return [];
  const rows = await sight.db
    .selectFrom('message_file')
    .selectAll()
    .where('message_id', 'in', message_ids)
    .orderBy('position')
    .execute();
  return rows.map((row) => openRow(sight.house, row));
}

/** Bytes sealed on disk, name sealed in its row; the list of files knows neither a name nor a person. */
export async function insertFile(
  deed: Deed,
  message_id: string,
  position: number,
  { name, type, bytes }: { name: string; type: string; bytes: Uint8Array },
): Promise<void> {
  const id = deed.house.chance.id();
  const file_id = await keepFile(deed, { kind: 'message', person_id: null, name: 'attachment', type, bytes, sealed: true });
  await deed.tx
    .insertInto('message_file')
    .values({ id, message_id, file_id, position, sealed_name: sealFileName(deed.house, id, name), type, bytes: bytes.length })
    .execute();
}

async function dropRows(deed: Deed, rows: { id: string; file_id: string }[]): Promise<void> {
  for (const { id, file_id } of rows) {
    await deed.tx.deleteFrom('message_file').where('id', '=', id).execute();
    await dropFile(deed, file_id);
  }
}

export async function dropFilesOf(deed: Deed, message_id: string): Promise<void> {
  const rows = await deed.tx.selectFrom('message_file').select(['id', 'file_id']).where('message_id', '=', message_id).execute();
  await dropRows(deed, rows);
}

/** All of a tandem, when its words go. */
export async function dropTandemFiles(deed: Deed, tandem_id: string): Promise<void> {
  const rows = await deed.tx
    .selectFrom('message_file')
    .innerJoin('message', 'message.id', 'message_file.message_id')
    .select(['message_file.id', 'message_file.file_id'])
    .where('message.tandem_id', '=', tandem_id)
    .execute();
  await dropRows(deed, rows);
}
