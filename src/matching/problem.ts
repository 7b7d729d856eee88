/**
 * What the solvers are given and what they give back. Rules are applied before: must pairs are taken out (their places
 * are used up), blocked pairs are gone. Indices are 0-based; all weights, duals and values are integers below 2^53 in
 * Float64Array, places are Int32Array. A solver MAXIMISES the sum of `weight` over the chosen pairs.
 */

/** Candidate pairs, sorted by (a, b), none twice. Classic and cross: a = mentee, b = mentor; exchange: a < b. */
export interface Candidates {
  count: number;
  a: Int32Array;
  b: Int32Array;
}

/**
 * Two sides with places. `low`/`high` of a person bound the number of her pairs (low is 0, or more when an earlier
 * tier needs her full); `low`/`high` of a pair (0 or 1) say that it is forced (1, 1), free (0, 1) or gone (0, 0).
 */
export interface BipartiteProblem extends Candidates {
  rows: number;
  columns: number;
  rowLow: Int32Array;
  rowHigh: Int32Array;
  columnLow: Int32Array;
  columnHigh: Int32Array;
  low: Uint8Array;
  high: Uint8Array;
  weight: Float64Array;
}

/**
 * Additionally organisations: netLow[o] <= (pairs whose mentor is of o) - (pairs whose mentee is of o) <= netHigh[o].
 * Must pairs are already counted in these bounds, so 0 need not lie between them. No pair is within one organisation.
 */
export interface CrossProblem extends BipartiteProblem {
  organisations: number;
  rowOrganisation: Int32Array;
  columnOrganisation: Int32Array;
  netLow: Int32Array;
  netHigh: Int32Array;
}

/** Limits of pairs between two organisations; must pairs are already taken off. `of[e]` names the limit of pair e. */
export interface PairLimits {
  count: number;
  of: Int32Array;
  limit: Int32Array;
}

/** One pool, one place each. Every weight >= 0. Pairs with high 0 are gone. */
export interface GeneralProblem extends Candidates {
  people: number;
  high: Uint8Array;
  weight: Float64Array;
}

/**
 * Multipliers. ANY numbers give a valid upper bound (weak duality), with s(e) = weight - row[a] - column[b]:
 *   sum over rows of max(row*rowHigh, row*rowLow) + the same for columns + sum over pairs of max(s*low, s*high).
 */
export interface BipartiteDuals {
  kind: 'bipartite';
  row: Float64Array;
  column: Float64Array;
}

/** s(e) = weight - row - column - net[org of mentor] + net[org of mentee] - limit[of[e]]; plus max(net*netHigh, net*netLow),
 * plus limit*limit of each pair limit (limit >= 0; empty when there are none). */
export interface CrossDuals {
  kind: 'cross';
  row: Float64Array;
  column: Float64Array;
  net: Float64Array;
  limit: Float64Array;
}

/** Everything doubled: person[a] + person[b] + sum of the blossoms that hold both >= 2*weight. A blossom is an odd set of
 * at least three people, in any order; of two either one lies in the other or they are apart; bound = (sum of person + sum of blossom * (size - 1) / 2) / 2. */
export interface GeneralDuals {
  kind: 'general';
  person: Float64Array;
  blossoms: { members: Int32Array; dual: number }[];
}

export type Duals = BipartiteDuals | CrossDuals | GeneralDuals;

/** `chosen[e]` is 1 for the pairs of the plan. */
export interface Solved<D extends Duals> {
  chosen: Uint8Array;
  duals: D;
}

/**
 * A step budget: solvers take one off per scanned pair. Below zero `more` is asked, which puts steps in or throws (a search that is
 * cancelled); who has no more throws OutOfSteps, so that no test hangs.
 */
export interface Steps {
  left: number;
  more?: (steps: Steps) => void;
}

export class OutOfSteps extends Error {
  override name = 'OutOfSteps';
}

export function spend(steps: Steps | undefined, amount: number): void {
  if (steps && (steps.left -= amount) < 0) usedUp(steps);
}

function usedUp(steps: Steps): void {
  steps.more?.(steps);
  if (steps.left < 0) throw new OutOfSteps('step budget exhausted');
}
