import '../tables.ts';
import type { Insertable, Selectable, Updateable } from 'kysely';
import { z } from 'zod';
import type { Deed, House, Sight } from '../../../platform/deed.ts';
import type { SessionPointTable } from '../tables.ts';

type Row = Selectable<SessionPointTable>;

export interface Point extends Omit<Row, 'sealed_text'> {
  text: string;
}

const openPoint = (house: House, { sealed_text, ...row }: Row): Point => ({
  ...row,
  text: house.vault.open(sealed_text, `session_point.text.${row.id}`),
});

export const sealPoint = (house: Pick<House, 'vault'>, id: string, text: string) =>
  house.vault.seal(text, `session_point.text.${id}`);

/** Shared points of the reader's own tandems and those that she keeps for herself: nobody else reaches one. */
function reached({ db, actor }: Sight) {
  return db
    .selectFrom('session_point')
    .innerJoin('tandem_party as own', 'own.tandem_id', 'session_point.tandem_id')
    .where('own.person_id', '=', actor.person_id)
    .where((eb) => eb.or([eb('session_point.kind', '=', 'ours'), eb('session_point.author_id', '=', actor.person_id)]));
}

/** All points that the reader has in this tandem, or in all of hers; the oldest first. */
export async function listPoints(sight: Sight, tandem_id?: string): Promise<Point[]> {
  let query = reached(sight).selectAll('session_point');
  if (tandem_id !== undefined) query = query.where('session_point.tandem_id', '=', tandem_id);
  const rows = await query.orderBy('session_point.created_at').orderBy('session_point.id').limit(2000).execute();
  return rows.map((row) => openPoint(sight.house, row));
}

export async function findPoint(sight: Sight, tandem_id: string, id: string): Promise<Point | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await reached(sight)
    .selectAll('session_point')
    .where('session_point.tandem_id', '=', tandem_id)
    .where('session_point.id', '=', id)
    .executeTakeFirst();
  return row && openPoint(sight.house, row);
}

export async function insertPoint(deed: Deed, row: Insertable<SessionPointTable>): Promise<void> {
  await deed.tx.insertInto('session_point').values(row).execute();
}

export async function updatePoint(deed: Deed, id: string, change: Updateable<SessionPointTable>): Promise<void> {
  await deed.tx.updateTable('session_point').set(change).where('id', '=', id).execute();
}

export async function deletePoint(deed: Deed, id: string): Promise<void> {
  await deed.tx.deleteFrom('session_point').where('id', '=', id).execute();
}
