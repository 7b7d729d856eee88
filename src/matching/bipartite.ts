import { solveSimply } from './bipartite-simple.ts';
import { isFull, solveFull } from './dense/solve.ts';
import type { BipartiteDuals, BipartiteProblem, Solved, Steps } from './problem.ts';
import { fewPlaces, solveTurned } from './sparse/few-places.ts';
import { rangeOf, widestSpread } from './sparse/rows.ts';
import { solveSparse } from './sparse/solve.ts';

/** Up to here (a cohort) building the sparse core's tables costs more than it saves. */
const fewPairs = 5000;

/**
 * Largest total weight of a set of pairs within the places of both sides, with prices that prove it; low bounds are not looked at. Weights are
 * integers >= 0. Which way is quickest was measured: one search after the other for few pairs, and for weights of several tiers that lie so far apart that
 * an auction says nothing; from the side of the places where few meet many people;
 * by matrix where everybody is listed with everybody; otherwise an auction first.
 */
export function solveBipartite(problem: BipartiteProblem, steps?: Steps): Solved<BipartiteDuals> {
  if (problem.count <= fewPairs) return solveSimply(problem, steps);
  const full = isFull(problem) && !fewPlaces(problem) ? solveFull(problem, steps) : null;
  if (full) return full;
  const range = rangeOf(problem);
  if (range.most - range.least > widestSpread) return solveSimply(problem, steps);
  return fewPlaces(problem) ? solveTurned(problem, steps) : solveSparse(problem, steps);
}
