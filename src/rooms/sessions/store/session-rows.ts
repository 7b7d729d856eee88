import '../tables.ts';
import type { Insertable, Updateable } from 'kysely';
import type { Deed } from '../../../platform/deed.ts';
import type { SessionTable } from '../tables.ts';

export async function insertSession(deed: Deed, row: Insertable<SessionTable>, dates: readonly Date[] = []): Promise<void> {
  await deed.tx.insertInto('session').values(row).execute();
  await insertDates(deed, row.id, dates);
}

export async function updateSession(deed: Deed, id: string, change: Updateable<SessionTable>): Promise<void> {
  await deed.tx.updateTable('session').set(change).where('id', '=', id).execute();
}

async function insertDates(deed: Deed, session_id: string, dates: readonly Date[]): Promise<void> {
  if (dates.length === 0) return;
  await deed.tx
    .insertInto('session_date')
    .values(dates.map((starts_at) => ({ session_id, starts_at })))
    .execute();
}

/** Puts these dates on the table in place of the ones that were there; none clears it. */
export async function replaceDates(deed: Deed, session_id: string, dates: readonly Date[]): Promise<void> {
  await deed.tx.deleteFrom('session_date').where('session_id', '=', session_id).execute();
  await insertDates(deed, session_id, dates);
}
