import { restrict, type Core, type Face } from './core.ts';
import type { Duals } from './problem.ts';

export type Mode = 'participation' | 'score' | 'fair';

/** Weight of a candidate: pairs + points * score + the sum of the second numbers of `above` whose first is below the score. */
export interface Objective {
  pairs: number;
  points: 0 | 1;
  above: [number, number][];
}

/**
 * One proven step. `group`: no plan serves more of a priority group; `pairs`: the number of pairs cannot be beaten; `worst`: no plan with that many pairs has a better worst
 * pair; `plan`: the plan itself; `tier`: the next levels of leximin on the optimal face of the tier before; `keep`: no plan that is as good keeps more pairs of an earlier plan.
 */
export interface Stage {
  role: 'group' | 'pairs' | 'worst' | 'plan' | 'tier' | 'keep';
  /** Candidates below this score are left out in this stage. */
  from: number;
  objective: Objective;
  /** Factor of the face's bonus, larger than anything the objective can sum up to; 0 on the whole. */
  bonus: number;
  duals: Duals;
  /** With a limit of pairs between organisations: the tiers before as conditions, and their prices in 1/scale. */
  limited?: { scale: number; conditionPrices: number[]; conditions: { objective: Objective; atLeast: number }[] };
}

export function weigh({ pairs, points, above }: Objective, score: Int32Array): Float64Array {
  const weight = new Float64Array(score.length);
  for (let e = 0; e < score.length; e++) {
    let total = pairs + points * score[e]!;
    for (const [level, gain] of above) if (score[e]! > level) total += gain;
    weight[e] = total;
  }
  return weight;
}

export function withBonus(weight: Float64Array, face: Face, factor: number): Float64Array {
  return face.bonus ? weight.map((value, e) => value + factor * face.bonus![e]!) : weight;
}

/** What a pair counts when pairs come before points: more than all points together, also with one place more. */
export function pairsFirst(core: { most: number }, score: Int32Array): number {
  return (core.most + 1) * largest(score) + 1;
}

export function largest(values: ArrayLike<number>): number {
  let most = 0;
  for (let k = 0; k < values.length; k++) if (values[k]! > most) most = values[k]!;
  return most;
}

/** The face of the first tier: everything from the best possible worst score on. */
export function firstFace<F extends Face>(core: Core<F>, score: Int32Array, from: number): F {
  return restrict(core.whole, (e) => score[e]! >= from);
}

export interface Levels {
  objective: Objective;
  bonus: number;
}

/**
 * The next levels of leximin on a face, as many as fit below 2^53: a level is a score, and fewer pairs at or below it is better,
 * the lower levels first. null: nothing is left to decide. `pairs` is the number of pairs of every plan on the face.
 */
export function nextLevels(face: Face, score: Int32Array, after: number, pairs: number, atMost = Infinity): Levels | null {
  const live = new Set<number>();
  let candidates = 0;
  let depth = 0;
  for (let e = 0; e < score.length; e++) {
    if (!face.high[e]) continue;
    candidates++;
    depth = Math.max(depth, face.bonus?.[e] ?? 0);
    if (score[e]! > after) live.add(score[e]!);
  }
  const levels = [...live].toSorted((x, y) => x - y).slice(0, -1);
  if (candidates <= pairs || levels.length === 0) return null;
  const base = pairs + 1;
  // Without a bonus the number of pairs has to be demanded by the objective itself.
  const demand = face.bonus === null;
  let fitting = 1;
  const largestSum = (count: number) => 2 * base ** count * base * (1 + depth) * base * 4;
  while (fitting < Math.min(levels.length, atMost) && largestSum(fitting + 1) < Number.MAX_SAFE_INTEGER) fitting++;
  const above = levels.slice(0, fitting).map((level, k): [number, number] => [level, base ** (fitting - 1 - k)]);
  const objective: Objective = { pairs: demand ? base ** fitting : 0, points: 0, above };
  return { objective, bonus: demand ? 0 : pairs * 2 * base ** fitting + 1 };
}
