import { spend, type Steps } from '../problem.ts';
import { release, type SparseState } from './state.ts';

/**
 * Makes the plan fit the prices exactly: each row's price is what its best unused pair is worth, used pairs that are worth less are given up. After that
 * every used pair is worth at least its two prices and every other at most. What is left to do: rows with places and a price, columns with places and a price.
 */
export function settleRow(state: SparseState, i: number, steps?: Steps): void {
  const { rowStart, rowHigh, rowUsed, rowSlot, rowSlots, column, above, used, price, row, base } = state;
  let best = 0;
  const end = rowHigh[i]! > 0 ? rowStart[i + 1]! : rowStart[i]!;
  let k = rowStart[i]!;
  for (; k < end; k++) {
    const weight = above[k]! + base;
    if (weight <= best) break;
    const value = weight - price[column[k]!]!;
    if (value > best && !used[k]) best = value;
  }
  spend(steps, k - rowStart[i]! + 1);
  let least = Infinity;
  for (let slot = rowSlot[i]! + rowUsed[i]! - 1; slot >= rowSlot[i]!; slot--) {
    const held = rowSlots[slot]!;
    const value = above[held]! + base - price[column[held]!]!;
    if (value < best) release(state, i, held);
    else if (value < least) least = value;
  }
  // Whoever is full may as well have the price of the pair that is worth least to her.
  row[i] = rowUsed[i] === rowHigh[i] && rowUsed[i]! > 0 ? least : best;
}
