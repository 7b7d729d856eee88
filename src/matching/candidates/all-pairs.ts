import { checkBipartite } from '../certificate/bipartite.ts';
import { chosenPairs } from '../sparse/solve.ts';
import type { Steps } from '../problem.ts';
import type { PairSource, Places } from './lists.ts';
import { solveByPricing } from './pricing.ts';

export interface OverAllPairs {
  /** Pairs of the plan by row: `mentee[k]` with `mentor[k]`. */
  mentee: Int32Array;
  mentor: Int32Array;
  score: Int32Array;
  total: number;
  proof: { optimal: boolean; gap: number; bound: number; violations: number };
  /** Prices that prove it over all pairs, in units of `unit` + score. */
  row: Float64Array;
  column: Float64Array;
  unit: number;
  rounds: number;
  /** How many pairs were kept of all. */
  looked: number;
}

/**
 * The best plan over ALL pairs of a source (for people: createScorer), without a table of them. `mode` participation: most pairs, then most points. Proven: the checker
 * bounds the plan over the pairs that were kept, and a last full look finds no other pair that is worth more than its two prices.
 */
export function optimumOverAllPairs(
  source: PairSource,
  places: Places,
  mode: 'participation' | 'score' = 'participation',
  steps?: Steps,
): OverAllPairs {
  const sum = (list: Int32Array) => list.reduce((total, one) => total + one, 0);
  const most = Math.min(sum(places.row), sum(places.column));
  const unit = mode === 'score' ? 0 : (most + 1) * 10_000 + 1;
  const { problem, state, rounds } = solveByPricing(source, places, unit, steps);
  const chosen = chosenPairs(state, problem.count);
  const checked = checkBipartite(problem, chosen, { kind: 'bipartite', row: state.row, column: state.price });
  const mentee: number[] = [];
  const mentor: number[] = [];
  const score: number[] = [];
  for (let e = 0; e < problem.count; e++) {
    if (!chosen[e]) continue;
    mentee.push(problem.a[e]!);
    mentor.push(problem.b[e]!);
    score.push(problem.weight[e]! - unit);
  }
  const unseen = violations(
    source,
    places,
    state.row,
    state.price,
    unit,
    new Set(mentee.map((i, k) => i * places.column.length + mentor[k]!)),
  );
  const gap = checked.bound - checked.value;
  const total = score.reduce((points, one) => points + one, 0);
  return {
    mentee: Int32Array.from(mentee),
    mentor: Int32Array.from(mentor),
    score: Int32Array.from(score),
    total,
    proof: {
      optimal: gap === 0 && checked.violations + unseen === 0,
      gap,
      bound: total + gap,
      violations: checked.violations + unseen,
    },
    row: state.row,
    column: state.price,
    unit,
    rounds,
    looked: problem.count,
  };
}

/** Pairs outside of the plan that are worth more than their two prices: none, if it is the best over all pairs. */
function violations(
  source: PairSource,
  places: Places,
  row: Float64Array,
  column: Float64Array,
  unit: number,
  plan: Set<number>,
): number {
  let count = 0;
  for (let i = 0; i < source.mentees; i++) {
    if (places.row[i]! < 1) continue;
    const found = source.above(i, column, row[i]! - unit);
    for (let k = 0; k < found.count; k++) {
      const j = found.mentor[k]!;
      if (found.score[k]! > 0 && places.column[j]! > 0 && !plan.has(i * places.column.length + j)) count++;
    }
  }
  return count;
}
