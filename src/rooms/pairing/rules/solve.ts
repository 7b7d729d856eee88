import { match, type NoSolution, type Solution } from '../../../matching/match.ts';
import type { Steps } from '../../../matching/problem.ts';
import { certificateOf } from '../../../matching/result.ts';
import { applyRules } from '../../../matching/rules.ts';
import type { CycleFormat } from '../../cycles/rules.ts';
import type { MatchingSettings } from '../../cycles/rules/matching.ts';
import type { RunResult } from '../rules.ts';
import type { Pool } from './pool.ts';
import { makeProblem, type Problem } from './problem.ts';

/** Everything that a run needs; it can be sent to another thread. */
export interface RunQuestion {
  format: CycleFormat;
  pool: Pool;
  matching: MatchingSettings;
}

export interface RunPair {
  first_id: string;
  second_id: string;
  score: number;
  pinned: boolean;
}

/** Prices and bounds of every step, so that the plan can be checked again without solving. Plain numbers. */
export interface RunProof {
  proof: Solution['proof'];
  certificate: ReturnType<typeof certificateOf>;
}

export interface RunAnswer {
  /** Who could be given a partner. */
  people: number;
  /** Pairs that all rules and the least points allow. */
  candidates: number;
  result: RunResult;
  pairs: RunPair[];
  /** undefined: there is no plan; `result.reason` says why. */
  proof: RunProof | undefined;
}

export interface Clockwork {
  /** Milliseconds that only rise. */
  now: () => number;
  steps?: Steps | undefined;
  /** The problem stands, the search begins. */
  onScored?: () => void;
}

/** Makes the problem and finds the best plan with its proof. */
export async function solvePool(question: RunQuestion, clockwork: Clockwork): Promise<RunAnswer> {
  const began = clockwork.now();
  const problem = makeProblem(question.format, question.pool, question.matching);
  clockwork.onScored?.();
  return solveProblem(problem, clockwork, clockwork.now() - began);
}

/** For a problem that stands already. `score_ms`: what making it took. */
export async function solveProblem(problem: Problem, { now, steps }: Clockwork, score_ms = 0): Promise<RunAnswer> {
  const began = now();
  const solution = await match(problem.instance, { ...problem.options, now, ...(steps ? { steps } : {}) });
  return answerOf(problem, solution, { score_ms: Math.round(score_ms), search_ms: Math.round(now() - began) });
}

/** A plan with its proof as a run keeps it. */
export function answerOf(
  problem: Problem,
  solution: Solution | NoSolution,
  times: Pick<RunResult, 'score_ms' | 'search_ms'>,
): RunAnswer {
  const { instance, options, firsts, seconds } = problem;
  const ruled = applyRules(instance, options);
  const everybody = firsts === seconds ? firsts : [...firsts, ...seconds];
  const base = {
    people: everybody.length,
    candidates: 'reason' in ruled ? 0 : ruled.allowed.length + ruled.fixed.length,
  };
  if (!solution.feasible) {
    const none = { matched: 0, total: 0, worst: null, optimal: false, gap: 0, without: everybody.map(({ id }) => id) };
    return { ...base, result: { ...none, ...times, reason: solution.reason }, pairs: [], proof: undefined };
  }
  const { a, b, score } = instance.pairs;
  const forced = new Set(options.force.map(([one, other]) => `${one} ${other}`));
  const pairs = Array.from(solution.at, (at): RunPair => ({
    first_id: firsts[a[at]!]!.id,
    second_id: seconds[b[at]!]!.id,
    score: score[at]!,
    pinned: forced.has(`${a[at]} ${b[at]}`),
  }));
  const paired = new Set(pairs.flatMap(({ first_id, second_id }) => [first_id, second_id]));
  const { total, worst, proof, stages } = solution;
  return {
    ...base,
    result: {
      matched: pairs.length,
      total,
      worst,
      optimal: proof.optimal,
      gap: proof.gap,
      ...times,
      without: everybody.filter(({ id }) => !paired.has(id)).map(({ id }) => id),
      reason: null,
    },
    pairs,
    proof: { proof, certificate: certificateOf({ ...options }, stages) },
  };
}
