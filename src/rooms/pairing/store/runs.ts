import '../tables.ts';
import type { Selectable, Updateable } from 'kysely';
import { z } from 'zod';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { MatchingSettings } from '../../cycles/rules/matching.ts';
import type { Pool } from '../rules/pool.ts';
import type { RunPair, RunProof } from '../rules/solve.ts';
import type { RunResult } from '../rules.ts';
import type { MatchRunTable } from '../tables.ts';

/** A run without what is sealed. */
export type Run = Omit<Selectable<MatchRunTable>, 'matching' | 'result' | 'sealed_input' | 'sealed_duals'> & {
  matching: MatchingSettings;
  result: RunResult | null;
  /** Input and prices are kept: it can be opened in the workbench and checked again. */
  kept: boolean;
};

const columns = [
  'id', 'cycle_id', 'number', 'name', 'state', 'matching', 'people', 'candidates', 'progress', 'revision', 'result', 'failure',
  'created_by', 'created_at', 'started_at', 'finished_at',
] as const; // prettier-ignore

export const reading = ({ db }: Pick<Sight, 'db'>) =>
  db
    .selectFrom('match_run')
    .select(columns)
    .select((eb) => eb('sealed_input', 'is not', null).as('kept'));
type Row = Awaited<ReturnType<ReturnType<typeof reading>['execute']>>[number];
export const typed = (row: Row) => row as unknown as Run;

/** The runs of a cycle that the caller has found, the newest first. */
export async function listRuns(sight: Pick<Sight, 'db'>, cycle_id: string): Promise<Run[]> {
  return (await reading(sight).where('cycle_id', '=', cycle_id).orderBy('number', 'desc').execute()).map(typed);
}

/** One of them; undefined (404) for a run of another cycle. */
export async function findRun(sight: Pick<Sight, 'db'>, cycle_id: string, id: string): Promise<Run | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await reading(sight).where('cycle_id', '=', cycle_id).where('id', '=', id).executeTakeFirst();
  return row && typed(row);
}

/** Under a lock. Lock the cycle first where its state or places matter. */
export async function lockRun(deed: Deed, cycle_id: string, id: string): Promise<Run | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await reading({ db: deed.tx }).where('cycle_id', '=', cycle_id).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && typed(row);
}

export async function listRunPairs({ db }: Pick<Sight, 'db'>, run_id: string): Promise<RunPair[]> {
  return db
    .selectFrom('match_run_pair')
    .select(['first_id', 'second_id', 'score', 'pinned'])
    .where('run_id', '=', run_id)
    .orderBy('score', 'desc')
    .orderBy('first_id')
    .execute();
}

export async function replaceRunPairs(deed: Deed, run_id: string, pairs: readonly RunPair[]): Promise<void> {
  await deed.tx.deleteFrom('match_run_pair').where('run_id', '=', run_id).execute();
  for (let from = 0; from < pairs.length; from += 5000)
    await deed.tx
      .insertInto('match_run_pair')
      .values(pairs.slice(from, from + 5000).map((pair) => ({ run_id, ...pair })))
      .execute();
}

/** The sealed columns of a run. `proof` null: there is no plan. */
export function sealedRun({ house }: Pick<Sight, 'house'>, id: string, pool: Pool, proof?: RunProof | null) {
  const sealed_input = house.vault.seal(JSON.stringify(pool), `match_run.input.${id}`);
  if (proof === undefined) return { sealed_input };
  return { sealed_input, sealed_duals: proof && house.vault.seal(JSON.stringify(proof), `match_run.duals.${id}`) };
}

/** What went into a run and what proves it; undefined once it has been forgotten. */
export async function openRun(
  { db, house }: Pick<Sight, 'db' | 'house'>,
  id: string,
): Promise<{ pool: Pool; proof: RunProof | null } | undefined> {
  const row = await db.selectFrom('match_run').select(['sealed_input', 'sealed_duals']).where('id', '=', id).executeTakeFirst();
  if (!row?.sealed_input) return undefined;
  const read = (sealed: Uint8Array, column: string) =>
    JSON.parse(house.vault.open(sealed, `match_run.${column}.${id}`)) as unknown;
  return {
    pool: read(row.sealed_input, 'input') as Pool,
    proof: row.sealed_duals ? (read(row.sealed_duals, 'duals') as RunProof) : null,
  };
}

export type RunChange = Omit<Updateable<MatchRunTable>, 'matching' | 'result'> & {
  matching?: MatchingSettings;
  result?: RunResult | null;
};

export async function updateRun(deed: Deed, id: string, { matching, result, ...rest }: RunChange): Promise<void> {
  await deed.tx
    .updateTable('match_run')
    .set({
      ...rest,
      ...(matching ? { matching: JSON.stringify(matching) } : {}),
      ...(result === undefined ? {} : { result: result && JSON.stringify(result) }),
    })
    .where('id', '=', id)
    .execute();
}

/** The next number of the cycle, which the caller has locked. */
export async function insertRun(
  deed: Deed,
  row: Pick<MatchRunTable, 'cycle_id'> & { id: string; name: string; matching: MatchingSettings },
): Promise<number> {
  const { last } = await deed.tx
    .selectFrom('match_run')
    .select((eb) => eb.fn.coalesce(eb.fn.max('number'), eb.lit(0)).as('last'))
    .where('cycle_id', '=', row.cycle_id)
    .executeTakeFirstOrThrow();
  const number = Number(last) + 1;
  const { matching, ...rest } = row;
  await deed.tx
    .insertInto('match_run')
    .values({
      ...rest,
      number,
      state: 'waiting',
      matching: JSON.stringify(matching),
      created_by: deed.actor.person_id,
      created_at: deed.now,
    })
    .execute();
  return number;
}

export async function deleteRun(deed: Deed, id: string): Promise<void> {
  await deed.tx.deleteFrom('match_run').where('id', '=', id).execute();
}

/** Proposals that came of a run and are more than a thought: it stays as their origin. */
export async function countOfferedFrom({ db }: Pick<Sight, 'db'>, run_id: string): Promise<number> {
  const { n } = await db
    .selectFrom('match_proposal')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('run_id', '=', run_id)
    .where('state', 'in', ['org_clearing', 'offered', 'accepted', 'declined'])
    .executeTakeFirstOrThrow();
  return Number(n);
}
