import type { BipartiteDuals, BipartiteProblem, Solved, Steps } from '../problem.ts';
import { solveSparse } from './solve.ts';

const sum = (places: Int32Array) => places.reduce((total, one) => total + one, 0);

/** Whether columns have so few places that most rows will stay alone: then the columns should choose. */
export function fewPlaces({ rowHigh, columnHigh }: BipartiteProblem): boolean {
  return 4 * sum(columnHigh) <= 3 * sum(rowHigh);
}

/**
 * The same problem with the sides exchanged. Of each column only the best pairs are looked at, one more than there are places in all: if every place
 * is taken, one of these rows is still alone, so it has no price, and the column's price is at least the weight of every pair that was left out.
 */
export function solveTurned(problem: BipartiteProblem, steps?: Steps): Solved<BipartiteDuals> {
  const { rows, columns, count, a, b, weight, rowLow, rowHigh, columnLow, columnHigh } = problem;
  const picked = bestOfColumns(problem, sum(columnHigh) + 1);
  const size = picked.length;
  const turned: BipartiteProblem = {
    rows: columns,
    columns: rows,
    count: size,
    a: new Int32Array(size),
    b: new Int32Array(size),
    weight: new Float64Array(size),
    low: new Uint8Array(size),
    high: new Uint8Array(size).fill(1),
    rowLow: columnLow,
    rowHigh: columnHigh,
    columnLow: rowLow,
    columnHigh: rowHigh,
  };
  for (let k = 0; k < size; k++) {
    const e = picked[k]!;
    turned.a[k] = b[e]!;
    turned.b[k] = a[e]!;
    turned.weight[k] = weight[e]!;
  }
  const solved = solveSparse(turned, steps);
  const chosen = new Uint8Array(count);
  for (let k = 0; k < size; k++) chosen[picked[k]!] = solved.chosen[k]!;
  return { chosen, duals: { kind: 'bipartite', row: solved.duals.column, column: solved.duals.row } };
}

/** Live pairs column by column, rows ascending; of long columns only the `most` heaviest, equal weights by row. */
function bestOfColumns({ columns, count, a, b, high, rowHigh, columnHigh, weight }: BipartiteProblem, most: number): Int32Array {
  const start = new Int32Array(columns + 1);
  const live = (e: number) => high[e] === 1 && rowHigh[a[e]!]! > 0 && columnHigh[b[e]!]! > 0;
  for (let e = 0; e < count; e++) if (live(e)) start[b[e]! + 1]!++;
  for (let j = 0; j < columns; j++) start[j + 1]! += start[j]!;
  const next = start.slice();
  const picked = new Int32Array(start[columns]!);
  for (let e = 0; e < count; e++) if (live(e)) picked[next[b[e]!]!++] = e;
  let size = 0;
  for (let j = 0; j < columns; j++) {
    const own = picked.subarray(start[j], start[j + 1]);
    const floor = own.length > most ? kth(own, weight, most) : -Infinity;
    let level = most;
    for (const e of own) if (weight[e]! > floor) level--;
    for (let k = start[j]!; k < start[j + 1]!; k++) {
      const e = picked[k]!;
      if (weight[e]! < floor || (weight[e] === floor && level-- <= 0)) continue;
      picked[size++] = e;
    }
  }
  return picked.subarray(0, size);
}

/** The `most`-th largest weight. */
function kth(own: Int32Array, weight: Float64Array, most: number): number {
  const weights = new Float64Array(own.length);
  for (let k = 0; k < own.length; k++) weights[k] = weight[own[k]!]!;
  let low = 0;
  let high = own.length - 1;
  const wanted = own.length - most;
  // Quickselect; the middle one as pivot, so that sorted rows are no bad case.
  while (low < high) {
    const pivot = weights[(low + high) >> 1]!;
    let left = low;
    let right = high;
    while (left <= right) {
      while (weights[left]! < pivot) left++;
      while (weights[right]! > pivot) right--;
      if (left > right) break;
      const kept = weights[left]!;
      weights[left++] = weights[right]!;
      weights[right--] = kept;
    }
    if (wanted <= right) high = right;
    else if (wanted >= left) low = left;
    else break;
  }
  return weights[wanted]!;
}
