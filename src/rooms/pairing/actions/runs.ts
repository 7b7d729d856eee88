import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { mayBeMatched, mayCoordinate } from '../../cycles/rules.ts';
import { lockDeskCycle, type DeskCycle } from '../../cycles/store/cycles.ts';
import type { Pool } from '../rules/pool.ts';
import { sameSettings } from '../rules/settings.ts';
import type { RunAnswer, RunQuestion } from '../rules/solve.ts';
import { holdPool } from '../store/pool-lock.ts';
import {
  countOfferedFrom,
  deleteRun,
  insertRun,
  lockRun,
  replaceRunPairs,
  sealedRun,
  updateRun,
  type Run,
} from '../store/runs.ts';

/** The cycle under a lock, for whoever coordinates it. @throws NotFound, Refusal 403 */
export async function lockMatching(deed: Deed, cycle_id: string): Promise<DeskCycle> {
  const cycle = found(await lockDeskCycle(deed, cycle_id), 'cycle');
  must(mayCoordinate(cycle.desk));
  return cycle;
}

/** A run that was asked for: its question, and the answer where it was found at once. */
export interface AskedRun {
  name: string;
  question: RunQuestion;
  answer?: RunAnswer | undefined;
}

/**
 * Keeps a new run: done if it was answered before the deed, otherwise waiting for the thread. Returns its id.
 * @throws Refusal 409 where the cycle takes no runs, or its rules have changed, or somebody's account is gone, since they were read.
 */
export async function createRun(deed: Deed, cycle_id: string, { name, question, answer }: AskedRun): Promise<string> {
  const cycle = await lockMatching(deed, cycle_id);
  if (!mayBeMatched(cycle)) throw new Refusal('pairing.run.not_now');
  if (!sameSettings(cycle.matching, question.matching)) throw new Refusal('pairing.run.settings_changed');
  if (!(await holdPool(deed, question.pool))) throw new Refusal('pairing.run.people_changed');
  const id = deed.house.chance.id();
  const number = await insertRun(deed, { id, cycle_id, name, matching: question.matching });
  if (answer) await keepAnswer(deed, id, question.pool, answer);
  else {
    await updateRun(deed, id, sealedRun(deed, id, question.pool));
    await deed.house.jobs.queue(deed, 'task', { name: 'pairing.run', id });
  }
  await audit(deed, 'match_run.create', { type: 'match_run', id }, { after: number });
  return id;
}

/** Writes a plan into a run, also a later one after a decision by hand; `revision` goes up. The caller has locked it, or has just made it. */
export async function keepAnswer(deed: Deed, id: string, pool: Pool, answer: RunAnswer, revision = 0): Promise<void> {
  const { result, people, candidates, pairs, proof } = answer;
  await updateRun(deed, id, {
    ...sealedRun(deed, id, pool, proof ?? null),
    state: proof ? 'done' : 'failed',
    failure: proof ? null : 'impossible',
    result,
    people,
    candidates,
    progress: 1,
    revision,
    started_at: deed.now,
    finished_at: deed.now,
  });
  await replaceRunPairs(deed, id, pairs);
}

async function lockOwn(deed: Deed, cycle_id: string, id: string): Promise<Run> {
  await lockMatching(deed, cycle_id);
  return found(await lockRun(deed, cycle_id, id), 'run');
}

export async function renameRun(deed: Deed, cycle_id: string, id: string, name: string): Promise<void> {
  const run = await lockOwn(deed, cycle_id, id);
  await updateRun(deed, id, { name });
  await audit(deed, 'match_run.rename', { type: 'match_run', id }, { before: run.name, after: name });
}

/** @throws Refusal 409 once pairs of it were cleared or offered, and while it is searched. */
export async function dropRun(deed: Deed, cycle_id: string, id: string): Promise<void> {
  const run = await lockOwn(deed, cycle_id, id);
  if (run.state === 'waiting' || run.state === 'running') throw new Refusal('pairing.run.still_running');
  if ((await countOfferedFrom(deed, id)) > 0) throw new Refusal('pairing.run.offered');
  await deleteRun(deed, id);
  await audit(deed, 'match_run.delete', { type: 'match_run', id }, { before: run.number });
}

/** False where nothing is searched any more: it came to its end first. */
export async function cancelRun(deed: Deed, cycle_id: string, id: string): Promise<boolean> {
  const run = await lockOwn(deed, cycle_id, id);
  if (run.state !== 'waiting' && run.state !== 'running') return false;
  await updateRun(deed, id, { state: 'cancelled', finished_at: deed.now });
  await audit(deed, 'match_run.cancel', { type: 'match_run', id }, { before: run.state });
  return true;
}
