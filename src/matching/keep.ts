import { restrict, type Core, type Face } from './core.ts';
import type { PairTable } from './instance.ts';
import { factorFor } from './priority.ts';
import type { Steps } from './problem.ts';
import { findPair, type Pair } from './rules.ts';
import { weigh, withBonus, type Stage } from './stages.ts';

/**
 * An earlier plan that should change as little as possible. Without a price: of all plans that are equally good, one that keeps most of these pairs.
 * With a price: each pair that is kept counts so many points more, so a change has to bring more than that.
 */
export interface Keep {
  pairs: readonly Pair[];
  price?: number | undefined;
}

/** 1 for each position of the table whose pair is in the earlier plan; pairs that are not listed any more count for nothing. */
export function earlierPairs(table: PairTable, pairs: readonly Pair[]): Uint8Array {
  const earlier = new Uint8Array(table.count);
  for (const [a, b] of pairs) {
    const at = a + 1 < table.start.length ? findPair(table, a, b) : -1;
    if (at >= 0) earlier[at] = 1;
  }
  return earlier;
}

/** Scores with the price on top, by candidate. */
export function withPrice(score: Int32Array, earlier: Uint8Array, price: number): Int32Array {
  return score.map((points, e) => points + price * earlier[e]!);
}

/** The best plans of the last stage, and what has to be asked of them: earlier pairs, and everything that makes them best. */
function question<F extends Face>(core: Core<F>, score: Int32Array, stage: Stage, earlier: Uint8Array) {
  const whole = restrict(core.whole, (e) => score[e]! >= stage.from);
  const face = core.narrow(whole, weigh(stage.objective, score), stage.duals);
  const plain = Float64Array.from(earlier);
  const bonus = factorFor(core, plain);
  return { face, bonus, weight: withBonus(plain, face, bonus) };
}

/** Another best plan with as many earlier pairs as possible, on the optimal face of the stage `plan`. null: the core found none, which cannot be. */
export function solveKeep<F extends Face>(core: Core<F>, score: Int32Array, stage: Stage, earlier: Uint8Array, steps?: Steps) {
  const { face, bonus, weight } = question(core, score, stage, earlier);
  const solved = core.solve(face, weight, steps);
  if (!solved) return null;
  const objective = { pairs: 0, points: 0, above: [] } as const;
  const added: Stage = { role: 'keep', from: stage.from, objective: { ...objective, above: [] }, bonus, duals: solved.duals };
  return { chosen: solved.chosen, stage: added };
}

/** Whether no best plan keeps more earlier pairs than this one. */
export function proveKeep<F extends Face>(
  core: Core<F>,
  score: Int32Array,
  stages: { plan: Stage; keep: Stage },
  earlier: Uint8Array,
  chosen: Uint8Array,
) {
  const { face, weight } = question(core, score, stages.plan, earlier);
  const checked = core.check(face, weight, chosen, stages.keep.duals);
  return { proven: checked.value === checked.bound, violations: checked.violations };
}
