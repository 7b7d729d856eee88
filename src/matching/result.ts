import type { Proof } from './certificate/prove.ts';
import { judge } from './certificate/stable.ts';
import type { Explanation } from './explain/explanation.ts';
import type { Instance, StableInstance } from './instance.ts';
import type { MatchOptions, NoSolution, Solution } from './match.ts';
import type { Duals } from './problem.ts';
import type { ScoredInstance } from './rules.ts';
import { deferredAcceptance, type Side } from './stable.ts';
import type { Stage } from './stages.ts';

/** One line of the command line's output, `mentoring-matching-result` version 1. */
export interface Result {
  format: 'mentoring-matching-result';
  version: 1;
  name: string;
  variant: Instance['variant'];
  mode: string | null;
  feasible: boolean | null;
  reason?: string;
  matched: number | null;
  total: number | null;
  worst: number | null;
  pairs: [number, number, number | null][];
  proof: (Omit<Proof, 'gap' | 'bound'> & { gap: number | null; bound: number | null }) | null;
  blockingPairs: number | null;
  scores: number[] | null;
  /** Mode fair: points and worst pair of mode participation, so that everybody sees what fairness costs. */
  participation?: { total: number; worst: number | null };
  /** With an earlier plan: how many of its pairs are formed again. */
  kept?: { pairs: number; of: number };
  explanation?: Explanation;
  certificate?: unknown;
}

function blank(instance: Instance, mode: string | null): Result {
  return {
    format: 'mentoring-matching-result',
    version: 1,
    name: instance.name,
    variant: instance.variant,
    mode,
    feasible: false,
    matched: null,
    total: null,
    worst: null,
    pairs: [],
    proof: null,
    blockingPairs: null,
    scores: null,
  };
}

export function resultOf(instance: ScoredInstance, options: MatchOptions, solution: Solution | NoSolution): Result {
  const result = blank(instance, options.mode);
  if (!solution.feasible) return { ...result, feasible: solution.feasible, reason: solution.reason };
  const { a, b, score } = instance.pairs;
  const scores = options.leximin ? Array.from(solution.at, (at) => score[at]!).toSorted((x, y) => x - y) : null;
  return {
    ...result,
    feasible: true,
    matched: solution.at.length,
    total: solution.total,
    worst: solution.worst,
    pairs: Array.from(solution.at, (at) => [a[at]!, b[at]!, score[at]!]),
    proof: solution.proof,
    scores,
    ...(solution.participation && { participation: solution.participation }),
    ...(options.keep && { kept: { pairs: solution.kept ?? 0, of: options.keep.pairs.length } }),
  };
}

/** A stable plan, or (`judged`) the given one, with the number of pairs that block it. */
export function stableResult(instance: StableInstance, side: Side, judged: boolean): Result {
  const pairs = judged ? instance.given! : deferredAcceptance(instance, side);
  const { blocking, faults } = judge(instance, pairs);
  const result: Result = {
    ...blank(instance, null),
    feasible: faults.length === 0,
    matched: pairs.length / 2,
    pairs: Array.from({ length: pairs.length / 2 }, (_, k): [number, number, null] => [pairs[2 * k]!, pairs[2 * k + 1]!, null]),
    blockingPairs: blocking.length,
    proof: {
      optimal: blocking.length === 0 && faults.length === 0,
      gap: null,
      bound: null,
      pairsBound: null,
      method: judged ? 'judged by the definition' : `deferred acceptance, best for ${side}`,
      violations: faults.length,
    },
  };
  result.pairs.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  if (faults.length > 0) result.reason = faults.join('; ');
  return result;
}

/** Everything that is needed to check the proof again: options, and the duals of each stage as plain numbers. */
export function certificateOf(options: MatchOptions, stages: Stage[]) {
  const { mode, leximin, minScore, force, forbid, priority, keep } = options;
  const plainStages = stages.map((stage) => ({ ...stage, duals: plainDuals(stage.duals) }));
  return {
    version: 1,
    options: { mode, leximin, minScore, force, forbid, ...(priority && { priority: [...priority] }), ...(keep && { keep }) },
    stages: plainStages,
  };
}

function plainDuals(duals: Duals) {
  if (duals.kind === 'bipartite') return { kind: duals.kind, row: [...duals.row], column: [...duals.column] };
  if (duals.kind === 'general') {
    const blossoms = duals.blossoms.map(({ members, dual }) => ({ members: [...members].toSorted((x, y) => x - y), dual }));
    return { kind: duals.kind, person: [...duals.person], blossoms };
  }
  const { kind, row, column, net, limit } = duals;
  return { kind, row: [...row], column: [...column], net: [...net], limit: [...limit] };
}
