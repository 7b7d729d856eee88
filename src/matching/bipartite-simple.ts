import { startByBids } from './bipartite-start.ts';
import { createHeap } from './heap.ts';
import { spend, type BipartiteDuals, type BipartiteProblem, type Solved, type Steps } from './problem.ts';
import { createState, type SearchState } from './bipartite-state.ts';

/**
 * Largest total weight of a set of pairs within the places of both sides: successive shortest augmenting paths
 * (Jewell 1958, Iri 1960, Busacker and Gowen 1960) with Dijkstra on reduced costs (Edmonds and Karp 1972, Tomizawa
 * 1971). What bids could settle is taken over; then rows come one after another; each of their places searches the cheapest way: a free place of a column, or a row that
 * gives a pair up. Kept at every step, with s(e) = weight - row - column: s <= 0 for unused and s >= 0 for used pairs, prices
 * >= 0, a price only where all places are taken. That is linear programming optimality, so the plan is best when the
 * last row is in. Weights are integers >= 0; low bounds are not looked at. O(places * pairs * log people), no recursion.
 */
export function solveSimply(problem: BipartiteProblem, steps?: Steps): Solved<BipartiteDuals> {
  const state = createState(problem);
  const { row, column, rowHigh, rowStart, order, weight } = state;
  const heap = createHeap(problem.rows + problem.columns);
  const settled = startByBids(state, steps);
  for (let i = 0; i < problem.rows; i++) {
    if (settled[i]) continue;
    let best = 0;
    for (let k = rowStart[i]!; k < rowStart[i + 1]!; k++) {
      const e = order[k]!;
      if (weight[e]! <= best) break;
      best = Math.max(best, weight[e]! - column[state.b[e]!]!);
    }
    row[i] = best;
    for (let place = 0; place < rowHigh[i]!; place++) if (!augment(state, heap, i, steps)) break;
  }
  return { chosen: state.used, duals: { kind: 'bipartite', row, column } };
}

/** One search from row `source`. Nodes: columns 0.., rows after them. False: the row is better off as it is. */
function augment(state: SearchState, heap: ReturnType<typeof createHeap>, source: number, steps?: Steps): boolean {
  const { columns, row, column, distance, parent, reached } = state;
  heap.clear();
  let reachedCount = 0;
  // Staying as she is costs the row her price; every sink found later must be cheaper.
  let limit = row[source]!;
  let sink = columns + source;
  const touch = (node: number, cost: number, by: number) => {
    if (cost >= distance[node]!) return;
    if (distance[node] === Infinity) reached[reachedCount++] = node;
    distance[node] = cost;
    parent[node] = by;
    if (node < columns) {
      if (state.columnUsed[node]! < state.columnHigh[node]!) {
        limit = cost;
        sink = node;
      } else heap.put(node, cost);
    } else {
      const dropped = cost + row[node - columns]!;
      if (dropped < limit) {
        limit = dropped;
        sink = node;
      }
      heap.put(node, cost);
    }
  };
  distance[columns + source] = 0;
  parent[columns + source] = -1;
  reached[reachedCount++] = columns + source;
  let node = columns + source;
  while (node >= 0 && distance[node]! < limit) {
    const base = distance[node]!;
    if (node >= columns) scanRow(node - columns, base);
    else scanColumn(node, base);
    node = heap.takeLeast();
  }
  for (let k = 0; k < reachedCount; k++) {
    const at = reached[k]!;
    const rest = limit - distance[at]!;
    distance[at] = Infinity;
    if (rest <= 0) continue;
    if (at < columns) column[at]! += rest;
    else row[at - columns]! -= rest;
  }
  return walkBack();

  function scanRow(i: number, base: number): void {
    const { rowStart, order, weight, used, b } = state;
    const start = base + row[i]!;
    let k = rowStart[i]!;
    for (; k < rowStart[i + 1]!; k++) {
      const e = order[k]!;
      // Sorted by falling weight and no column costs less than nothing: the rest is dearer still.
      if (start - weight[e]! >= limit) break;
      if (used[e]) continue;
      const j = b[e]!;
      const cost = start - weight[e]! + column[j]!;
      if (cost < limit) touch(j, cost, e);
    }
    spend(steps, k - rowStart[i]! + 1);
  }

  function scanColumn(j: number, base: number): void {
    const { columnStart, columnUsed, slots, weight, a } = state;
    for (let k = columnStart[j]!; k < columnStart[j]! + columnUsed[j]!; k++) {
      const e = slots[k]!;
      const i = a[e]!;
      touch(columns + i, base + weight[e]! - row[i]! - column[j]!, e);
    }
    spend(steps, columnUsed[j]! + 1);
  }

  function walkBack(): boolean {
    if (sink === columns + source) return false;
    let at = sink;
    // First a row that gives up, so that no column ever holds more than its places.
    while (at !== columns + source) {
      const e = parent[at]!;
      if (at >= columns) {
        state.release(e);
        at = state.b[e]!;
      } else {
        state.engage(e);
        at = columns + state.a[e]!;
      }
    }
    return true;
  }
}
