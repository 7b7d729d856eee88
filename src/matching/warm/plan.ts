import { proveOn } from '../match.ts';
import type { ClassicInstance } from '../instance.ts';
import type { MatchOptions, NoSolution, Solution } from '../match.ts';
import type { BipartiteProblem, Steps } from '../problem.ts';
import { applyRules, type Ruled } from '../rules.ts';
import { auction } from '../sparse/auction.ts';
import { byColumn, type ByColumn } from '../sparse/by-column.ts';
import { createColumnSearch } from '../sparse/from-column.ts';
import { createRowSearch } from '../sparse/from-row.ts';
import { sortedRows } from '../sparse/rows.ts';
import { settleRow } from '../sparse/settle.ts';
import { finish } from '../sparse/solve.ts';
import { createSparseState, engage, type SparseState } from '../sparse/state.ts';
import type { Stage } from '../stages.ts';

/**
 * A best plan that is kept with its prices, so that a change costs one or two searches. It is changed in place (`reoptimise`). Its state counts positions in the
 * instance's pair table; pairs that no rule allows are not in it.
 */
export interface OpenPlan {
  instance: ClassicInstance;
  options: MatchOptions;
  /** What a pair counts beside its score; 0 in mode score. Larger than needed, so that a few more places change nothing. */
  unit: number;
  state: SparseState;
  turned: ByColumn | undefined;
  /** Kept between changes, as their tables are as long as there are people; undefined when the state's own tables are new. */
  searches: Searches | undefined;
}

export interface Searches {
  row: (i: number) => void;
  column: (j: number) => void;
}

const largestScore = 10_000;

/** Price of whoever has no place left. */
export const noPlace = 2 ** 50;

/** Places that may be added before the unit is too small. */
const spare = 1000;

/** Solves and keeps. Throws RangeError for mode fair and priority groups, which have no single prices. */
export function openPlan(instance: ClassicInstance, options: MatchOptions): OpenPlan | NoSolution {
  if (options.mode === 'fair' || options.priority) throw new RangeError('a plan can be kept in mode participation or score only');
  const ruled = applyRules(instance, options);
  if ('reason' in ruled) return { feasible: false, reason: ruled.reason };
  const unit = options.mode === 'score' ? 0 : unitFor(instance, spare);
  const problem = problemOf(instance, ruled, unit);
  const state = createSparseState(sortedRows(problem), problem);
  auction(state, options.steps);
  settleAll(state, options.steps);
  return { instance: ownCopy(instance), options: { ...options }, unit, state, turned: undefined, searches: undefined };
}

function unitFor({ pairs, menteePlaces, mentorPlaces }: ClassicInstance, more: number): number {
  const sum = (places: Int32Array) => places.reduce((total, one) => total + one, 0);
  return (Math.min(sum(menteePlaces), sum(mentorPlaces), pairs.count) + more + 1) * largestScore + 1;
}

/** Whether pairs still come before all points together. */
export function unitIsEnough({ instance, options, unit }: OpenPlan): boolean {
  return options.mode === 'score' || unit >= unitFor(instance, 0);
}

/** The plan found anew for the changed instance, but from the old prices and pairs: for changes that touch many pairs. */
export function rebuild(plan: OpenPlan, instance: ClassicInstance, options: MatchOptions): NoSolution | null {
  const ruled = applyRules(instance, options);
  if ('reason' in ruled) return { feasible: false, reason: ruled.reason };
  const old = plan.state;
  if (options.mode !== 'score' && plan.unit < unitFor(instance, 0)) plan.unit = unitFor(instance, spare);
  const problem = problemOf(instance, ruled, plan.unit);
  const state = createSparseState(sortedRows(problem), problem);
  state.price.set(old.price.subarray(0, state.columns));
  keepPairs(old, plan.instance, state);
  priceNewcomers(old, state);
  settleAll(state, options.steps);
  Object.assign(plan, { instance, options, state, turned: undefined, searches: undefined });
  return null;
}

/** Pairs that are still candidates and have their places. Indices of people stay the same. */
function keepPairs(old: SparseState, { pairs }: ClassicInstance, state: SparseState): void {
  for (let i = 0; i < old.rows; i++) {
    for (let slot = old.rowSlot[i]!; slot < old.rowSlot[i]! + old.rowUsed[i]!; slot++) {
      const j = pairs.b[old.pair[old.rowSlots[slot]!]!]!;
      if (state.rowUsed[i]! >= state.rowHigh[i]! || state.columnUsed[j]! >= state.columnHigh[j]!) continue;
      const k = positionOf(state, i, j);
      if (k >= 0) engage(state, i, k);
    }
  }
}

/** Whoever had no place before starts at the price at which nobody would change to her, and then looks for somebody herself. */
function priceNewcomers(old: SparseState, state: SparseState): void {
  const isNew = (j: number) => j >= old.columns || old.columnHigh[j] === 0;
  for (let j = 0; j < state.columns; j++) if (isNew(j)) state.price[j] = 0;
  for (let i = 0; i < old.rows; i++) {
    for (let k = state.rowStart[i]!; k < state.rowStart[i + 1]!; k++) {
      const j = state.column[k]!;
      const worth = state.above[k]! + state.base - old.row[i]!;
      if (isNew(j) && worth > state.price[j]!) state.price[j] = worth;
    }
  }
}

/** Where the pair of row i and column j stands; -1: no candidate. */
export function positionOf({ rowStart, column }: SparseState, i: number, j: number): number {
  for (let k = rowStart[i]!; k < rowStart[i + 1]!; k++) if (column[k] === j) return k;
  return -1;
}

export function settleAll(state: SparseState, steps?: Steps): void {
  for (let i = 0; i < state.rows; i++) settleRow(state, i, steps);
  finish(state, steps);
}

function problemOf(instance: ClassicInstance, ruled: Ruled, unit: number): BipartiteProblem {
  const { count, a, b, score } = instance.pairs;
  const weight = new Float64Array(count);
  for (let at = 0; at < count; at++) weight[at] = unit + score[at]!;
  const high = new Uint8Array(count);
  for (const at of ruled.candidates) high[at] = 1;
  const { mentees: rows, mentors: columns } = instance;
  const [rowHigh, columnHigh] = [ruled.placesA.slice(), ruled.placesB.slice()];
  const [rowLow, columnLow] = [new Int32Array(rows), new Int32Array(columns)];
  return { rows, columns, count, a, b, weight, low: new Uint8Array(count), high, rowLow, rowHigh, columnLow, columnHigh };
}

function ownCopy(instance: ClassicInstance): ClassicInstance {
  return { ...instance, menteePlaces: instance.menteePlaces.slice(), mentorPlaces: instance.mentorPlaces.slice() };
}

/** The columns of the kept state, for searches from that side. */
export function turnedOf(plan: OpenPlan): ByColumn {
  return (plan.turned ??= byColumn(plan.state));
}

export function searchesOf(plan: OpenPlan): Searches {
  const { state, options } = plan;
  return (plan.searches ??= {
    row: createRowSearch(state, options.steps),
    column: createColumnSearch(state, turnedOf(plan), options.steps),
  });
}

/** The plan as `match` would give it, proven anew by the independent checker: once through all pairs. */
export function solutionOf(plan: OpenPlan): Solution {
  const { instance, options, unit, state } = plan;
  const ruled = applyRules(instance, options);
  if ('reason' in ruled) throw new RangeError(ruled.reason);
  const formed = new Uint8Array(instance.pairs.count);
  const at = formedAt(plan, ruled);
  for (const position of at) formed[position] = 1;
  const chosen = Uint8Array.from(ruled.candidates, (position) => formed[position]!);
  const duals = {
    kind: 'bipartite',
    row: state.row.slice(),
    column: state.price.map((price) => (price < noPlace ? price : 0)),
  } as const;
  const stage: Stage = { role: 'plan', from: 0, objective: { pairs: unit, points: 1, above: [] }, bonus: 0, duals };
  const scores = Array.from(at, (position) => instance.pairs.score[position]!);
  return {
    feasible: true,
    at,
    total: scores.reduce((sum, score) => sum + score, 0),
    worst: scores.length > 0 ? scores.reduce((least, score) => Math.min(least, score)) : null,
    proof: proveOn(instance, ruled, options, chosen, [stage]),
    stages: [stage],
  };
}

/** Positions of the pairs in the table, fixed ones with them, ascending. */
function formedAt({ state }: OpenPlan, { fixed }: Ruled): Int32Array {
  const at = [...fixed];
  for (let i = 0; i < state.rows; i++)
    for (let slot = state.rowSlot[i]!; slot < state.rowSlot[i]! + state.rowUsed[i]!; slot++)
      at.push(state.pair[state.rowSlots[slot]!]!);
  return Int32Array.from(at).sort();
}
