import { keeps, pricedWeights, usage, type Relaxed, type Search } from './search.ts';

/**
 * A plan within the limits from one that breaks them: the limits that are broken most, a quarter of them at a time, keep
 * only their best pairs of that plan, without a price, and the rest is solved again. Such a limit can hardly break again,
 * so this ends. null: it led nowhere.
 */
export function repair(search: Search, { prices, chosen: start }: Relaxed, inTime: () => boolean): Uint8Array | null {
  const { limits } = search;
  const weight = pricedWeights(search, prices);
  const settled = new Uint8Array(limits.count);
  let chosen = start;
  for (;;) {
    const over = usage(search, chosen).map((used, k) => (settled[k] ? 0 : used - limits.limit[k]!));
    const broken = Array.from(over.keys()).filter((k) => over[k]! > 0);
    if (broken.length === 0) break;
    if (!inTime()) return null;
    broken.sort((x, y) => over[y]! - over[x]! || x - y);
    for (const k of broken.slice(0, Math.ceil(broken.length / 4))) settled[k] = 1;
    keepBest(search, settled, chosen, weight);
    const solved = search.solve(weight);
    if (!solved) return null;
    chosen = solved.chosen;
  }
  return keeps(search, chosen) ? chosen : null;
}

/** Of the pairs of settled limits only as many of the plan as the limit allows keep a weight. */
function keepBest(
  { problem, limits, dearest, scale }: Search,
  settled: Uint8Array,
  chosen: Uint8Array,
  weight: Float64Array,
): void {
  const formed: number[] = [];
  for (let e = 0; e < problem.count; e++) {
    if (!settled[limits.of[e]!]) continue;
    if (chosen[e]) formed.push(e);
    // Settled before: its pairs keep the weights they have.
    if (settled[limits.of[e]!] === 1) weight[e] = -dearest;
  }
  formed.sort((x, y) => problem.low[y]! - problem.low[x]! || problem.weight[y]! - problem.weight[x]! || x - y);
  const room = limits.limit.slice();
  for (const e of formed) {
    const k = limits.of[e]!;
    if (settled[k] === 1 && --room[k]! >= 0) weight[e] = scale * problem.weight[e]!;
  }
  for (let k = 0; k < limits.count; k++) if (settled[k]) settled[k] = 2;
}
