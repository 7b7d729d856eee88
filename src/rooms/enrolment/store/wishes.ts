import '../tables.ts';
import type { Deed, Sight } from '../../../platform/deed.ts';

/** Wished participations, the first choice first. The caller has found the participation as the reader's own. */
export async function listWishes({ db }: Pick<Sight, 'db'>, participation_id: string): Promise<string[]> {
  const rows = await db
    .selectFrom('participation_wish')
    .select('wished_id')
    .where('participation_id', '=', participation_id)
    .orderBy('rank')
    .execute();
  return rows.map(({ wished_id }) => wished_id);
}

/** In the order of the list; at most five, as the table says. */
export async function replaceWishes(deed: Deed, participation_id: string, wished: readonly string[]): Promise<void> {
  await deed.tx.deleteFrom('participation_wish').where('participation_id', '=', participation_id).execute();
  if (wished.length === 0) return;
  await deed.tx
    .insertInto('participation_wish')
    .values(wished.map((wished_id, at) => ({ participation_id, wished_id, rank: at + 1 })))
    .execute();
}
