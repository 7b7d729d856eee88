import '../../agreements/tables.ts';
import { sql } from 'kysely';
import type { Sight } from '../../../platform/deed.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { liveStates, type TandemState } from '../../tandems/rules.ts';
import { accompanied } from '../rules.ts';
import { healthOf, reasons, type Reason } from '../rules/health.ts';
import { isLiveTandem, isOffice } from './reach.ts';
import { readProcesses } from './standing.ts';

export interface NetworkCounts {
  states: { state: TandemState; n: number }[];
  /** What stands out, as far as it does. */
  reasons: { reason: Reason; n: number }[];
}

/** The running tandems of the member network as numbers: by phase, and by what stands out. No name leaves the database. */
export async function countNetwork(sight: Sight): Promise<NetworkCounts> {
  if (!isOffice(sight)) return { states: [], reasons: [] };
  const rows = await readProcesses(sight, sql<boolean>`program.format <> all (${[...accompanied]}) and ${isLiveTandem}`);
  const clock = { now: sight.now, today: dayOf(sight.now) };
  const found = rows.map((row) => healthOf({ ...row, wish: undefined }, row.settings, clock));
  const wished = await sight.db
    .selectFrom('midterm')
    .innerJoin('tandem', 'tandem.id', 'midterm.tandem_id')
    .innerJoin('program', 'program.id', 'tandem.program_id')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('midterm.wish', '=', 'other_partner')
    .where('midterm.done_at', 'is not', null)
    .where('program.format', 'not in', accompanied)
    .where(isLiveTandem)
    .executeTakeFirstOrThrow();
  return {
    states: liveStates.map((state) => ({ state, n: rows.filter((row) => row.state === state).length })),
    reasons: reasons
      .map((reason) => ({
        reason,
        n:
          reason === 'other_partner'
            ? wished.n
            : found.filter((health) => health.level === 'care' && health.reason === reason).length,
      }))
      .filter(({ n }) => n > 0),
  };
}
