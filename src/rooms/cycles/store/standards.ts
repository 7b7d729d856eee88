import '../tables.ts';
import type { Insertable, Selectable } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { CycleStandardTable } from '../tables.ts';

export type StandardRow = Selectable<CycleStandardTable>;

/** What the coordination has said to single points, by point. The caller has found the cycle. */
export async function readStandards({ db }: Pick<Sight, 'db'>, cycle_id: string): Promise<Map<string, StandardRow>> {
  const rows = await db.selectFrom('cycle_standard').selectAll().where('cycle_id', '=', cycle_id).execute();
  return new Map(rows.map((row) => [row.point, row]));
}

/** The caller has locked the cycle. */
export async function saveStandard(deed: Deed, row: Insertable<CycleStandardTable>): Promise<void> {
  const { cycle_id: _cycle, point: _point, ...said } = row;
  await deed.tx
    .insertInto('cycle_standard')
    .values(row)
    .onConflict((oc) => oc.columns(['cycle_id', 'point']).doUpdateSet(said))
    .execute();
}

export async function deleteStandard(deed: Deed, cycle_id: string, point: string): Promise<void> {
  await deed.tx.deleteFrom('cycle_standard').where('cycle_id', '=', cycle_id).where('point', '=', point).execute();
}
