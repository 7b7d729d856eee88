import { spend, type Steps } from '../problem.ts';

/** A plan over a full matrix with prices, as it comes to be; every row that has a column has there what it is worth most to it. */
export interface DenseState {
  rows: number;
  columns: number;
  weight: Float64Array;
  /** Column of each row and row of each column, -1: none yet. */
  columnOf: Int32Array;
  rowOf: Int32Array;
  row: Float64Array;
  price: Float64Array;
}

/** Columns that each row keeps in mind: prices only rise, so as long as two of them are worth more than all others were, the others need no look. */
const kept = 6;
/** Bids of pushed out rows in one pass, per row. */
const bidsPerRow = 8;

/** Rows take their best column and raise its price by what it is worth more to them than the second best (Jonker and Volgenant 1987). Returns whose bids failed. */
export function bidTwice(state: DenseState, steps?: Steps): number[] {
  const { rows, columns, weight, columnOf, rowOf, row, price } = state;
  const size = Math.min(kept, columns);
  const near = new Int32Array(rows * size);
  /** What the columns that a row does not keep are worth to it at most; Infinity: it has not looked yet. */
  const floor = new Float64Array(rows).fill(Infinity);
  const top = new Float64Array(size);
  let open = Array.from({ length: rows }, (_, i) => i);
  for (let pass = 0; pass < 2; pass++) {
    const next: number[] = [];
    // Whoever is pushed out bids again at once, a limited number of times.
    let left = bidsPerRow * rows;
    for (let i of open) {
      for (;;) {
        const out = bid(i);
        if (out === -2) next.push(i);
        if (out < 0) break;
        if (left-- <= 0) {
          next.push(out);
          break;
        }
        i = out;
      }
    }
    open = next;
  }
  return open;

  /** -1: a free column; -2: no bid without a tie; otherwise the row that lost its column. */
  function bid(i: number): number {
    let first = -Infinity;
    let second = -Infinity;
    let best = 0;
    const from = i * size;
    for (let k = from; k < from + size; k++) {
      const j = near[k]!;
      const value = weight[i * columns + j]! - price[j]!;
      if (value <= second) continue;
      if (value > first) {
        second = first;
        first = value;
        best = j;
      } else second = value;
    }
    if (second < floor[i]!) {
      look(i);
      best = near[from]!;
      first = top[0]!;
      second = size > 1 ? top[1]! : -Infinity;
    }
    spend(steps, size);
    const out = rowOf[best]!;
    row[i] = first;
    if (out >= 0) {
      if (!(first > second) || second === -Infinity) return -2;
      price[best]! += first - second;
      row[i] = second;
      columnOf[out] = -1;
    }
    rowOf[best] = i;
    columnOf[i] = best;
    return out;
  }

  /** Finds the columns that are worth most to row i now, best first. */
  function look(i: number): void {
    const from = i * size;
    top.fill(-Infinity);
    let least = -Infinity;
    for (let j = 0, at = i * columns; j < columns; j++, at++) {
      const value = weight[at]! - price[j]!;
      if (value <= least) continue;
      let k = size - 1;
      for (; k > 0 && top[k - 1]! < value; k--) {
        top[k] = top[k - 1]!;
        near[from + k] = near[from + k - 1]!;
      }
      top[k] = value;
      near[from + k] = j;
      least = top[size - 1]!;
    }
    floor[i] = least;
    spend(steps, columns);
  }
}
