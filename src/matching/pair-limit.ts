import type { Highs } from 'highs';
import { keeps, noPrices, relax, startSearch, worth, type Relaxed, type Search } from './pair-limit/search.ts';
import { loadHighs, solveLinear, solveWhole, type Answer } from './pair-limit/programme.ts';
import { descend } from './pair-limit/descend.ts';
import { repair } from './pair-limit/repair.ts';
import { trim } from './pair-limit/trim.ts';
import type { CrossProblem, PairLimits } from './problem.ts';
import type { LimitedSolved, LimitOptions } from './solution.ts';

interface Best {
  chosen: Uint8Array;
  value: number;
}

/** Pairs up to which the linear programme takes less time than prices found step by step, and they are the best ones at once. */
const quickLinear = 20_000;

/**
 * The best cross plan with a limit of pairs between any two organisations, which is NP-hard in general. Without the
 * limit it is a circulation; if that plan keeps it, it is the answer. Otherwise prices of the limits from the linear
 * programme give a bound that whole-number duals prove (Lagrangian relaxation, Geoffrion 1974), pairs whose reduced
 * weight shows that they cannot help are fixed, and HiGHS solves the rest by branch and bound.
 */
export async function solvePairLimit(problem: CrossProblem, limits: PairLimits, options: LimitOptions): Promise<LimitedSolved> {
  const { conditions = [], milliseconds, now, ties, start, steps } = options;
  const end = milliseconds === undefined ? Infinity : now() + milliseconds;
  const seconds = () => Math.max(0, (end - now()) / 1000);
  const inTime = () => now() < end;
  const search = startSearch(problem, limits, conditions, steps);
  let best: Best | null = null;
  const take = (chosen: Uint8Array | null) => {
    if (!chosen || !keeps(search, chosen) || !fits(problem, chosen)) return;
    const value = worth(search, chosen);
    if (!best || value > best.value) best = { chosen, value };
  };
  let relaxed = relax(search, noPrices(search));
  if (!relaxed) return impossible(search, 'circulation');
  take(start ?? null);
  take(relaxed.chosen);
  if (isProven(search, relaxed, best)) return answer(search, relaxed, best, Infinity, 'circulation');
  if (!best) take(trim(search, relaxed.chosen));
  take(repair(search, relaxed, inTime));
  // For many pairs cheap prices come first: they give a plan with a proven gap before a linear programme is even written down.
  const phases = problem.count > quickLinear ? 6 : 0;
  for (let phase = 0; phase < phases && inTime() && !isProven(search, relaxed, best); phase++) {
    relaxed = descend(search, relaxed, best ? search.scale * (best as Best).value : 0.9 * relaxed.bound, 25, inTime);
    take(repair(search, relaxed, inTime));
  }
  if (isProven(search, relaxed, best)) return answer(search, relaxed, best, Infinity, 'circulation, prices of the limits');
  if (!inTime()) return answer(search, relaxed, best, Infinity, 'circulation, prices of the limits, stopped');
  const highs = await loadHighs();
  const prices = solveLinear(highs, search, seconds());
  if (prices === 'infeasible') return impossible(search, 'linear programme');
  if (prices) {
    const better = relax(search, prices)!;
    if (better.bound < relaxed.bound) relaxed = better;
    take(better.chosen);
    if (inTime()) take(repair(search, better, inTime));
  }
  if (ties && inTime() && !isProven(search, relaxed, best)) take(breakTies(highs, search, ties, seconds));
  // Against the clock the nearest pairs come first: a good plan soon is worth more than one search less.
  const reach = firstReach(search, relaxed, problem.weight) / (end < Infinity ? 8 : 1);
  return branch(search, relaxed, best, reach, (low, high, from) => solveWhole(highs, search, low, high, from, seconds()), inTime);
}

/**
 * Where all pairs weigh the same, nothing guides the search and no pair can be ruled out: with ties broken by a second
 * weight there is one best plan, and few pairs come into question for it. Only the plan is used, never the bound.
 */
function breakTies(highs: Highs, search: Search, ties: Float64Array, seconds: () => number): Uint8Array | null {
  const { problem, limits, conditions } = search;
  const places = Math.min(total(problem.rowHigh), total(problem.columnHigh));
  const unit = places * ties.reduce((top, one) => Math.max(top, one), 1) + 1;
  const weight = problem.weight.map((one, e) => one * unit + ties[e]!);
  const finer = startSearch({ ...problem, weight }, limits, conditions);
  const prices = solveLinear(highs, finer, seconds());
  if (prices === null || prices === 'infeasible') return null;
  const relaxed = relax(finer, prices)!;
  const [low, high] = within(problem, relaxed, firstReach(finer, relaxed, ties) / 8);
  return solveWhole(highs, finer, low, high, null, seconds()).chosen;
}

type Solve = (low: Uint8Array, high: Uint8Array, start: Uint8Array | null) => Answer;

/** Branch and bound first among the pairs that hardly cost anything, then among all that the bound does not rule out. */
function branch(
  search: Search,
  relaxed: Relaxed,
  known: Best | null,
  firstReach: number,
  solve: Solve,
  inTime: () => boolean,
): LimitedSolved {
  const { problem, scale } = search;
  const method = 'circulation, prices of the limits, branch and bound';
  let best = known;
  let bound = Infinity;
  let reach = firstReach;
  const most = relaxed.reduced.reduce((top, value) => Math.max(top, Math.abs(value)), 0);
  while (!isProven(search, relaxed, best)) {
    if (!inTime()) return answer(search, relaxed, best, bound, `${method}, stopped`);
    if (best) reach = Math.min(reach, needed(search, relaxed, best));
    const [low, high] = within(problem, relaxed, reach);
    const start = best && best.chosen.every((value, e) => value >= low[e]! && value <= high[e]!) ? best.chosen : null;
    const found = solve(low, high, start);
    if (found.chosen && keeps(search, found.chosen) && fits(problem, found.chosen)) {
      const value = worth(search, found.chosen);
      if (!best || value > best.value) best = { chosen: found.chosen, value };
    }
    const outside = reach >= most ? -Infinity : Math.floor((relaxed.bound - reach - 1) / scale);
    if (found.status === 'stopped') {
      bound = Math.min(bound, Math.max(found.bound, outside));
      return answer(search, relaxed, best, bound, `${method}, stopped`);
    }
    if (outside === -Infinity && !best) return impossible(search, method);
    if (best && outside <= best.value) return answer(search, relaxed, best, best.value, method);
    reach = best ? needed(search, relaxed, best) : reach * 8 + 1;
  }
  return answer(search, relaxed, best, bound, method);
}

/** Bounds of the pairs when those with a larger reduced weight stay as they are priced. */
function within({ low, high }: CrossProblem, { reduced }: Relaxed, reach: number): [Uint8Array, Uint8Array] {
  return [
    low.map((least, e) => (reduced[e]! > reach ? high[e]! : least)),
    high.map((most, e) => (reduced[e]! < -reach ? low[e]! : most)),
  ];
}

/** About as far as the gap of the linear programme usually is: a small share of what the choice of pairs can matter. */
function firstReach({ problem, scale }: Search, { chosen }: Relaxed, weight: Float64Array): number {
  let least = Infinity;
  let most = -Infinity;
  for (let e = 0; e < problem.count; e++) {
    least = Math.min(least, weight[e]!);
    most = Math.max(most, weight[e]!);
  }
  const pairs = total(chosen);
  return pairs === 0 ? 0 : Math.ceil((scale * (most - least) * pairs) / 2500);
}

function total(values: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k]!;
  return sum;
}

/** A plan of another tier may use pairs that this one rules out. */
function fits({ low, high }: CrossProblem, chosen: Uint8Array): boolean {
  return chosen.every((one, e) => one >= low[e]! && one <= high[e]!);
}

/** How much reduced weight a pair may have if a plan better than the best known one can need it. */
function needed({ scale }: Search, relaxed: Relaxed, best: Best): number {
  return relaxed.bound - scale * (best.value + 1);
}

function isProven({ scale }: Search, relaxed: Relaxed, best: Best | null): boolean {
  return best !== null && Math.floor(relaxed.bound / scale) <= best.value;
}

function answer(search: Search, relaxed: Relaxed, best: Best | null, bound: number, method: string): LimitedSolved {
  const dualBound = Math.floor(relaxed.bound / search.scale);
  return {
    feasible: best ? true : null,
    chosen: best?.chosen ?? new Uint8Array(search.problem.count),
    value: best?.value ?? 0,
    bound: Math.max(best?.value ?? -Infinity, Math.min(bound, dualBound)),
    duals: relaxed.duals,
    scale: search.scale,
    conditionPrices: relaxed.prices.condition,
    method,
  };
}

function impossible({ problem, scale }: Search, method: string): LimitedSolved {
  const conditionPrices = new Float64Array(0);
  return {
    feasible: false,
    chosen: new Uint8Array(problem.count),
    value: 0,
    bound: 0,
    duals: null,
    scale,
    conditionPrices,
    method,
  };
}
