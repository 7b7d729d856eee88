import { createHeap } from '../heap.ts';
import { spend, type Steps } from '../problem.ts';
import { engage, release, type SparseState } from './state.ts';

/**
 * Shortest augmenting paths from rows. Kept: a used pair is worth at least its two prices, any other at most; a row's price above 0 means that it is full once
 * its searches are done. Nodes are columns 0.. and rows after them; what is reached at no cost is looked at before the heap is asked.
 */
export function createRowSearch(state: SparseState, steps?: Steps) {
  const { rows, columns, rowStart, column, above, used, base, row, price, rowHigh, rowUsed } = state;
  const { columnHigh, columnSlot, columnUsed, columnSlots, columnSlotRow } = state;
  const distance = new Float64Array(rows + columns).fill(Infinity);
  /** Position of the pair by which a node is reached, and for columns the row it is reached from. */
  const parent = new Int32Array(rows + columns);
  const from = new Int32Array(columns);
  const reached = new Int32Array(rows + columns);
  const stack = new Int32Array(rows + columns);
  const heap = createHeap(rows + columns);
  let reachedCount = 0;
  let stacked = 0;
  let limit = 0;
  let sink = -1;

  function scanRow(i: number, at: number): void {
    const start = at + row[i]! - base;
    const end = rowStart[i + 1]!;
    let k = rowStart[i]!;
    for (; k < end; k++) {
      const plain = start - above[k]!;
      // Sorted by falling weight and no column costs less than nothing: the rest is dearer still.
      if (plain >= limit) break;
      const j = column[k]!;
      const cost = plain + price[j]!;
      const known = distance[j]!;
      if (cost >= limit || cost >= known || used[k]) continue;
      if (known === Infinity) reached[reachedCount++] = j;
      distance[j] = cost;
      parent[j] = k;
      from[j] = i;
      if (columnUsed[j]! < columnHigh[j]!) {
        limit = cost;
        sink = j;
      } else if (cost <= at) stack[stacked++] = j;
      else heap.put(j, cost);
    }
    spend(steps, k - rowStart[i]! + 1);
  }

  function scanColumn(j: number, at: number): void {
    const first = columnSlot[j]!;
    const end = first + columnUsed[j]!;
    for (let slot = first; slot < end; slot++) {
      const i = columnSlotRow[slot]!;
      const k = columnSlots[slot]!;
      const cost = at + above[k]! + base - row[i]! - price[j]!;
      const node = columns + i;
      const known = distance[node]!;
      if (cost >= limit || cost >= known) continue;
      if (known === Infinity) reached[reachedCount++] = node;
      distance[node] = cost;
      parent[node] = k;
      const dropped = cost + row[i]!;
      if (dropped < limit) {
        limit = dropped;
        sink = node;
      }
      if (cost <= at) stack[stacked++] = node;
      else heap.put(node, cost);
    }
    spend(steps, end - first + 1);
  }

  function next(): number {
    if (stacked > 0) return stack[--stacked]!;
    for (;;) {
      const node = heap.takeLeast();
      // Whatever was reached for less since then has been looked at from the stack.
      if (node < 0 || heap.keyOf(node) === distance[node]!) return node;
    }
  }

  /** One search from a row with a free place. False: the row is better off as it is. */
  function augment(source: number): boolean {
    heap.clear();
    reachedCount = 0;
    stacked = 0;
    limit = row[source]!;
    const root = columns + source;
    sink = root;
    distance[root] = 0;
    reached[reachedCount++] = root;
    let at = 0;
    for (let node = root; node >= 0 && distance[node]! < limit; node = next()) {
      at = distance[node]!;
      if (node >= columns) scanRow(node - columns, at);
      else scanColumn(node, at);
    }
    for (let k = 0; k < reachedCount; k++) {
      const node = reached[k]!;
      const rest = limit - distance[node]!;
      distance[node] = Infinity;
      if (rest <= 0) continue;
      if (node < columns) price[node]! += rest;
      else row[node - columns]! -= rest;
    }
    return walkBack(root);
  }

  function walkBack(root: number): boolean {
    if (sink === root) return false;
    let node = sink;
    // First a row that gives up, so that no column ever holds more than its places.
    while (node !== root) {
      const k = parent[node]!;
      if (node >= columns) {
        release(state, node - columns, k);
        node = column[k]!;
      } else {
        // The row on the way gives its other pair up first.
        const i = from[node]!;
        const via = columns + i;
        if (via !== root) {
          const held = parent[via]!;
          release(state, i, held);
          engage(state, i, k);
          node = column[held]!;
        } else {
          engage(state, i, k);
          node = root;
        }
      }
    }
    return true;
  }

  /** Until the row is full or has no price any more. */
  return (i: number): void => {
    while (rowUsed[i]! < rowHigh[i]! && row[i]! > 0 && augment(i));
  };
}
