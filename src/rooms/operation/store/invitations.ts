import '../tables.ts';
import { sql, type Selectable } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { mayOperate } from '../rules.ts';
import type { InvitationBatchTable } from '../tables.ts';

export type InvitationBatch = Selectable<InvitationBatchTable>;

export interface InvitationCounts {
  /** Invited by the list, but no mail has gone to them. */
  never: number;
  /** A mail went out, nobody came yet. */
  waiting: number;
}

export async function countInvitations(sight: Sight): Promise<InvitationCounts> {
  if (!mayOperate(sight.actor)) return { never: 0, waiting: 0 };
  const row = await sight.db
    .selectFrom('person')
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('invited_at', 'is', null).as('never'),
      eb.fn.countAll<number>().filterWhere('invited_at', 'is not', null).as('waiting'),
    ])
    .where('status', '=', 'invited')
    .executeTakeFirstOrThrow();
  return row;
}

/** Whom the next batch writes to, those who wait longest first. `before`: only who was written to before then; undefined: only who never was. */
export async function listToInvite(deed: Deed, before: Date | undefined, limit: number | undefined): Promise<string[]> {
  let query = deed.tx.selectFrom('person').select('id').where('status', '=', 'invited');
  query = before ? query.where('invited_at', '<', before) : query.where('invited_at', 'is', null);
  query = query.orderBy('invited_at').orderBy('last_name').orderBy('id');
  const rows = await (limit === undefined ? query : query.limit(limit)).execute();
  return rows.map(({ id }) => id);
}

export async function listBatches(sight: Sight): Promise<InvitationBatch[]> {
  if (!mayOperate(sight.actor)) return [];
  return sight.db.selectFrom('invitation_batch').selectAll().orderBy('created_at', 'desc').limit(20).execute();
}

export async function insertBatch(
  deed: Deed,
  row: { id: string; created_by: string; kind: 'first' | 'again'; total: number },
): Promise<void> {
  await deed.tx
    .insertInto('invitation_batch')
    .values({ ...row, created_at: deed.now })
    .execute();
}

export async function countInBatch(deed: Deed, id: string, sent: number, skipped: number): Promise<void> {
  await deed.tx
    .updateTable('invitation_batch')
    .set({ sent: sql<number>`sent + ${sent}`, skipped: sql<number>`skipped + ${skipped}` })
    .where('id', '=', id)
    .execute();
}

/** Under lock: may this person be invited now? Another batch or another click may have been faster. */
export async function lockInvitable(deed: Deed, person_id: string, since: Date): Promise<boolean> {
  const row = await deed.tx
    .selectFrom('person')
    .select(['status', 'invited_at'])
    .where('id', '=', person_id)
    .forUpdate()
    .executeTakeFirst();
  return row?.status === 'invited' && (row.invited_at === null || row.invited_at <= since);
}
