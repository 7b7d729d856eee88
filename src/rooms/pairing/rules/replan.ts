import { match, type NoSolution, type Solution } from '../../../matching/match.ts';
import { isSmall, matchIn, type Thread } from '../../../matching/thread/ask.ts';
import { share } from '../../../matching/thread/shared.ts';
import type { Pair } from '../../../matching/rules.ts';
import type { Problem } from './problem.ts';
import { answerOf, type RunAnswer } from './solve.ts';
import type { Solve } from './solved.ts';

/** How plans are made in this process: small ones here, others in the thread where there is one. `now`: milliseconds that only rise. */
export function solverOf(thread: Thread | undefined, now: () => number): Solve {
  if (!thread) return (instance, options) => match(instance, { ...options, now });
  return (instance, options) => {
    const { now: _now, steps: _steps, ...sent } = options;
    return isSmall(instance, sent) ? match(instance, options) : matchIn(thread, share(instance), sent);
  };
}

/**
 * The best plan of a problem that changes as few of the earlier pairs as a best plan can. The step that keeps them is no part of the proof: what is
 * stored is the proof that no plan is better.
 */
export async function solveKeeping(problem: Problem, before: readonly Pair[], solve: Solve): Promise<Solution | NoSolution> {
  const { instance, options } = problem;
  const limited = instance.variant === 'cross' && instance.maxPairsBetween !== null;
  if (limited || options.leximin || before.length === 0) return solve(instance, options);
  const answer = await solve(instance, { ...options, keep: { pairs: [...before] } });
  if (!answer.feasible) return answer;
  const { kept: _kept, ...solution } = answer;
  return { ...solution, stages: solution.stages.filter(({ role }) => role !== 'keep') };
}

/** The run's answer after a decision by hand. */
export async function replan(
  problem: Problem,
  before: readonly { first_id: string; second_id: string }[],
  solve: Solve,
  now: () => number,
): Promise<RunAnswer> {
  const began = now();
  const pairs = before.flatMap(({ first_id, second_id }): Pair[] => {
    const [a, b] = [problem.at.get(first_id), problem.at.get(second_id)];
    return a === undefined || b === undefined ? [] : [[a, b]];
  });
  const solution = await solveKeeping(problem, pairs, solve);
  return answerOf(problem, solution, { score_ms: 0, search_ms: Math.round(now() - began) });
}
