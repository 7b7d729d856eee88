import { createHeap } from '../heap.ts';
import { spend, type Steps } from '../problem.ts';
import type { ByColumn } from './by-column.ts';
import { engage, release, type SparseState } from './state.ts';

/**
 * The same search from the other side: from columns with a free place and a price, once no row is left with a place and a price. It ends at a row with a
 * free place, at a column that can do with one pair less, or by lowering the price to 0.
 */
export function createColumnSearch(state: SparseState, turned: ByColumn, steps?: Steps) {
  const { rows, columns, rowStart, column, above, base, row, price, rowHigh } = state;
  const { rowSlot, rowUsed, rowSlots, columnHigh, columnUsed } = state;
  const distance = new Float64Array(rows + columns).fill(Infinity);
  /** Rows: the column they are reached from; columns: position of the pair they would give up. */
  const parent = new Int32Array(rows + columns);
  const reached = new Int32Array(rows + columns);
  const stack = new Int32Array(rows + columns);
  const heap = createHeap(rows + columns);
  let reachedCount = 0;
  let stacked = 0;
  let limit = 0;
  let sink = -1;

  function scanColumn(j: number, at: number): void {
    const start = at + price[j]! - base;
    const end = turned.start[j + 1]!;
    for (let k = turned.start[j]!; k < end; k++) {
      const i = turned.row[k]!;
      const cost = start + row[i]! - turned.above[k]!;
      const known = distance[columns + i]!;
      if (cost >= limit || cost >= known || rowHigh[i] === 0 || holds(i, j)) continue;
      if (known === Infinity) reached[reachedCount++] = columns + i;
      distance[columns + i] = cost;
      parent[columns + i] = j;
      if (rowUsed[i]! < rowHigh[i]!) {
        limit = cost;
        sink = columns + i;
      } else if (cost <= at) stack[stacked++] = columns + i;
      else heap.put(columns + i, cost);
    }
    spend(steps, end - turned.start[j]! + 1);
  }

  function holds(i: number, j: number): boolean {
    for (let slot = rowSlot[i]! + rowUsed[i]! - 1; slot >= rowSlot[i]!; slot--) if (column[rowSlots[slot]!] === j) return true;
    return false;
  }

  function scanRow(i: number, at: number): void {
    const end = rowSlot[i]! + rowUsed[i]!;
    for (let slot = rowSlot[i]!; slot < end; slot++) {
      const k = rowSlots[slot]!;
      const j = column[k]!;
      const cost = at + above[k]! + base - row[i]! - price[j]!;
      const known = distance[j]!;
      if (cost >= limit || cost >= known) continue;
      if (known === Infinity) reached[reachedCount++] = j;
      distance[j] = cost;
      parent[j] = k;
      const dropped = cost + price[j]!;
      if (dropped < limit) {
        limit = dropped;
        sink = j;
      }
      if (cost <= at) stack[stacked++] = j;
      else heap.put(j, cost);
    }
    spend(steps, end - rowSlot[i]! + 1);
  }

  function next(): number {
    if (stacked > 0) return stack[--stacked]!;
    for (;;) {
      const node = heap.takeLeast();
      if (node < 0 || heap.keyOf(node) === distance[node]!) return node;
    }
  }

  function augment(source: number): boolean {
    heap.clear();
    reachedCount = 0;
    stacked = 0;
    limit = price[source]!;
    sink = source;
    distance[source] = 0;
    reached[reachedCount++] = source;
    for (let node = source; node >= 0 && distance[node]! < limit; node = next()) {
      if (node < columns) scanColumn(node, distance[node]!);
      else scanRow(node - columns, distance[node]!);
    }
    for (let k = 0; k < reachedCount; k++) {
      const node = reached[k]!;
      const rest = limit - distance[node]!;
      distance[node] = Infinity;
      if (rest <= 0) continue;
      if (node < columns) price[node]! -= rest;
      else row[node - columns]! += rest;
    }
    return walkBack(source);
  }

  function walkBack(source: number): boolean {
    if (sink === source) return false;
    // Each column loses its pair before it takes the next, so that it never holds more than its places.
    let i = sink < columns ? loser(sink) : sink - columns;
    for (;;) {
      const j = parent[columns + i]!;
      const after = j === source ? -1 : loser(j);
      engage(state, i, position(i, j));
      if (after < 0) return true;
      i = after;
    }
  }

  /** Takes the pair by which column j was reached from its row, and returns the row. */
  function loser(j: number): number {
    const k = parent[j]!;
    const i = rowOf(k);
    release(state, i, k);
    return i;
  }

  function position(i: number, j: number): number {
    const last = rowStart[i + 1]! - 1;
    let k = rowStart[i]!;
    while (k < last && column[k] !== j) k++;
    return k;
  }

  /** The row that uses the pair at position k. */
  function rowOf(k: number): number {
    const last = state.columnSlot[column[k]! + 1]! - 1;
    let slot = state.columnSlot[column[k]!]!;
    while (slot < last && state.columnSlots[slot] !== k) slot++;
    return state.columnSlotRow[slot]!;
  }

  /** Until all places are taken or the price is 0. */
  return (j: number): void => {
    while (columnUsed[j]! < columnHigh[j]! && price[j]! > 0 && augment(j));
  };
}
