import type { Sight } from '../../../platform/deed.ts';
import type { CycleFormat } from '../../cycles/rules.ts';
import { withHands } from '../rules/hands.ts';
import { keptSolution } from '../rules/kept.ts';
import type { Pool } from '../rules/pool.ts';
import { makeProblem, type Problem } from '../rules/problem.ts';
import type { RunPair } from '../rules/solve.ts';
import type { Solved } from '../rules/solved.ts';
import { listRunPairs, openRun, type Run } from './runs.ts';

/** A run as it lies on the table: its problem, its plan, and the plan as the engine's questions need it. */
export interface OpenedRun {
  pool: Pool;
  problem: Problem;
  pairs: RunPair[];
  /** undefined: there is no plan, or what was kept does not fit it any more. */
  solved: Solved | undefined;
}

// Scoring all pairs takes longer than everything else, and people and settings of a run never change: the last few stay.
const scored = new Map<string, Problem>();
const most = 4;

function problemOf(run: Run, format: CycleFormat, pool: Pool): Problem {
  const known = scored.get(run.id) ?? makeProblem(format, pool, run.matching);
  scored.delete(run.id);
  scored.set(run.id, known);
  for (const id of scored.keys()) if (scored.size > most) scored.delete(id);
  return withHands(known, pool);
}

/** undefined once what went into it has been forgotten. The caller has found the run. */
export async function openOnTable(
  sight: Pick<Sight, 'db' | 'house'>,
  run: Run,
  format: CycleFormat,
): Promise<OpenedRun | undefined> {
  const kept = await openRun(sight, run.id);
  if (!kept) {
    scored.delete(run.id);
    return undefined;
  }
  const problem = problemOf(run, format, kept.pool);
  const pairs = await listRunPairs(sight, run.id);
  const solution = kept.proof ? keptSolution(problem, pairs, kept.proof) : undefined;
  const solved = solution && { instance: problem.instance, options: problem.options, solution };
  return { pool: kept.pool, problem, pairs, solved };
}
