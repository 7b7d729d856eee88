import { sum } from '../core.ts';
import { solveTurned } from '../sparse/few-places.ts';
import { solveSparse } from '../sparse/solve.ts';
import type { CrossProblem, Solved, BipartiteDuals, Steps } from '../problem.ts';
import { widestSpread } from '../sparse/rows.ts';

/** Measured: below, the simplex is done before a start is found. */
const fewPairs = 5000;

export type FindStart = (problem: CrossProblem, steps?: Steps) => Solved<BipartiteDuals> | null;

/** A start where it is worth its time. */
export const startIfMany: FindStart = (problem, steps) => (problem.count < fewPairs ? null : startBalanced(problem, steps));

/**
 * A plan and prices to start the simplex from: the best plan without balance, from which pairs are dropped until every organisation is within its
 * bounds. Without it nearly all steps of the simplex move nothing. null: lower bounds forbid it, or weights that lie too far apart.
 */
export function startBalanced(problem: CrossProblem, steps?: Steps): Solved<BipartiteDuals> | null {
  const { count, weight, low, high, rowLow, rowHigh, columnLow, columnHigh, netLow, netHigh } = problem;
  let [least, most] = [Infinity, -Infinity];
  for (let e = 0; e < count; e++) {
    if (low[e]! > 0) return null;
    if (high[e] === 0) continue;
    least = Math.min(least, weight[e]!);
    most = Math.max(most, weight[e]!);
  }
  if (!(least >= 0 && most - least <= widestSpread)) return null;
  if (rowLow.some((one) => one > 0) || columnLow.some((one) => one > 0)) return null;
  if (netLow.some((one) => one > 0) || netHigh.some((one) => one < 0)) return null;
  // Whoever there are fewer of choose: then hardly anybody bids for what she cannot have.
  const free = sum(columnHigh) < sum(rowHigh) ? solveTurned(problem, steps) : solveSparse(problem, steps);
  balance(problem, free.chosen);
  return free;
}

/** Drops pairs, the least weighty first, of whoever gives (or takes) too much, best from a partner who takes (or gives) too much. */
function balance(
  { count, a, b, weight, organisations, rowOrganisation, columnOrganisation, netLow, netHigh }: CrossProblem,
  chosen: Uint8Array,
): void {
  const given: number[][] = Array.from({ length: organisations }, () => []);
  const taken: number[][] = Array.from({ length: organisations }, () => []);
  const net = new Int32Array(organisations);
  const giver = (e: number) => columnOrganisation[b[e]!]!;
  const taker = (e: number) => rowOrganisation[a[e]!]!;
  for (let e = 0; e < count; e++) {
    if (chosen[e] === 0) continue;
    given[giver(e)]!.push(e);
    taken[taker(e)]!.push(e);
    net[giver(e)]!++;
    net[taker(e)]!--;
  }
  for (let o = 0; o < organisations;) {
    const much = net[o]! > netHigh[o]!;
    if (!much && net[o]! >= netLow[o]!) {
      o++;
      continue;
    }
    // How far the partner is from the bound that dropping a pair brings her nearer to.
    const room = (e: number) => (much ? netHigh[taker(e)]! - net[taker(e)]! : net[giver(e)]! - netLow[giver(e)]!);
    let best = -1;
    for (const e of (much ? given : taken)[o]!) {
      if (chosen[e] === 0) continue;
      if (best < 0 || room(e) > room(best) || (room(e) === room(best) && weight[e]! < weight[best]!)) best = e;
    }
    chosen[best] = 0;
    net[giver(best)]!--;
    net[taker(best)]!++;
    // The partner may be out of balance now, even if she was looked at before.
    o = Math.min(o, giver(best), taker(best));
  }
}
