import { bipartiteBase, candidateScores } from '../cores.ts';
import type { ClassicInstance } from '../instance.ts';
import type { MatchOptions, Solution } from '../match.ts';
import type { BipartiteDuals } from '../problem.ts';
import { applyRules, type Ruled } from '../rules.ts';
import { weigh } from '../stages.ts';
import { distancesFrom, swapped, type Priced } from './residual.ts';

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

/** Prices of a classic plan in mode participation or score; throws for others, whose worst pair has no price. */
export function valued(instance: ClassicInstance, options: MatchOptions, solution: Solution): Valued {
  const ruled = applyRules(instance, options);
  const [stage] = solution.stages;
  if ('reason' in ruled || stage?.role !== 'plan') throw new RangeError('prices are those of a plan for pairs and points');
  const weight = weigh(stage.objective, candidateScores(instance, ruled));
  const formed = new Set(solution.at);
  const chosen = Uint8Array.from(ruled.candidates, (at) => (formed.has(at) ? 1 : 0));
  const { row, column } = stage.duals as BipartiteDuals;
  const best = weight.reduce((total, value, e) => total + value * chosen[e]!, 0);
  return {
    priced: { problem: { ...bipartiteBase(instance, ruled), weight }, row, column, chosen },
    ruled,
    unit: stage.objective.pairs,
    best,
  };
}

/** Splits a change of the weighted sum into pairs and points. */
export function difference({ unit, best }: Valued, change: number): Difference {
  if (unit === 0) return { pairs: 0, points: change };
  const pairs = (value: number) => Math.floor(value / unit);
  const gained = pairs(best + change) - pairs(best);
  return { pairs: gained, points: change - gained * unit };
}

/** The loss of forcing each candidate of one person that is not formed: one search for all of them. */
export function lossesOf(value: Valued, side: 'mentee' | 'mentor', person: number): Map<number, Difference> {
  // A forced pair closes a circle: its own reduced cost and the cheapest way from its mentor back to its mentee.
  const view = side === 'mentor' ? value.priced : swapped(value.priced);
  const { problem, row, column, chosen } = view;
  const distance = distancesFrom(view, problem.rows + person);
  const losses = new Map<number, Difference>();
  for (let e = 0; e < problem.count; e++) {
    if (problem.b[e] !== person || chosen[e]) continue;
    const cost = row[problem.a[e]!]! + column[person]! - problem.weight[e]! + distance[problem.a[e]!]!;
    const { pairs, points } = difference(value, -cost);
    losses.set(value.ruled.candidates[e]!, { pairs: -pairs, points: -points });
  }
  return losses;
}

/** What one more place of each mentor would bring, exactly; her price (the dual) is an upper bound of it. */
export function gainsOfPlaces(value: Valued, side: 'mentee' | 'mentor' = 'mentor'): Difference[] {
  const view = side === 'mentor' ? value.priced : swapped(value.priced);
  const { rows, columns } = view.problem;
  const distance = distancesFrom(view, rows + columns);
  return Array.from({ length: columns }, (_, j) => difference(value, Math.max(0, view.column[j]! - distance[rows + j]!)));
}
