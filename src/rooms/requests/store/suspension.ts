import '../tables.ts';
import type { Deed, Sight } from '../../../platform/deed.ts';

/** Whether this person may not ask at present. Without reach: for herself and for checks. */
export async function isAskingSuspended(sight: Pick<Sight, 'db'>, person_id: string): Promise<boolean> {
  const row = await sight.db
    .selectFrom('asking_suspension')
    .select('person_id')
    .where('person_id', '=', person_id)
    .executeTakeFirst();
  return row !== undefined;
}

/** False where it lay on her already: the first case's decision stands. */
export async function insertAskingSuspension(deed: Deed, person_id: string, case_id: string): Promise<boolean> {
  const done = await deed.tx
    .insertInto('asking_suspension')
    .values({ person_id, case_id, suspended_at: deed.now })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** False where nothing lay on her. */
export async function deleteAskingSuspension(deed: Deed, person_id: string): Promise<boolean> {
  const done = await deed.tx.deleteFrom('asking_suspension').where('person_id', '=', person_id).executeTakeFirst();
  return done.numDeletedRows > 0n;
}

/** A merged account takes it along; where it lay on both, it lies once. */
export async function moveAskingSuspension(deed: Deed, from_id: string, to_id: string): Promise<void> {
  const row = await deed.tx.deleteFrom('asking_suspension').where('person_id', '=', from_id).returningAll().executeTakeFirst();
  if (!row) return;
  await deed.tx
    .insertInto('asking_suspension')
    .values({ ...row, person_id: to_id })
    .onConflict((oc) => oc.doNothing())
    .execute();
}
