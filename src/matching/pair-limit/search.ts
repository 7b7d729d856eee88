import { solveCirculation } from '../circulation.ts';
import type { CrossDuals, CrossProblem, PairLimits } from '../problem.ts';
import type { SideCondition } from '../solution.ts';

/** What is looked for. Prices are counted in 1/scale of a weight: prices of a linear programme are seldom whole. */
export interface Search {
  problem: CrossProblem;
  limits: PairLimits;
  conditions: SideCondition[];
  scale: number;
}

/** Prices >= 0, whole numbers in 1/scale. */
export interface Prices {
  limit: Float64Array;
  condition: Float64Array;
}

/** What prices prove. `bound` and `reduced` in 1/scale; a plan that has pair e otherwise than priced is worth |reduced[e]| less. */
export interface Relaxed {
  prices: Prices;
  chosen: Uint8Array;
  duals: CrossDuals;
  bound: number;
  reduced: Float64Array;
}

export function startSearch(problem: CrossProblem, limits: PairLimits, conditions: SideCondition[]): Search {
  let dearest = 1;
  for (const weight of problem.weight) dearest = Math.max(dearest, Math.abs(weight));
  // 5040 has many divisors, and limits often lead to halves and thirds.
  return { problem, limits, conditions, scale: Math.min(5040, Math.max(1, Math.floor(1e8 / dearest))) };
}

export function noPrices({ limits, conditions }: Search): Prices {
  return { limit: new Float64Array(limits.count), condition: new Float64Array(conditions.length) };
}

/** Weights in 1/scale once the prices are paid. */
export function pricedWeights({ problem, limits, conditions, scale }: Search, prices: Prices): Float64Array {
  return problem.weight.map((weight, e) => {
    let total = scale * weight - prices.limit[limits.of[e]!]!;
    for (const [k, { coefficient }] of conditions.entries()) total += prices.condition[k]! * coefficient[e]!;
    return total;
  });
}

/** Lagrangian relaxation: without limits and conditions, but with their prices. null: even that is impossible. */
export function relax(search: Search, prices: Prices): Relaxed | null {
  const { problem, limits, conditions } = search;
  const weight = pricedWeights(search, prices);
  const solved = solveCirculation({ ...problem, weight });
  if (!solved) return null;
  const { chosen, duals } = solved;
  let bound = 0;
  for (let e = 0; e < problem.count; e++) if (chosen[e]) bound += weight[e]!;
  for (let k = 0; k < limits.count; k++) bound += prices.limit[k]! * limits.limit[k]!;
  for (const [k, { atLeast }] of conditions.entries()) bound -= prices.condition[k]! * atLeast;
  const { row, column, net } = duals;
  const reduced = weight.map((value, e) => {
    const i = problem.a[e]!;
    const j = problem.b[e]!;
    const between = net[problem.rowOrganisation[i]!]! - net[problem.columnOrganisation[j]!]!;
    return value - row[i]! - column[j]! + between;
  });
  return { prices, chosen, duals: { ...duals, limit: prices.limit }, bound, reduced };
}

export function usage({ limits }: Search, chosen: Uint8Array): Int32Array {
  const used = new Int32Array(limits.count);
  for (let e = 0; e < chosen.length; e++) if (chosen[e]) used[limits.of[e]!]!++;
  return used;
}

/** Whether a plan of the circulation also keeps limits and conditions. */
export function keeps(search: Search, chosen: Uint8Array): boolean {
  const { limits, conditions } = search;
  if (usage(search, chosen).some((used, k) => used > limits.limit[k]!)) return false;
  return conditions.every(({ coefficient, atLeast }) => {
    let total = 0;
    for (let e = 0; e < chosen.length; e++) if (chosen[e]) total += coefficient[e]!;
    return total >= atLeast;
  });
}

export function worth({ problem }: Search, chosen: Uint8Array): number {
  let total = 0;
  for (let e = 0; e < chosen.length; e++) if (chosen[e]) total += problem.weight[e]!;
  return total;
}
