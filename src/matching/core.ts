import { checkBipartite } from './certificate/bipartite.ts';
import { solveBipartite } from './bipartite.ts';
import type { BipartiteDuals, BipartiteProblem, Duals, Steps } from './problem.ts';
import type { Checked } from './solution.ts';

/**
 * What modes and tiers need of a variant. A face is the set of plans that are still allowed: candidates that are not
 * gone (`high`), and for optimal faces how often each candidate helps to keep what an earlier tier demands (`bonus`).
 */
export interface Face {
  high: Uint8Array;
  /** null: nothing is demanded. */
  bonus: Int32Array | null;
}

export interface Outcome {
  chosen: Uint8Array;
  duals: Duals;
}

export interface Core<F extends Face = Face> {
  count: number;
  /** Upper bound of the number of pairs in any plan. */
  most: number;
  whole: F;
  /** null: no plan satisfies the limits. `weight` >= 0. */
  solve: (face: F, weight: Float64Array, steps?: Steps) => Outcome | null;
  check: (face: F, weight: Float64Array, chosen: Uint8Array, duals: Duals) => Checked;
  /** The optimal face of what `duals` solved: every best plan for `weight`, and no other plan. */
  narrow: (face: F, weight: Float64Array, duals: Duals) => F;
}

/** Drops the candidates that are not kept. */
export function restrict<F extends Face>(face: F, kept: (e: number) => boolean): F {
  return { ...face, high: face.high.map((value, e) => (value && kept(e) ? 1 : 0)) };
}

/**
 * By complementary slackness a plan is best if and only if it uses tight pairs only, fills everybody with a price and
 * forms every pair that is worth more than its two prices. The first drops pairs; the others are counted as bonus.
 */
export function createBipartiteCore(base: Omit<BipartiteProblem, 'weight'>): Core {
  const most = Math.min(sum(base.rowHigh), sum(base.columnHigh), base.count);
  const problemOf = (face: Face, weight: Float64Array): BipartiteProblem => ({ ...base, high: face.high, weight });
  return {
    count: base.count,
    most,
    whole: { high: base.high, bonus: null },
    solve: (face, weight, steps) => solveBipartite(problemOf(face, weight), steps),
    check: (face, weight, chosen, duals) => checkBipartite(problemOf(face, weight), chosen, duals as BipartiteDuals),
    narrow(face, weight, duals) {
      const { row, column } = duals as BipartiteDuals;
      const high = new Uint8Array(base.count);
      const bonus = new Int32Array(base.count);
      for (let e = 0; e < base.count; e++) {
        const i = base.a[e]!;
        const j = base.b[e]!;
        const reduced = weight[e]! - row[i]! - column[j]!;
        if (!face.high[e] || reduced < 0) continue;
        high[e] = 1;
        bonus[e] = (row[i]! > 0 ? 1 : 0) + (column[j]! > 0 ? 1 : 0) + (reduced > 0 ? 1 : 0);
      }
      return { high, bonus };
    },
  };
}

export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let k = 0; k < values.length; k++) total += values[k]!;
  return total;
}
