import { solveCirculation } from '../circulation.ts';
import { keeps, pricedWeights, usage, type Prices, type Search } from './search.ts';

/**
 * A plan within the limits from one that breaks them: where a limit is broken only its best pairs of that plan stay
 * possible, and the rest is solved again. Such a limit can never break again, so this ends. null: it led nowhere.
 */
export function repair(search: Search, prices: Prices, start: Uint8Array, inTime: () => boolean): Uint8Array | null {
  const { problem, limits } = search;
  const weight = pricedWeights(search, prices);
  const high = problem.high.slice();
  let chosen = start;
  for (;;) {
    const broken = usage(search, chosen).map((used, k) => (used > limits.limit[k]! ? 1 : 0));
    if (!broken.includes(1)) break;
    if (!inTime()) return null;
    const kept = limits.limit.slice();
    const order: number[] = [];
    for (let e = 0; e < problem.count; e++) {
      if (!broken[limits.of[e]!]) continue;
      high[e] = 0;
      if (chosen[e]) order.push(e);
    }
    order.sort((x, y) => problem.low[y]! - problem.low[x]! || weight[y]! - weight[x]! || x - y);
    for (const e of order) if (--kept[limits.of[e]!]! >= 0) high[e] = 1;
    if (problem.low.some((low, e) => low > high[e]!)) return null;
    const solved = solveCirculation({ ...problem, weight, high });
    if (!solved) return null;
    chosen = solved.chosen;
  }
  return keeps(search, chosen) ? chosen : null;
}
