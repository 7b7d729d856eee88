import type { BipartiteProblem } from './problem.ts';

/** Prices, plan and scratch space of the bipartite search; see solveBipartite. */
export interface SearchState {
  columns: number;
  a: Int32Array;
  b: Int32Array;
  weight: Float64Array;
  rowHigh: Int32Array;
  columnHigh: Int32Array;
  /** Pairs of row i by falling weight: order[rowStart[i]] .. order[rowStart[i + 1] - 1]. */
  rowStart: Int32Array;
  order: Int32Array;
  /** Used pairs of column j: slots[columnStart[j]] .. ; a path gives before it takes, so there are never more than places. */
  columnStart: Int32Array;
  columnUsed: Int32Array;
  slots: Int32Array;
  used: Uint8Array;
  row: Float64Array;
  column: Float64Array;
  distance: Float64Array;
  parent: Int32Array;
  reached: Int32Array;
  engage: (e: number) => void;
  release: (e: number) => void;
}

export function createState(problem: BipartiteProblem): SearchState {
  const { rows, columns, count, a, b, weight, high, columnHigh } = problem;
  const { rowStart, order } = sortRows(problem);
  const columnStart = new Int32Array(columns + 1);
  const degree = new Int32Array(columns);
  for (let e = 0; e < count; e++) if (high[e]) degree[b[e]!]!++;
  for (let j = 0; j < columns; j++) columnStart[j + 1] = columnStart[j]! + Math.min(degree[j]!, columnHigh[j]!);
  const columnUsed = new Int32Array(columns);
  const slots = new Int32Array(columnStart[columns]!);
  const slotOf = new Int32Array(count);
  const used = new Uint8Array(count);
  return {
    columns,
    a,
    b,
    weight,
    rowHigh: problem.rowHigh,
    columnHigh,
    rowStart,
    order,
    columnStart,
    columnUsed,
    slots,
    used,
    row: new Float64Array(rows),
    column: new Float64Array(columns),
    distance: new Float64Array(rows + columns).fill(Infinity),
    parent: new Int32Array(rows + columns),
    reached: new Int32Array(rows + columns),
    engage(e) {
      const j = b[e]!;
      used[e] = 1;
      const slot = columnStart[j]! + columnUsed[j]!++;
      slotOf[e] = slot;
      slots[slot] = e;
    },
    release(e) {
      const j = b[e]!;
      used[e] = 0;
      const last = slots[columnStart[j]! + --columnUsed[j]!]!;
      slots[slotOf[e]!] = last;
      slotOf[last] = slotOf[e]!;
    },
  };
}

/** Live pairs of each row, heaviest first; equal weights by index, so that the same input gives the same plan. */
function sortRows({ rows, count, a, b, weight, high, rowHigh, columnHigh }: BipartiteProblem) {
  const rowStart = new Int32Array(rows + 1);
  const live = (e: number) => high[e] && rowHigh[a[e]!]! > 0 && columnHigh[b[e]!]! > 0;
  const picked = new Int32Array(count);
  let size = 0;
  for (let e = 0; e < count; e++) {
    if (!live(e)) continue;
    picked[size++] = e;
    rowStart[a[e]! + 1]!++;
  }
  for (let i = 0; i < rows; i++) rowStart[i + 1]! += rowStart[i]!;
  const order = picked.subarray(0, size);
  for (let i = 0; i < rows; i++) order.subarray(rowStart[i], rowStart[i + 1]).sort((e, f) => weight[f]! - weight[e]! || e - f);
  return { rowStart, order };
}
