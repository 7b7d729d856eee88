import { sql } from 'kysely';
import type { Sight } from '../../../platform/deed.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { healthOf, levels, type Level } from '../rules/health.ts';
import { isLiveTandem } from './reach.ts';
import { readProcesses } from './standing.ts';

/** The running tandems of a cycle by how they stand: numbers only, without reach. Wishes of single people do not count here. */
export async function countLevels(sight: Pick<Sight, 'db' | 'now'>, cycle_id: string): Promise<Record<Level, number>> {
  const rows = await readProcesses(sight, sql<boolean>`tandem.cycle_id = ${cycle_id}::uuid and ${isLiveTandem}`);
  const clock = { now: sight.now, today: dayOf(sight.now) };
  const found = rows.map((row) => healthOf({ ...row, wish: undefined }, row.settings, clock).level);
  return Object.fromEntries(levels.map((level) => [level, found.filter((each) => each === level).length])) as Record<
    Level,
    number
  >;
}
