import { spend, type Steps } from '../problem.ts';
import { bidTwice } from './bids.ts';

export interface DensePlan {
  /** Column of each row. */
  columnOf: Int32Array;
  row: Float64Array;
  column: Float64Array;
}

/**
 * Every row with a column of its own, largest total weight, over a full matrix with no more rows than columns and weights above 0 (after Jonker and Volgenant
 * 1987: bids, then shortest augmenting paths over plain arrays). Some column always has the price 0, so no row's price falls below 0.
 */
export function solveMatrix(rows: number, columns: number, weight: Float64Array, steps?: Steps): DensePlan {
  const columnOf = new Int32Array(rows).fill(-1);
  const rowOf = new Int32Array(columns).fill(-1);
  const row = new Float64Array(rows);
  const price = new Float64Array(columns);
  const waiting = bidTwice({ rows, columns, weight, columnOf, rowOf, row, price }, steps);
  const distance = new Float64Array(columns);
  const from = new Int32Array(columns);
  /** Columns: done, then at the least distance, then the others. */
  const order = Int32Array.from({ length: columns }, (_, j) => j);
  for (const i of waiting) augment(i);
  return { columnOf, row, column: price };

  function augment(source: number): void {
    let start = -Infinity;
    for (let j = 0, at = source * columns; j < columns; j++, at++) {
      const value = weight[at]! - price[j]!;
      if (value > start) start = value;
    }
    row[source] = start;
    for (let j = 0, at = source * columns; j < columns; j++, at++) {
      distance[j] = start + price[j]! - weight[at]!;
      from[j] = source;
    }
    let done = 0;
    let level = 0;
    let least = 0;
    let sink = -1;
    while (sink < 0) {
      if (done === level) {
        least = Infinity;
        for (let k = done; k < columns; k++) if (distance[order[k]!]! < least) least = distance[order[k]!]!;
        for (let k = done; k < columns; k++) {
          const j = order[k]!;
          if (distance[j] !== least) continue;
          order[k] = order[level]!;
          order[level++] = j;
          if (rowOf[j]! < 0) sink = j;
        }
        spend(steps, columns);
        if (sink >= 0) break;
      }
      sink = scan(order[done++]!);
    }
    const limit = least;
    for (let k = 0; k < done; k++) {
      const j = order[k]!;
      const rest = limit - distance[j]!;
      if (rest <= 0) continue;
      price[j]! += rest;
      row[rowOf[j]!]! -= rest;
    }
    row[source] = start - limit;
    for (let j = sink, i = -1; i !== source;) {
      i = from[j]!;
      rowOf[j] = i;
      const before = columnOf[i]!;
      columnOf[i] = j;
      j = before;
    }

    /** What the row that holds column j could have instead; returns a free column that costs no more, or -1. */
    function scan(j: number): number {
      const i = rowOf[j]!;
      const at = i * columns;
      const base = least + row[i]!;
      spend(steps, columns - level);
      for (let k = level; k < columns; k++) {
        const other = order[k]!;
        const cost = base + price[other]! - weight[at + other]!;
        if (cost >= distance[other]!) continue;
        distance[other] = cost;
        from[other] = i;
        if (cost !== least) continue;
        if (rowOf[other]! < 0) return other;
        order[k] = order[level]!;
        order[level++] = other;
      }
      return -1;
    }
  }
}
