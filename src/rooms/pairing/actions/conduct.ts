import { inDeed, sightOf, systemActor, type House } from '../../../platform/deed.ts';
import { readCycle } from '../../cycles/store/cycles.ts';
import { solvePool, type RunAnswer, type RunQuestion } from '../rules/solve.ts';
import { beatRun, findWaiting, listInterrupted, lockState } from '../store/run-system.ts';
import { openRun, updateRun } from '../store/runs.ts';
import { keepAnswer } from './runs.ts';

const as = (house: House) => sightOf(house, systemActor('pairing.run'));

/** Takes a waiting run, once; undefined: somebody has cancelled it, or another process has it. */
async function takeRun(house: House, id: string): Promise<RunQuestion | undefined> {
  return inDeed(as(house), async (deed) => {
    const run = await findWaiting(deed, id);
    const kept = run && (await openRun(deed, id));
    const cycle = run && (await readCycle(deed, run.cycle_id));
    if (!run || !kept || !cycle) return undefined;
    await updateRun(deed, id, { state: 'running', started_at: deed.now });
    return { format: cycle.format, pool: kept.pool, matching: run.matching };
  });
}

/** Looks at candidates come in without end: half of the way is as many as there are pairs, and it never says that it is done. */
export function progressOf(looks: number, pairs: number): number {
  return Math.min(0.97, 0.1 + 0.87 * (1 - 1 / (1 + looks / Math.max(1, pairs))));
}

/** In the warm thread where there is one, telling how far it is and stopping when the run is not wanted any more; otherwise here. */
async function search(house: House, id: string, question: RunQuestion): Promise<RunAnswer> {
  const { matcher } = house;
  if (!matcher) return solvePool(question, { now: () => house.clock().getTime() });
  const stop = new AbortController();
  const size = question.pool.people.length;
  let telling = Promise.resolve();
  let busy = false;
  const onProgress = (looks: number) => {
    if (busy) return;
    busy = true;
    telling = beatRun(house, id, progressOf(looks, size * size))
      .then((wanted) => (wanted ? undefined : stop.abort(new Error('cancelled'))))
      .finally(() => (busy = false));
  };
  try {
    return await matcher.ask<{ run: RunQuestion }, RunAnswer>({ run: question }, { signal: stop.signal, onProgress });
  } finally {
    await telling.catch(() => undefined);
  }
}

/** Takes a waiting run through the search, in transactions of its own: others see how far it is, and can cancel it. */
export async function conductRun(house: House, id: string): Promise<void> {
  const question = await takeRun(house, id);
  if (!question) return;
  let answer: RunAnswer | undefined;
  try {
    answer = await search(house, id, question);
  } catch (error) {
    if ((error as Error).message !== 'cancelled') house.log.error({ run: id, err: error }, 'a match run failed');
  }
  await inDeed(as(house), async (deed) => {
    const run = await lockState(deed, id);
    if (run?.state !== 'running') return;
    // Somebody's account went while it was searched: a plan of people of whom one is not there any more is none.
    if (answer && run.kept) await keepAnswer(deed, id, question.pool, answer);
    else await updateRun(deed, id, { state: 'failed', failure: 'error', finished_at: deed.now });
  });
}

/** At the start of the program nothing is searched: what says so was broken off with the one before. */
export async function failInterrupted(house: House): Promise<void> {
  await inDeed(as(house), async (deed) => {
    for (const id of await listInterrupted(deed))
      await updateRun(deed, id, { state: 'failed', failure: 'restart', finished_at: deed.now });
  });
}
