import { bipartiteBase, candidateScores } from '../cores.ts';
import { crossBase, limitsOf } from '../cross-core.ts';
import type { ClassicInstance, CrossInstance } from '../instance.ts';
import type { MatchOptions, Solution } from '../match.ts';
import type { BipartiteDuals, CrossDuals } from '../problem.ts';
import { applyRules, type Ruled, type ScoredInstance } from '../rules.ts';
import { weigh } from '../stages.ts';
import { distancesFrom, oneHub, reducedWeight, swapped, type Hubs, type Priced } from './residual.ts';

/** What the whole gains or loses: pairs first, then points. */
export interface Difference {
  pairs: number;
  points: number;
}

export interface Valued {
  priced: Priced;
  ruled: Ruled;
  /** What one pair counts in units of weight; 0 in mode score. */
  unit: number;
  best: number;
}

/** Whether a plan has exact prices: two sides, no worst pair, no priority groups, and no limit of pairs that could bind. */
export function hasPrices(
  instance: ScoredInstance,
  { mode, priority }: MatchOptions,
): instance is ClassicInstance | CrossInstance {
  const free = instance.variant === 'classic' || (instance.variant === 'cross' && instance.maxPairsBetween === null);
  return free && mode !== 'fair' && !priority;
}

/** A plan with its prices; throws RangeError where hasPrices is false. */
export function valued(instance: ClassicInstance | CrossInstance, options: MatchOptions, solution: Solution): Valued {
  const ruled = applyRules(instance, options);
  const [stage] = solution.stages;
  if ('reason' in ruled || stage?.role !== 'plan') throw new RangeError('prices are those of a plan for pairs and points');
  const weight = weigh(stage.objective, candidateScores(instance, ruled));
  const formed = new Set(solution.at);
  const chosen = Uint8Array.from(ruled.candidates, (at) => (formed.has(at) ? 1 : 0));
  const { row, column } = stage.duals as BipartiteDuals | CrossDuals;
  const best = weight.reduce((total, value, e) => total + value * chosen[e]!, 0);
  const problem = { ...bipartiteBase(instance, ruled), weight };
  const hubs = instance.variant === 'cross' ? hubsOf(instance, ruled, chosen, stage.duals as CrossDuals) : oneHub;
  return { priced: { problem, row, column, chosen, hubs }, ruled, unit: stage.objective.pairs, best };
}

function hubsOf(instance: CrossInstance, ruled: Ruled, chosen: Uint8Array, { net }: CrossDuals): Hubs {
  const base = crossBase(instance, ruled);
  if (limitsOf(instance, ruled, base)) throw new RangeError('with a limit of pairs there are no exact prices');
  const flow = new Int32Array(base.organisations);
  for (let e = 0; e < base.count; e++) {
    if (!chosen[e]) continue;
    flow[base.columnOrganisation[base.b[e]!]!]!++;
    flow[base.rowOrganisation[base.a[e]!]!]!--;
  }
  return {
    count: base.organisations,
    ofRow: (i) => base.rowOrganisation[i]!,
    ofColumn: (j) => base.columnOrganisation[j]!,
    toPool: net.map((price, o) => (flow[o]! < base.netHigh[o]! ? -price : Infinity)),
    fromPool: net.map((price, o) => (flow[o]! > base.netLow[o]! ? price : Infinity)),
    net,
  };
}

/** Splits a change of the weighted sum into pairs and points. */
export function difference({ unit, best }: Valued, change: number): Difference {
  if (unit === 0) return { pairs: 0, points: change };
  const pairs = (value: number) => Math.floor(value / unit);
  const gained = pairs(best + change) - pairs(best);
  return { pairs: gained, points: change - gained * unit };
}

/** The loss of forcing each candidate of one person that is not formed: one search for all. null: it cannot be formed. By position of the pair. */
export function lossesOf(value: Valued, side: 'mentee' | 'mentor', person: number): Map<number, Difference | null> {
  // A forced pair closes a circle: its own reduced cost and the cheapest way from its mentor back to its mentee.
  const view = side === 'mentor' ? value.priced : swapped(value.priced);
  const { problem, chosen } = view;
  const distance = distancesFrom(view, problem.rows + person);
  const losses = new Map<number, Difference | null>();
  for (let e = 0; e < problem.count; e++) {
    if (problem.b[e] !== person || chosen[e]) continue;
    const cost = distance[problem.a[e]!]! - reducedWeight(view, e);
    const change = cost < Infinity ? difference(value, -cost) : null;
    losses.set(value.ruled.candidates[e]!, change && { pairs: -change.pairs, points: -change.points });
  }
  return losses;
}

/**
 * What one more place of each mentor would bring, exactly; her price (the dual) is an upper bound of it. Her places must be fewer than there are
 * mentees, and not all taken by must pairs: whoever has none left has no price, solve again for her (whatIf).
 */
export function gainsOfPlaces(value: Valued, side: 'mentee' | 'mentor' = 'mentor'): Difference[] {
  const view = side === 'mentor' ? value.priced : swapped(value.priced);
  const { hubs, problem, column } = view;
  const { rows, columns } = problem;
  const distances = Array.from({ length: hubs.count }, (_, hub) => distancesFrom(view, rows + columns + hub));
  return Array.from({ length: columns }, (_, j) =>
    difference(value, Math.max(0, column[j]! - distances[hubs.ofColumn(j)]![rows + j]!)),
  );
}

/** What one more pair of tolerance could bring each organisation at most: the price of its balance, in units of the plan's weight. */
export function tolerancePrices({ priced }: Valued): Float64Array {
  return priced.hubs.net.map((price) => Math.abs(price));
}
