import { usage, type Search } from './search.ts';

/**
 * A first plan within the limits at once: pairs of another plan are dropped, the least weighty first, until every limit
 * and every balance holds. Far from the best, but it is there when no time is left for more. null: that did not work.
 */
export function trim(search: Search, plan: Uint8Array): Uint8Array | null {
  const { problem, limits } = search;
  const { a, b, weight, low, rowOrganisation, columnOrganisation, netLow, netHigh } = problem;
  if ([...problem.rowLow, ...problem.columnLow].some((least) => least > 0)) return null;
  const chosen = plan.slice();
  const giver = (e: number) => columnOrganisation[b[e]!]!;
  const receiver = (e: number) => rowOrganisation[a[e]!]!;
  const free = Array.from(chosen.keys())
    .filter((e) => chosen[e] && !low[e])
    .toSorted((x, y) => weight[x]! - weight[y]! || x - y);
  const net = new Int32Array(problem.organisations);
  for (const [e, one] of chosen.entries()) {
    net[giver(e)]! += one;
    net[receiver(e)]! -= one;
  }
  const drop = (e: number) => {
    chosen[e] = 0;
    net[giver(e)]!--;
    net[receiver(e)]!++;
  };
  const used = usage(search, chosen);
  for (const e of free) {
    const k = limits.of[e]!;
    if (used[k]! <= limits.limit[k]!) continue;
    used[k]!--;
    drop(e);
  }
  for (;;) {
    const wrong = net.findIndex((value, o) => value < netLow[o]! || value > netHigh[o]!);
    if (wrong < 0) return chosen;
    const gives = net[wrong]! > netHigh[wrong]!;
    const candidates = free.filter((e) => chosen[e] && (gives ? giver(e) : receiver(e)) === wrong);
    if (candidates.length === 0) return null;
    // Best if the other organisation is out of balance the other way, or has at least room.
    const ease = (e: number) => (gives ? netHigh[receiver(e)]! - net[receiver(e)]! : net[giver(e)]! - netLow[giver(e)]!);
    drop(candidates.reduce((best, e) => (ease(e) > ease(best) ? e : best)));
  }
}
