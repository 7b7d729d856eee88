import '../tables.ts';
import type { Insertable, Selectable } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { Below, QualityFacts } from '../rules/standards-seen.ts';
import type { CycleStandardTable } from '../tables.ts';
import { listChecks } from './checks.ts';
import type { Cycle } from './cycles.ts';
import { readFacts } from './facts.ts';

export type StandardRow = Selectable<CycleStandardTable>;

/** What the system knows of the quality standards of a cycle that the caller has found. */
export async function readQuality(sight: Pick<Sight, 'db' | 'now'>, cycle: Cycle, below: Below): Promise<QualityFacts> {
  const [facts, checks, measures] = await Promise.all([
    readFacts(sight, cycle, below.factsOf),
    listChecks(sight, cycle.id),
    below.measuresOf(sight, cycle),
  ]);
  return { facts, checks, measures };
}

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
