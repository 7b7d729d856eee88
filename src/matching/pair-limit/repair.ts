import { keeps, pricedWeights, usage, type Relaxed, type Search } from './search.ts';

/**
 * A plan within the limits from one that breaks them: the limit that is broken most keeps only its best pairs of that
 * plan, without a price, and the rest is solved again. Such a limit can hardly break again, so this ends. null: it led nowhere.
 */
export function repair(search: Search, { prices, chosen: start }: Relaxed, inTime: () => boolean): Uint8Array | null {
  const { problem, limits, dearest, scale } = search;
  const weight = pricedWeights(search, prices);
  const settled = new Uint8Array(limits.count);
  let chosen = start;
  for (let round = 0; round <= limits.count; round++) {
    const used = usage(search, chosen);
    let worst = -1;
    for (let k = 0; k < limits.count; k++) {
      const over = used[k]! - limits.limit[k]!;
      if (over > 0 && !settled[k] && (worst < 0 || over > used[worst]! - limits.limit[worst]!)) worst = k;
    }
    if (worst < 0) break;
    if (!inTime()) return null;
    settled[worst] = 1;
    const pairs: number[] = [];
    for (let e = 0; e < problem.count; e++) {
      if (limits.of[e] !== worst) continue;
      if (chosen[e]) pairs.push(e);
      weight[e] = -dearest;
    }
    pairs.sort((x, y) => problem.low[y]! - problem.low[x]! || problem.weight[y]! - problem.weight[x]! || x - y);
    for (const e of pairs.slice(0, limits.limit[worst])) weight[e] = scale * problem.weight[e]!;
    const solved = search.solve(weight);
    if (!solved) return null;
    chosen = solved.chosen;
  }
  return keeps(search, chosen) ? chosen : null;
}
