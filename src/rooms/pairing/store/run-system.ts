import '../tables.ts';
import '../../cycles/tables.ts';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { openRun, reading, typed, updateRun, type Run } from './runs.ts';

/** Says how far a run is, outside of any transaction; false when it is not wanted any more. */
export async function beatRun({ db }: Pick<Sight, 'db'>, id: string, progress: number): Promise<boolean> {
  const done = await db
    .updateTable('match_run')
    .set({ progress })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Without reach, for the system: a run that nobody has taken yet, locked. */
export async function findWaiting(deed: Deed, id: string): Promise<Run | undefined> {
  const row = await reading({ db: deed.tx }).where('id', '=', id).where('state', '=', 'waiting').forUpdate().executeTakeFirst();
  return row && typed(row);
}

/** Without reach, for the system: how far a run is, locked, and whether what went into it is still kept. */
export async function lockState(deed: Deed, id: string): Promise<{ state: Run['state']; kept: boolean } | undefined> {
  const row = await deed.tx
    .selectFrom('match_run')
    .select((eb) => ['state', eb('sealed_input', 'is not', null).as('kept')])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && { state: row.state, kept: Boolean(row.kept) };
}

/** Without reach, for the system: what says that it is searched. */
export async function listInterrupted(deed: Deed): Promise<string[]> {
  const rows = await deed.tx.selectFrom('match_run').select('id').where('state', '=', 'running').forUpdate().execute();
  return rows.map(({ id }) => id);
}

/** Without reach, for the system: runs whose input is kept, the rows locked. */
async function lockKept(deed: Deed): Promise<string[]> {
  const rows = await deed.tx
    .selectFrom('match_run')
    .select('id')
    .where('sealed_input', 'is not', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(({ id }) => id);
}

const nothingKept = { sealed_input: null, sealed_duals: null } as const;

/** An account is gone or has become another one: it stands in no kept input any more. Such a run keeps its pairs, and loses what proves them. */
export async function forgetInputsWith(deed: Deed, person_id: string): Promise<void> {
  for (const id of await lockKept(deed)) {
    const kept = await openRun(deed, id);
    if (kept?.pool.people.some((one) => one.person_id === person_id || JSON.stringify(one.facts.ties ?? {}).includes(person_id)))
      await updateRun(deed, id, nothingKept);
  }
}

/** Facts of people serve the matching: once nobody is matched any more in a cycle, its runs forget them. */
export async function forgetInputsOfClosed(deed: Deed): Promise<void> {
  await deed.tx
    .updateTable('match_run')
    .set(nothingKept)
    .where('sealed_input', 'is not', null)
    .where('cycle_id', 'in', (eb) =>
      eb.selectFrom('cycle').select('id').where('state', 'in', ['closing', 'ended', 'evaluated', 'archived', 'cancelled']),
    )
    .execute();
}
