import { openCirculation } from '../circulation.ts';
import type { CrossDuals, CrossProblem, PairLimits, Solved, Steps } from '../problem.ts';
import type { SideCondition } from '../solution.ts';

/** What is looked for. Prices are counted in 1/scale of a weight: prices of a linear programme are seldom whole. */
export interface Search {
  problem: CrossProblem;
  limits: PairLimits;
  conditions: SideCondition[];
  scale: number;
  /** More than any priced weight: below zero it stands for «not this pair». */
  dearest: number;
  /** The circulation for other weights; each call starts from the plan of the last one. */
  solve: (weight: Float64Array) => Solved<CrossDuals> | null;
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

export function startSearch(problem: CrossProblem, limits: PairLimits, conditions: SideCondition[], steps?: Steps): Search {
  const largest = problem.weight.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1);
  // 5040 has many divisors, and limits often lead to halves and thirds.
  const scale = Math.min(5040, Math.max(1, Math.floor(1e8 / largest)));
  const dearest = 16 * scale * largest;
  return { problem, limits, conditions, scale, dearest, solve: openCirculation(problem, dearest, steps) };
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
export function relax(search: Search, wanted: Prices): Relaxed | null {
  const { problem, limits, conditions } = search;
  const prices = capped(search, wanted);
  const weight = pricedWeights(search, prices);
  const solved = search.solve(weight);
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

/** Any prices prove a bound, so those too large for exact arithmetic may be made smaller. */
function capped({ conditions, dearest }: Search, { limit, condition }: Prices): Prices {
  const gain = conditions.reduce(
    (total, { coefficient }, k) => total + condition[k]! * coefficient.reduce((x, y) => Math.max(x, y), 0),
    0,
  );
  const share = Math.min(1, dearest / 2 / Math.max(1, gain));
  return {
    limit: limit.map((price) => Math.min(price, Math.floor(dearest / 4))),
    condition: share < 1 ? condition.map((price) => Math.floor(price * share)) : condition,
  };
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
