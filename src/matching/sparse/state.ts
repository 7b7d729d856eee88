import type { BipartiteProblem } from '../problem.ts';
import type { SparseRows } from './rows.ts';

/**
 * A plan with prices over sorted rows. Used pairs are kept twice, as positions in the rows: those of row i in rowSlots from rowSlot[i] on, those of
 * column j in columnSlots from columnSlot[j] on, with the row of each beside it. A way through the plan gives before it takes, so there are
 * never more than places.
 */
export interface SparseState extends SparseRows {
  rowHigh: Int32Array;
  columnHigh: Int32Array;
  row: Float64Array;
  price: Float64Array;
  used: Uint8Array;
  rowSlot: Int32Array;
  rowUsed: Int32Array;
  rowSlots: Int32Array;
  columnSlot: Int32Array;
  columnUsed: Int32Array;
  columnSlots: Int32Array;
  columnSlotRow: Int32Array;
}

export function createSparseState(sorted: SparseRows, { rowHigh, columnHigh }: BipartiteProblem): SparseState {
  const { rows, columns, count, rowStart, column } = sorted;
  const degree = new Int32Array(columns);
  for (let k = 0; k < count; k++) degree[column[k]!]!++;
  const rowSlot = new Int32Array(rows + 1);
  for (let i = 0; i < rows; i++) rowSlot[i + 1] = rowSlot[i]! + Math.min(rowHigh[i]!, rowStart[i + 1]! - rowStart[i]!);
  const columnSlot = new Int32Array(columns + 1);
  for (let j = 0; j < columns; j++) columnSlot[j + 1] = columnSlot[j]! + Math.min(columnHigh[j]!, degree[j]!);
  return {
    ...sorted,
    rowHigh,
    columnHigh,
    row: new Float64Array(rows),
    price: new Float64Array(columns),
    used: new Uint8Array(count),
    rowSlot,
    rowUsed: new Int32Array(rows),
    rowSlots: new Int32Array(rowSlot[rows]!),
    columnSlot,
    columnUsed: new Int32Array(columns),
    columnSlots: new Int32Array(columnSlot[columns]!),
    columnSlotRow: new Int32Array(columnSlot[columns]!),
  };
}

/** Uses the pair at position k of row i. */
export function engage(state: SparseState, i: number, k: number): void {
  const j = state.column[k]!;
  state.used[k] = 1;
  state.rowSlots[state.rowSlot[i]! + state.rowUsed[i]!++] = k;
  const slot = state.columnSlot[j]! + state.columnUsed[j]!++;
  state.columnSlots[slot] = k;
  state.columnSlotRow[slot] = i;
}

/** Gives the pair at position k of row i up. Returns the slot of its column that was filled anew from the column's last. */
export function release(state: SparseState, i: number, k: number): number {
  const { column, used, rowSlot, rowUsed, rowSlots, columnSlot, columnUsed, columnSlots, columnSlotRow } = state;
  const j = column[k]!;
  used[k] = 0;
  const lastOfRow = rowSlot[i]! + --rowUsed[i]!;
  let at = rowSlot[i]!;
  while (at < lastOfRow && rowSlots[at] !== k) at++;
  rowSlots[at] = rowSlots[lastOfRow]!;
  const last = columnSlot[j]! + --columnUsed[j]!;
  at = columnSlot[j]!;
  while (at < last && columnSlots[at] !== k) at++;
  columnSlots[at] = columnSlots[last]!;
  columnSlotRow[at] = columnSlotRow[last]!;
  return at;
}
