import { engage, release, type SparseState } from '../sparse/state.ts';
import { positionOf, turnedOf, type OpenPlan } from './plan.ts';

/** Gives all pairs of row i up; returns their columns. */
export function freeRow(state: SparseState, i: number): number[] {
  const freed: number[] = [];
  while (state.rowUsed[i]! > 0) {
    const k = state.rowSlots[state.rowSlot[i]! + state.rowUsed[i]! - 1]!;
    freed.push(state.column[k]!);
    release(state, i, k);
  }
  return freed;
}

/** Gives one pair of column j up; returns its row. */
export function freeOne(state: SparseState, j: number): number {
  const slot = state.columnSlot[j]! + state.columnUsed[j]! - 1;
  const i = state.columnSlotRow[slot]!;
  release(state, i, state.columnSlots[slot]!);
  return i;
}

/**
 * Takes a pair out of both sides for good: it moves to the end of its row with a weight below 0, so that rows stay sorted and no search can want it. False if it is
 * not there. The pair must not be in use.
 */
export function removePair(plan: OpenPlan, i: number, j: number): boolean {
  const { state } = plan;
  const at = positionOf(state, i, j);
  if (at < 0) return false;
  const { column, above, pair, rowStart, base } = state;
  const held = Array.from(state.rowSlots.subarray(state.rowSlot[i], state.rowSlot[i]! + state.rowUsed[i]!), (k) => column[k]!);
  freeRow(state, i);
  const position = pair[at]!;
  const last = rowStart[i + 1]! - 1;
  for (const row of [column, above, pair]) row.copyWithin(at, at + 1, last + 1);
  column[last] = j;
  pair[last] = position;
  above[last] = -base - 1;
  for (const other of held) engage(state, i, positionOf(state, i, other));
  const turned = turnedOf(plan);
  for (let k = turned.start[j]!; k < turned.start[j + 1]!; k++) if (turned.row[k] === i) turned.above[k] = -base - 1;
  return true;
}

/** Makes room for more used pairs, of one row or one column. */
export function growSlots(plan: OpenPlan, side: 'row' | 'column', person: number, places: number): void {
  const { state } = plan;
  const start = side === 'row' ? state.rowSlot : state.columnSlot;
  const more = places - (start[person + 1]! - start[person]!);
  if (more <= 0) return;
  plan.searches = undefined;
  const gap = start[person + 1]!;
  const widened = (slots: Int32Array) => {
    const wide = new Int32Array(slots.length + more);
    wide.set(slots.subarray(0, gap));
    wide.set(slots.subarray(gap), gap + more);
    return wide;
  };
  if (side === 'row') state.rowSlots = widened(state.rowSlots);
  else {
    state.columnSlots = widened(state.columnSlots);
    state.columnSlotRow = widened(state.columnSlotRow);
  }
  for (let k = person + 1; k < start.length; k++) start[k]! += more;
}
