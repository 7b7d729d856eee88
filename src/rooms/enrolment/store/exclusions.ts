import '../tables.ts';
import type { Insertable, Selectable } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { ParticipationExclusionTable } from '../tables.ts';

export type Exclusion = Selectable<ParticipationExclusionTable>;

/** In the order in which she named them. Without reach: her own form, or the coordination whose reading is recorded. */
export async function listExclusions({ db }: Pick<Sight, 'db'>, participation_id: string): Promise<Exclusion[]> {
  return db
    .selectFrom('participation_exclusion')
    .selectAll()
    .where('participation_id', '=', participation_id)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export async function insertExclusion(deed: Deed, row: Insertable<ParticipationExclusionTable>): Promise<void> {
  await deed.tx.insertInto('participation_exclusion').values(row).execute();
}

export async function deleteExclusionsBut(deed: Deed, participation_id: string, keep: readonly string[]): Promise<void> {
  await deed.tx
    .deleteFrom('participation_exclusion')
    .where('participation_id', '=', participation_id)
    .$if(keep.length > 0, (query) => query.where('id', 'not in', [...keep]))
    .execute();
}

export async function updateExclusion(
  deed: Deed,
  id: string,
  meant: { person_id: string | null; organization_id: string | null },
): Promise<void> {
  await deed.tx.updateTable('participation_exclusion').set(meant).where('id', '=', id).execute();
}
