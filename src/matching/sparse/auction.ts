import { spend, type Steps } from '../problem.ts';
import { createQueue } from './queue.ts';
import { engage, release, type SparseState } from './state.ts';

/** How far from her best somebody may be placed in each round, in parts of the spread of weights; at last not at all. */
const rounds = [80, 640, 5120, Infinity];
/** Bids per row on average; a market that takes longer is left to the search. */
const bidsPerRow = 24;

/**
 * An auction in whole numbers (Bertsekas 1979; several places: Bertsekas and Castañon 1989), for prices and most of a plan. Nothing is promised: bids stop
 * at a cap, and what is not exact is given back afterwards (settleRow). The price of a column is its lowest bid once all places are taken. Prices are left in state.price.
 */
export function auction(state: SparseState, steps?: Steps): void {
  const { rows, rowHigh, rowStart, spread, base, column, above, used } = state;
  const { columnSlot, columnUsed, columnSlots, columnSlotRow, rowSlot, rowSlots, rowUsed } = state;
  const price = new Int32Array(state.columns);
  const bids = new Int32Array(state.columnSlots.length);
  // Whoever would get this little is better served by the search, or cannot be served.
  const least = Math.max(-base, Math.floor(-0.2 * spread));
  const queue = createQueue(rows);
  let left = bidsPerRow * rows;
  for (const part of rounds) {
    const epsilon = part === Infinity ? 0 : Math.max(1, Math.floor(spread / part));
    for (let i = 0; i < rows; i++) {
      keepNearBest(i, epsilon);
      if (rowUsed[i]! < rowHigh[i]! && rowStart[i] !== rowStart[i + 1]) queue.put(i);
    }
    for (let i = queue.take(); i >= 0; i = queue.take()) {
      if (left-- > 0 && bid(i, epsilon) && rowUsed[i]! < rowHigh[i]!) queue.put(i);
    }
  }
  state.price.set(price);

  /** False: i gives up. */
  function bid(i: number, epsilon: number): boolean {
    const several = rowHigh[i]! > 1;
    let first = least;
    let second = least;
    let best = -1;
    let k = rowStart[i]!;
    for (const end = rowStart[i + 1]!; k < end; k++) {
      const weight = above[k]!;
      if (weight <= second) break;
      const value = weight - price[column[k]!]!;
      if (value <= second || (several && used[k])) continue;
      if (value > first) {
        second = first;
        first = value;
        best = k;
      } else second = value;
    }
    spend(steps, k - rowStart[i]! + 1);
    if (best < 0) return false;
    const j = column[best]!;
    const from = columnSlot[j]!;
    const end = columnSlot[j + 1]!;
    if (from + columnUsed[j]! === end) {
      // A tie for a taken place: without a raise two people could take it from each other for ever.
      if (epsilon === 0 && first === second) return false;
      const lowest = lowestBid(from, end);
      queue.put(columnSlotRow[lowest]!);
      giveUp(columnSlotRow[lowest]!, columnSlots[lowest]!);
    }
    bids[from + columnUsed[j]!] = price[j]! + first - second + epsilon;
    engage(state, i, best);
    if (from + columnUsed[j]! === end) price[j] = bids[lowestBid(from, end)]!;
    return true;
  }

  function lowestBid(from: number, end: number): number {
    let lowest = from;
    for (let slot = from + 1; slot < end; slot++) if (bids[slot]! < bids[lowest]!) lowest = slot;
    return lowest;
  }

  function giveUp(i: number, k: number): void {
    const j = state.column[k]!;
    const at = release(state, i, k);
    bids[at] = bids[columnSlot[j]! + columnUsed[j]!]!;
  }

  /** Gives up what is further than epsilon from the best that row i could have at these prices. */
  function keepNearBest(i: number, epsilon: number): void {
    if (rowUsed[i] === 0) return;
    let best = least;
    let k = rowStart[i]!;
    for (; k < rowStart[i + 1]! && above[k]! > best; k++) {
      const value = above[k]! - price[column[k]!]!;
      if (value > best && !used[k]) best = value;
    }
    spend(steps, k - rowStart[i]! + 1);
    for (let slot = rowSlot[i]! + rowUsed[i]! - 1; slot >= rowSlot[i]!; slot--) {
      const held = rowSlots[slot]!;
      if (above[held]! - price[column[held]!]! < best - epsilon) giveUp(i, held);
    }
  }
}
