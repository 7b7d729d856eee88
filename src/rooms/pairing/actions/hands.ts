import { audit } from '../../../platform/db/audit.ts';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { mayBeMatched, mayCoordinate } from '../../cycles/rules.ts';
import { findDeskCycle, type Cycle } from '../../cycles/store/cycles.ts';
import { fullName } from '../../people/rules/profile.ts';
import { afterHands, isOfPool, pinObstacle, reverseOf, withHands, type HandSet } from '../rules/hands.ts';
import { pairKey, type Pool } from '../rules/pool.ts';
import { replan, solverOf } from '../rules/replan.ts';
import type { RunAnswer } from '../rules/solve.ts';
import { explainPairs } from '../store/explained.ts';
import { listFaces } from '../store/faces.ts';
import { writeHand } from '../store/hands.ts';
import { openOnTable } from '../store/opened.ts';
import { findRun, lockRun } from '../store/runs.ts';
import { keepAnswer, lockMatching } from './runs.ts';

/** A new plan after decisions by hand, made before the transaction. */
export interface PlannedHands {
  sets: HandSet[];
  /** Takes the decisions back. */
  reverse: HandSet[];
  pool: Pool;
  answer: RunAnswer;
  /** Pairs of others that have changed. */
  changed: number;
  revision: number;
}

/**
 * Makes the best plan with these decisions. @throws NotFound; Refusal 403; 409 where the plan is not the one that was looked at any more
 * (`revision`), where the cycle takes no runs, or where a rule or the places stand against a pin.
 */
export async function planHands(
  sight: Sight,
  at: { cycle_id: string; run_id: string; revision: number },
  sets: HandSet[],
): Promise<PlannedHands> {
  const cycle = found(await findDeskCycle(sight, at.cycle_id), 'cycle');
  must(mayCoordinate(cycle.desk));
  const run = found(await findRun(sight, cycle.id, at.run_id), 'run');
  if (!mayBeMatched(cycle)) throw new Refusal('pairing.run.not_now');
  if (run.revision !== at.revision) throw new Refusal('pairing.hand.newer');
  const opened = run.state === 'done' ? await openOnTable(sight, run, cycle.format) : undefined;
  if (!opened) throw new Refusal('pairing.hand.not_open');
  if (sets.some((set) => !isOfPool(opened.pool, set))) throw new Refusal('pairing.hand.not_there');
  const pool = afterHands(opened.pool, sets);
  const problem = withHands(opened.problem, pool);
  const pins = sets.filter(({ kind }) => kind === 'pin');
  for (const pin of pins) await refuseImpossible(sight, cycle.id, pinObstacle(problem, pool, pin));
  await refuseToday(sight, cycle, pins);
  const now = () => sight.house.clock().getTime();
  const answer = await replan(problem, opened.pairs, solverOf(sight.house.matcher, now), now);
  if (!answer.proof) throw new Refusal('pairing.hand.impossible');
  const touched = new Set(sets.map(({ first_id, second_id }) => pairKey(first_id, second_id)));
  const had = new Set(opened.pairs.map(({ first_id, second_id }) => pairKey(first_id, second_id)));
  const changed = answer.pairs.filter(({ first_id, second_id }) => {
    const key = pairKey(first_id, second_id);
    return !had.has(key) && !touched.has(key);
  }).length;
  return { sets, reverse: reverseOf(opened.pool, sets), pool, answer, changed, revision: at.revision };
}

async function refuseImpossible(sight: Sight, cycle_id: string, obstacle: ReturnType<typeof pinObstacle>): Promise<void> {
  if (obstacle === undefined) return;
  if (obstacle === 'not_there') throw new Refusal('pairing.hand.not_there');
  if ('barrier' in obstacle) throw new Refusal('pairing.hand.barrier', { rule: obstacle.barrier });
  const face = (await listFaces(sight, cycle_id)).get(obstacle.pinned_with);
  throw new Refusal('pairing.hand.pinned', { name: face ? fullName(face) : '' });
}

/** A run knows people as they were: what came between two of them since stands against a pin too. */
async function refuseToday(sight: Sight, cycle: Cycle, pins: readonly HandSet[]): Promise<void> {
  const views = await explainPairs(sight, cycle, pins);
  for (const { first_id, second_id } of pins) {
    const view = views.get(pairKey(first_id, second_id));
    if (!view) throw new Refusal('pairing.hand.not_there');
    // Blocked by hand is what the pin takes back; points are what it overrides.
    const rule = view.barriers.find((barrier) => barrier !== 'forbidden' && barrier !== 'min_score');
    if (rule) throw new Refusal('pairing.hand.barrier', { rule });
  }
}

/** Keeps decisions and plan together, under a lock on cycle and run. @throws Refusal 409 if somebody else was faster. Returns the new revision. */
export async function keepHands(deed: Deed, cycle_id: string, run_id: string, planned: PlannedHands): Promise<number> {
  const cycle = await lockMatching(deed, cycle_id);
  if (!mayBeMatched(cycle)) throw new Refusal('pairing.run.not_now');
  const run = found(await lockRun(deed, cycle_id, run_id), 'run');
  if (run.revision !== planned.revision || run.state !== 'done') throw new Refusal('pairing.hand.newer');
  if (!run.kept) throw new Refusal('pairing.hand.not_open');
  const revision = run.revision + 1;
  for (const set of planned.sets) await writeHand(deed, cycle_id, set);
  await keepAnswer(deed, run_id, planned.pool, planned.answer, revision);
  const said = (sets: readonly HandSet[]) => sets.map(({ first_id, second_id, kind }) => `${kind} ${first_id} ${second_id}`);
  const change = { before: said(planned.reverse), after: said(planned.sets) };
  await audit(deed, 'match_run.hand', { type: 'match_run', id: run_id }, change);
  return revision;
}
