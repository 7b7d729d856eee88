import type { BipartiteProblem } from '../problem.ts';

/**
 * Live pairs of each row, heaviest first, equal weights by index: positions rowStart[i] .. rowStart[i + 1] - 1. Weights are kept as 32-bit
 * numbers above `base`, which halves what a search has to read.
 */
export interface SparseRows {
  rows: number;
  columns: number;
  count: number;
  rowStart: Int32Array;
  column: Int32Array;
  /** weight - base, from 0 to spread. */
  above: Int32Array;
  /** Index of the pair in the problem. */
  pair: Int32Array;
  base: number;
  spread: number;
}

/** Widest range of weights that the rows can hold: sums of a few of them stay within 32 bits. */
export const widestSpread = 2 ** 27;

/** Least and largest weight of the live pairs. */
export function rangeOf({ count, a, b, weight, high, rowHigh, columnHigh }: BipartiteProblem): { least: number; most: number } {
  let least = Infinity;
  let most = -Infinity;
  for (let e = 0; e < count; e++) {
    if (!high[e] || rowHigh[a[e]!]! < 1 || columnHigh[b[e]!]! < 1) continue;
    const value = weight[e]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { least, most };
}

/** Throws RangeError if the weights lie too far apart. */
export function sortedRows(problem: BipartiteProblem, { least, most } = rangeOf(problem)): SparseRows {
  const { rows, columns, count, a, b, weight, high, rowHigh, columnHigh } = problem;
  const spread = most >= least ? most - least : 0;
  if (spread > widestSpread) throw new RangeError('weights lie too far apart for the sparse core');
  const rowStart = new Int32Array(rows + 1);
  const picked = new Int32Array(count);
  let size = 0;
  for (let e = 0; e < count; e++) {
    if (!high[e] || rowHigh[a[e]!]! < 1 || columnHigh[b[e]!]! < 1) continue;
    picked[size++] = e;
    rowStart[a[e]! + 1]!++;
  }
  for (let i = 0; i < rows; i++) rowStart[i + 1]! += rowStart[i]!;
  const pair = picked.subarray(0, size);
  sortEachRow(pair, rowStart, rows, weight, most, spread);
  const column = new Int32Array(size);
  const above = new Int32Array(size);
  for (let k = 0; k < size; k++) {
    column[k] = b[pair[k]!]!;
    above[k] = weight[pair[k]!]! - least;
  }
  return { rows, columns, count: size, rowStart, column, above, pair, base: size > 0 ? least : 0, spread };
}

/** Packed keys, so that the platform's own sort for numbers does it: falling weight first, then the place within the row. */
function sortEachRow(pair: Int32Array, rowStart: Int32Array, rows: number, weight: Float64Array, most: number, spread: number) {
  let longest = 0;
  for (let i = 0; i < rows; i++) longest = Math.max(longest, rowStart[i + 1]! - rowStart[i]!);
  const keys = (spread + 1) * longest < 2 ** 31 ? new Int32Array(longest) : new Float64Array(longest);
  const copy = new Int32Array(longest);
  for (let i = 0; i < rows; i++) {
    const from = rowStart[i]!;
    const length = rowStart[i + 1]! - from;
    let sorted = true;
    for (let k = 0; k < length; k++) {
      const e = pair[from + k]!;
      copy[k] = e;
      keys[k] = (most - weight[e]!) * longest + k;
      if (k > 0 && keys[k]! < keys[k - 1]!) sorted = false;
    }
    if (sorted) continue;
    const own = keys.subarray(0, length).sort();
    for (let k = 0; k < length; k++) pair[from + k] = copy[own[k]! % longest]!;
  }
}
