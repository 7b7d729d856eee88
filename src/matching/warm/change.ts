import type { ClassicInstance } from '../instance.ts';
import type { MatchOptions, NoSolution } from '../match.ts';
import { findPair, flagPairs, type Pair } from '../rules.ts';
import { settleRow } from '../sparse/settle.ts';
import { freeOne, freeRow, growSlots, removePair } from './edit.ts';
import { withNewcomer } from './join.ts';
import { noPlace, positionOf, rebuild, searchesOf, unitIsEnough, type OpenPlan } from './plan.ts';

type Side = 'mentee' | 'mentor';

/**
 * `forbid`: also a tandem that ends and must not come again; `force`: a pin; `allow`: takes either back. `leave`: all places are gone; `place`: so many places more,
 * or fewer (below 0). `join`: a newcomer with the next index of her side, and her listed partners with scores.
 */
export type PlanChange =
  | { kind: 'forbid' | 'force' | 'allow'; pair: Pair }
  | { kind: 'leave'; side: Side; person: number }
  | { kind: 'place'; side: Side; person: number; places: number }
  | { kind: 'join'; side: Side; places: number; pairs: readonly (readonly [partner: number, score: number])[] };

/**
 * The best plan after a change, from the prices and pairs of the best plan before: exact, and provable as before (`solutionOf`). Returns why not if the change
 * contradicts the rules; the plan is then as it was. Throws RangeError for people who do not exist.
 */
export function reoptimise(plan: OpenPlan, change: PlanChange): NoSolution | null {
  if (change.kind === 'join') return rebuild(plan, withNewcomer(plan.instance, change), plan.options);
  if (change.kind === 'allow') return rebuild(plan, plan.instance, without(plan.options, change.pair));
  if (change.kind === 'leave' || change.kind === 'place') return changePlaces(plan, change);
  return change.kind === 'forbid' ? forbid(plan, change.pair) : force(plan, change.pair);
}

function without(options: MatchOptions, [i, j]: Pair): MatchOptions {
  const others = (pairs: Pair[]) => pairs.filter(([a, b]) => a !== i || b !== j);
  return { ...options, force: others(options.force), forbid: others(options.forbid) };
}

function forbid(plan: OpenPlan, [i, j]: Pair): NoSolution | null {
  mustExist(plan.instance, 'mentee', i);
  mustExist(plan.instance, 'mentor', j);
  if (isFixed(plan, i, j)) return { feasible: false, reason: `pair ${i},${j} must be formed` };
  plan.options = { ...plan.options, forbid: [...plan.options.forbid, [i, j]] };
  const { state } = plan;
  if (positionOf(state, i, j) < 0) return null;
  const freed = freeRow(state, i);
  removePair(plan, i, j);
  repair(plan, [i], freed);
  return null;
}

function force(plan: OpenPlan, [i, j]: Pair): NoSolution | null {
  const { instance, state } = plan;
  mustExist(instance, 'mentee', i);
  mustExist(instance, 'mentor', j);
  if (isFixed(plan, i, j)) return null;
  const named = `forced pair ${i},${j}`;
  const refused = (reason: string): NoSolution => ({ feasible: false, reason: `${named} ${reason}` });
  const at = findPair(instance.pairs, i, j);
  if (at < 0) return refused('is not listed');
  const listed = (flat: Int32Array) => flagPairs(instance.pairs, flat)[at] === 1;
  if (listed(instance.lineManagers)) return refused('is a reporting line');
  if (listed(instance.barred)) return refused('is blocked');
  if (plan.options.forbid.some(([a, b]) => a === i && b === j)) return refused('is forbidden');
  if (state.rowHigh[i]! < 1 || state.columnHigh[j]! < 1) return refused('is over capacity');
  plan.options = { ...plan.options, force: [...plan.options.force, [i, j]] };
  const freed = freeRow(state, i);
  removePair(plan, i, j);
  state.rowHigh[i]!--;
  state.columnHigh[j]!--;
  const rows = [i];
  if (state.columnUsed[j]! > state.columnHigh[j]!) rows.push(freeOne(state, j));
  retire(plan, j);
  repair(plan, rows, [j, ...freed]);
  return null;
}

function changePlaces(plan: OpenPlan, change: Extract<PlanChange, { kind: 'leave' | 'place' }>): NoSolution | null {
  const { instance, state } = plan;
  const { side, person } = change;
  mustExist(instance, side, person);
  const [places, high] = side === 'mentee' ? [instance.menteePlaces, state.rowHigh] : [instance.mentorPlaces, state.columnHigh];
  const taken = places[person]! - high[person]!;
  const now = change.kind === 'leave' ? 0 : Math.max(0, places[person]! + change.places);
  if (now < taken) return { feasible: false, reason: `${side} ${person} has ${taken} pairs that must be formed` };
  const before = high[person]!;
  if (before === 0 && now > taken) {
    // Pairs of people without places are not kept: they come back with the table.
    const key = side === 'mentee' ? 'menteePlaces' : 'mentorPlaces';
    return rebuild(plan, { ...instance, [key]: places.with(person, now) }, plan.options);
  }
  places[person] = now;
  high[person] = now - taken;
  if (!unitIsEnough(plan)) return rebuild(plan, instance, plan.options);
  if (side === 'mentee') {
    growSlots(plan, 'row', person, now - taken);
    repair(plan, [person], freeRow(state, person));
    return null;
  }
  growSlots(plan, 'column', person, now - taken);
  const rows: number[] = [];
  while (state.columnUsed[person]! > high[person]) rows.push(freeOne(state, person));
  retire(plan, person);
  repair(plan, rows, [person]);
  return null;
}

/** Nobody can want a column without places. */
function retire({ state }: OpenPlan, j: number): void {
  if (state.columnHigh[j] === 0) state.price[j] = noPlace;
}

/** Brings prices and pairs of a few people into order again, then searches from them. Everybody else is in order already. */
function repair(plan: OpenPlan, rows: number[], columns: number[]): void {
  const { state, options } = plan;
  const { column, rowUsed, rowHigh, rowSlot, columnUsed, columnHigh, row, price } = state;
  const open = new Set(columns);
  for (const i of rows) {
    for (let slot = rowSlot[i]!; slot < rowSlot[i]! + rowUsed[i]!; slot++) open.add(column[state.rowSlots[slot]!]!);
    settleRow(state, i, options.steps);
  }
  const search = searchesOf(plan);
  for (const i of rows) if (rowUsed[i]! < rowHigh[i]! && row[i]! > 0) search.row(i);
  for (const j of open) if (columnUsed[j]! < columnHigh[j]! && price[j]! > 0) search.column(j);
}

function isFixed({ instance, options }: OpenPlan, i: number, j: number): boolean {
  for (let k = 0; k < instance.must.length; k += 2) if (instance.must[k] === i && instance.must[k + 1] === j) return true;
  return options.force.some(([a, b]) => a === i && b === j);
}

function mustExist({ mentees, mentors }: ClassicInstance, side: Side, person: number): void {
  if (!(person >= 0 && person < (side === 'mentee' ? mentees : mentors)))
    throw new RangeError(`${side} ${person} does not exist`);
}
