import { keeps, noPrices, relax, startSearch, worth, type Relaxed, type Search } from './pair-limit/search.ts';
import { loadHighs, solveLinear, solveWhole, type Answer } from './pair-limit/programme.ts';
import { repair } from './pair-limit/repair.ts';
import type { CrossProblem, PairLimits } from './problem.ts';
import type { LimitedSolved, LimitOptions } from './solution.ts';

interface Best {
  chosen: Uint8Array;
  value: number;
}

/**
 * The best cross plan with a limit of pairs between any two organisations, which is NP-hard in general. Without the
 * limit it is a circulation; if that plan keeps it, it is the answer. Otherwise prices of the limits from the linear
 * programme give a bound that whole-number duals prove (Lagrangian relaxation, Geoffrion 1974), pairs whose reduced
 * weight shows that they cannot help are fixed, and HiGHS solves the rest by branch and bound.
 */
export async function solvePairLimit(problem: CrossProblem, limits: PairLimits, options: LimitOptions): Promise<LimitedSolved> {
  const { conditions = [], milliseconds, now } = options;
  const end = milliseconds === undefined ? Infinity : now() + milliseconds;
  const seconds = () => Math.max(0, (end - now()) / 1000);
  const inTime = () => now() < end;
  const search = startSearch(problem, limits, conditions);
  let best: Best | null = null;
  const take = (chosen: Uint8Array | null) => {
    if (!chosen || !keeps(search, chosen)) return;
    const value = worth(search, chosen);
    if (!best || value > best.value) best = { chosen, value };
  };
  let relaxed = relax(search, noPrices(search));
  if (!relaxed) return impossible(search, 'circulation');
  take(relaxed.chosen);
  if (isProven(search, relaxed, best)) return answer(search, relaxed, best, Infinity, 'circulation');
  take(repair(search, relaxed.prices, relaxed.chosen, inTime));
  if (!inTime()) return answer(search, relaxed, best, Infinity, 'circulation, stopped');
  const highs = await loadHighs();
  const prices = solveLinear(highs, search, seconds());
  if (prices === 'infeasible') return impossible(search, 'linear programme');
  if (prices) {
    const better = relax(search, prices)!;
    if (better.bound < relaxed.bound) relaxed = better;
    take(better.chosen);
    if (inTime()) take(repair(search, prices, better.chosen, inTime));
  }
  return branch(search, relaxed, best, (low, high, start) => solveWhole(highs, search, low, high, start, seconds()), inTime);
}

type Solve = (low: Uint8Array, high: Uint8Array, start: Uint8Array | null) => Answer;

/** Branch and bound first among the pairs that hardly cost anything, then among all that the bound does not rule out. */
function branch(search: Search, relaxed: Relaxed, known: Best | null, solve: Solve, inTime: () => boolean): LimitedSolved {
  const { problem, scale } = search;
  const method = 'circulation, prices of the limits, branch and bound';
  let best = known;
  let bound = Infinity;
  let reach = firstReach(search, relaxed);
  const most = relaxed.reduced.reduce((top, value) => Math.max(top, Math.abs(value)), 0);
  while (!isProven(search, relaxed, best)) {
    if (!inTime()) return answer(search, relaxed, best, bound, `${method}, stopped`);
    if (best) reach = Math.min(reach, needed(search, relaxed, best));
    const low = problem.low.map((least, e) => (relaxed.reduced[e]! > reach ? problem.high[e]! : least));
    const high = problem.high.map((top, e) => (relaxed.reduced[e]! < -reach ? problem.low[e]! : top));
    const start = best && best.chosen.every((value, e) => value >= low[e]! && value <= high[e]!) ? best.chosen : null;
    const found = solve(low, high, start);
    if (found.chosen && keeps(search, found.chosen)) {
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

/** About as far as the gap of the linear programme usually is: a small share of what the choice of pairs can matter. */
function firstReach({ problem, scale }: Search, { chosen }: Relaxed): number {
  let least = Infinity;
  let most = -Infinity;
  let pairs = 0;
  for (let e = 0; e < problem.count; e++) {
    least = Math.min(least, problem.weight[e]!);
    most = Math.max(most, problem.weight[e]!);
    pairs += chosen[e]!;
  }
  return pairs === 0 ? 0 : Math.ceil((scale * (most - least) * pairs) / 2500);
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
  return { feasible: false, chosen: new Uint8Array(problem.count), value: 0, bound: 0, duals: null, scale, conditionPrices, method };
}
