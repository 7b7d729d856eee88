import type { BipartiteProblem, Steps } from '../problem.ts';
import { auction } from '../sparse/auction.ts';
import { sortedRows } from '../sparse/rows.ts';
import { settleRow } from '../sparse/settle.ts';
import { finish } from '../sparse/solve.ts';
import { createSparseState, engage, type SparseState } from '../sparse/state.ts';
import { append, newLists, problemOver, type Lists, type PairSource, type Places } from './lists.ts';

export interface Priced {
  /** The pairs that were looked at closely; all others are proven to be of no use. */
  problem: BipartiteProblem;
  state: SparseState;
  rounds: number;
}

/** Pairs of each row to begin with, and how many a round may add to one. */
const startWith = 16;
const addAtMost = 32;
/** Points below a violation that are taken along: they would be asked for in the next round. */
const nearly = 150;

/**
 * The best plan over all pairs of a source, of which only few are ever kept (core and pricing, Volgenant 1996): a plan over the best pairs of each row, then all pairs are held against
 * its prices; what is worth more than its two prices is added, and the plan is made best again from its prices. When nothing is found, no
 * pair outside could help: the prices prove the plan over all pairs.
 */
export function solveByPricing(source: PairSource, places: Places, unit: number, steps?: Steps): Priced {
  const lists = newLists(source.mentees * startWith);
  for (let i = 0; i < source.mentees; i++) {
    if (places.row[i]! < 1) continue;
    const found = source.best(i, Math.max(startWith, 2 * places.row[i]!));
    for (let k = 0; k < found.count; k++)
      if (useful(found.score[k]!, places, found.mentor[k]!)) append(lists, i, found.mentor[k]!, found.score[k]!);
  }
  let problem = problemOver(lists, places, unit);
  let state = createSparseState(sortedRows(problem), problem);
  auction(state, steps);
  settleAll(state, steps);
  let rounds = 1;
  for (const known = knownPairs(source.mentors); addViolated(source, state, lists, unit, known) > 0; rounds++) {
    problem = problemOver(lists, places, unit);
    state = carriedOver(state, problem);
    settleAll(state, steps);
  }
  return { problem, state, rounds };
}

const useful = (score: number, places: Places, j: number) => score > 0 && places.column[j]! > 0;

function settleAll(state: SparseState, steps?: Steps): void {
  for (let i = 0; i < state.rows; i++) settleRow(state, i, steps);
  finish(state, steps);
}

/** The same prices and pairs over more candidates. */
function carriedOver(old: SparseState, problem: BipartiteProblem): SparseState {
  const state = createSparseState(sortedRows(problem), problem);
  state.price.set(old.price);
  const wanted = new Int32Array(old.columns).fill(-1);
  for (let i = 0; i < old.rows; i++) {
    const end = old.rowSlot[i]! + old.rowUsed[i]!;
    for (let slot = old.rowSlot[i]!; slot < end; slot++) wanted[old.column[old.rowSlots[slot]!]!] = i;
    if (end === old.rowSlot[i]!) continue;
    for (let k = state.rowStart[i]!; k < state.rowStart[i + 1]!; k++) if (wanted[state.column[k]!] === i) engage(state, i, k);
  }
  return state;
}

/** Marks the pairs of one row that are in the lists. */
function knownPairs(columns: number) {
  const mark = new Int32Array(columns).fill(-1);
  return (state: SparseState, i: number): Int32Array => {
    for (let k = state.rowStart[i]!; k < state.rowStart[i + 1]!; k++) mark[state.column[k]!] = i;
    return mark;
  };
}

/** Adds pairs that are worth more than their two prices, the best of each row; returns how many there were. */
function addViolated(
  source: PairSource,
  state: SparseState,
  lists: Lists,
  unit: number,
  known: ReturnType<typeof knownPairs>,
): number {
  const { rows, row, price, rowHigh, columnHigh } = state;
  let violated = 0;
  const keys = new Float64Array(source.mentors);
  for (let i = 0; i < rows; i++) {
    if (rowHigh[i]! < 1) continue;
    const least = row[i]! - unit;
    const mark = known(state, i);
    const isNew = (j: number, score: number) => mark[j] !== i && columnHigh[j]! > 0 && score > 0;
    let found = source.above(i, price, least);
    let any = 0;
    for (let k = 0; k < found.count; k++) if (isNew(found.mentor[k]!, found.score[k]!)) any++;
    if (any === 0) continue;
    violated += any;
    if (any < addAtMost) found = source.above(i, price, least - nearly);
    let count = 0;
    for (let k = 0; k < found.count; k++) {
      const j = found.mentor[k]!;
      if (isNew(j, found.score[k]!)) keys[count++] = (found.score[k]! - price[j]!) * source.mentors - j;
    }
    const sorted = keys.subarray(0, count).sort();
    const floor = sorted[Math.max(0, count - addAtMost)]!;
    for (let k = 0; k < found.count; k++) {
      const j = found.mentor[k]!;
      const key = (found.score[k]! - price[j]!) * source.mentors - j;
      if (key >= floor && isNew(j, found.score[k]!)) append(lists, i, j, found.score[k]!);
    }
  }
  return violated;
}
