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
  for (const look = createLook(source, lists, unit); look(state) > 0; rounds++) {
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

/**
 * Looks at all pairs, again and again: each time adds to the lists what is worth more than its two prices, the best of each row, and returns how
 * many such pairs there were. A row is passed over while nothing in it can be one: `margin` keeps by how much its best pair outside of the lists was
 * too dear, less what any price has fallen since. Towards the end prices hardly move and few rows are left.
 */
function createLook(source: PairSource, lists: Lists, unit: number) {
  const margin = new Float64Array(source.mentees);
  const rowBefore = new Float64Array(source.mentees).fill(Infinity);
  const priceBefore = new Float64Array(source.mentors);
  const known = new Int32Array(source.mentors).fill(-1);
  const keys = new Float64Array(source.mentors);

  function lookAt(i: number, { row, price, rowStart, column, columnHigh }: SparseState): number {
    for (let k = rowStart[i]!; k < rowStart[i + 1]!; k++) known[column[k]!] = i;
    const least = row[i]! - unit;
    const { count, mentor, score } = source.above(i, price, least - nearly);
    const keyOf = (k: number) => (score[k]! - price[mentor[k]!]!) * source.mentors - mentor[k]!;
    const isNew = (k: number) => known[mentor[k]!] !== i && columnHigh[mentor[k]!]! > 0 && score[k]! > 0;
    let open = 0;
    let violated = 0;
    for (let k = 0; k < count; k++) {
      if (!isNew(k)) continue;
      if (score[k]! - price[mentor[k]!]! > least) violated++;
      keys[open++] = keyOf(k);
    }
    const sorted = keys.subarray(0, open).sort();
    const left = violated === 0 ? open : Math.max(0, open - addAtMost);
    margin[i] = left === 0 ? nearly : least - Math.ceil(sorted[left - 1]! / source.mentors);
    if (violated > 0)
      for (let k = 0; k < count; k++) if (isNew(k) && keyOf(k) >= sorted[left]!) append(lists, i, mentor[k]!, score[k]!);
    return violated;
  }

  return (state: SparseState): number => {
    const { row, price } = state;
    const fall = price.reduce((most, now, j) => Math.max(most, priceBefore[j]! - now), -Infinity);
    let violated = 0;
    for (let i = 0; i < state.rows; i++) {
      margin[i]! += row[i]! - rowBefore[i]! - fall;
      if (state.rowHigh[i]! > 0 && !(margin[i]! > 0)) violated += lookAt(i, state);
    }
    rowBefore.set(row);
    priceBefore.set(price);
    return violated;
  };
}
