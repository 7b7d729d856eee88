import '../tables.ts';
import { z } from 'zod';
import type { Sight } from '../../../platform/deed.ts';
import type { PairIds } from './explained.ts';

/** Pairs of a finished run of this cycle; undefined where there is no such run. The caller has found the cycle. */
export async function pairsOfRun({ db }: Pick<Sight, 'db'>, cycle_id: string, run_id: string): Promise<PairIds[] | undefined> {
  if (!z.uuid().safeParse(run_id).success) return undefined;
  const run = await db
    .selectFrom('match_run')
    .select('id')
    .where('cycle_id', '=', cycle_id)
    .where('id', '=', run_id)
    .where('state', '=', 'done')
    .executeTakeFirst();
  if (!run) return undefined;
  return db
    .selectFrom('match_run_pair')
    .select(['first_id', 'second_id'])
    .where('run_id', '=', run_id)
    .orderBy('first_id')
    .execute();
}
