import type { CrossDuals, CrossProblem, PairLimits } from '../problem.ts';
import type { Checked, SideCondition } from '../solution.ts';
import { checkCross } from './cross.ts';

export interface LimitedClaim {
  problem: CrossProblem;
  limits: PairLimits;
  conditions: SideCondition[];
}

export interface LimitedPrices {
  duals: CrossDuals;
  /** Duals and prices are counted in 1/scale of a weight. */
  scale: number;
  conditionPrices: Float64Array;
}

/**
 * The bound that prices prove when there are conditions too: each is paid into the weights and taken off again as often as it is demanded
 * (Lagrangian relaxation). `bound` is in whole weights; what branch and bound adds to it is HiGHS's word, not checked here.
 */
export function checkLimited(claim: LimitedClaim, chosen: Uint8Array, { duals, scale, conditionPrices }: LimitedPrices): Checked {
  const { problem, limits, conditions } = claim;
  const weight = problem.weight.map((value, e) => {
    let total = scale * value;
    for (const [k, { coefficient }] of conditions.entries()) total += conditionPrices[k]! * coefficient[e]!;
    return total;
  });
  let { bound, violations } = checkCross({ ...problem, weight }, limits, chosen, duals);
  if (conditionPrices.length !== conditions.length || !(Number.isSafeInteger(scale) && scale > 0)) violations++;
  for (const [k, { coefficient, atLeast }] of conditions.entries()) {
    const price = conditionPrices[k]!;
    if (!(Number.isSafeInteger(price) && price >= 0)) violations++;
    bound -= price * atLeast;
    if (sumOver(coefficient, chosen) < atLeast) violations++;
  }
  return { value: sumOver(problem.weight, chosen), bound: Math.floor(bound / scale), violations };
}

function sumOver(values: Float64Array, chosen: Uint8Array): number {
  let total = 0;
  for (let e = 0; e < chosen.length; e++) if (chosen[e]) total += values[e]!;
  return total;
}
