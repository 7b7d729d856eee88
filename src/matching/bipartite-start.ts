import { spend, type Steps } from './problem.ts';
import type { SearchState } from './bipartite-state.ts';

/** Bids per row on average before the rest is left to the search: people who cannot be matched would drive prices up for long. */
const bidsPerRow = 8;

/**
 * A cheap start: rows with one place bid for columns with one (augmenting row reduction, Jonker and Volgenant 1987). Whoever bids raises the
 * price as far as her second choice allows, and takes the place of the one who held it. Every bid keeps the rules of the
 * search, so it may end at any moment: a pair is worth exactly its two prices, and a column with a price is taken. Returns who is settled.
 */
export function startByBids(state: SearchState, steps?: Steps): Uint8Array {
  const { rowHigh, rowStart, order, weight, row, column, columnHigh, columnUsed, columnStart, slots, a, b } = state;
  const rows = row.length;
  const settled = new Uint8Array(rows);
  const waiting = new Int32Array(rows);
  let size = 0;
  for (let i = rows - 1; i >= 0; i--) if (rowHigh[i] === 1) waiting[size++] = i;
  for (let bids = bidsPerRow * rows; size > 0 && bids > 0; bids--) {
    const i = waiting[--size]!;
    let first = 0;
    let second = 0;
    let chosen = -1;
    let k = rowStart[i]!;
    for (; k < rowStart[i + 1]!; k++) {
      const e = order[k]!;
      if (weight[e]! <= second) break;
      const value = weight[e]! - column[b[e]!]!;
      if (value > first) {
        second = first;
        first = value;
        chosen = e;
      } else if (value > second) second = value;
    }
    spend(steps, k - rowStart[i]! + 1);
    if (chosen < 0) continue;
    const j = b[chosen]!;
    const taken = columnUsed[j] === columnHigh[j];
    // A tie for a place that is taken, or one of several places: the search decides.
    if (taken && (columnHigh[j] !== 1 || first === second)) continue;
    if (taken) {
      const held = slots[columnStart[j]!]!;
      state.release(held);
      settled[a[held]!] = 0;
      waiting[size++] = a[held]!;
      column[j]! += first - second;
      row[i] = second;
    } else row[i] = first;
    state.engage(chosen);
    settled[i] = 1;
  }
  return settled;
}
