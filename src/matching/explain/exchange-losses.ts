import { createExchangeProblem, candidateScores } from '../cores.ts';
import { solveExchange } from '../exchange.ts';
import type { Forest } from '../general/forest.ts';
import type { ExchangeInstance } from '../instance.ts';
import type { MatchOptions, Solution } from '../match.ts';
import type { GeneralDuals } from '../problem.ts';
import { applyRules } from '../rules.ts';
import { weigh } from '../stages.ts';

/**
 * What the whole loses by each pair of `others` (positions in the pair table, candidates): the best plan of everybody else, found from
 * the prices of the plan. Only the two old partners and whoever was in an odd group search again, so one pair costs hardly more than
 * reading the instance. Modes participation and score without priority; throws RangeError otherwise.
 */
export function exchangeLosses(instance: ExchangeInstance, options: MatchOptions, solution: Solution, others: ArrayLike<number>) {
  const ruled = applyRules(instance, options);
  const [stage] = solution.stages;
  if ('reason' in ruled || stage?.role !== 'plan') throw new RangeError('prices are those of a plan for pairs and points');
  const score = candidateScores(instance, ruled);
  const base = createExchangeProblem(instance, ruled);
  // Twice the weight: an odd group's price is shared by its people, and halves have to stay whole numbers.
  const weight = weigh(stage.objective, score).map((value) => 2 * value);
  const { person, blossoms } = stage.duals as GeneralDuals;
  const price = person.map((value) => 2 * value);
  for (const { members, dual } of blossoms) for (const member of members) price[member]! += dual;
  const formed = new Set(solution.at);
  const kept: number[] = [];
  for (let e = 0; e < base.count; e++)
    if (formed.has(ruled.candidates[e]!) && price[base.a[e]!]! + price[base.b[e]!]! === 2 * weight[e]!) kept.push(e);
  const fixed = Array.from(ruled.fixed).reduce((total, at) => total + instance.pairs.score[at]!, 0);
  const losses = new Map<number, { pairs: number; points: number }>();
  for (const at of Array.from(others)) {
    const [one, two] = [instance.pairs.a[at]!, instance.pairs.b[at]!];
    const gone = (who: number) => who === one || who === two;
    const high = base.high.map((value, e) => (gone(base.a[e]!) || gone(base.b[e]!) ? 0 : value));
    const start = (forest: Forest) => {
      forest.person.set(price);
      forest.person[one] = 0;
      forest.person[two] = 0;
      for (const e of kept) {
        if (high[e] === 0) continue;
        forest.pair[base.a[e]!] = e;
        forest.pair[base.b[e]!] = e;
      }
    };
    const { chosen } = solveExchange({ ...base, high, weight }, options.steps, start);
    let pairs = ruled.fixed.length + 1;
    let points = fixed + instance.pairs.score[at]!;
    for (let e = 0; e < base.count; e++) {
      if (chosen[e] !== 1) continue;
      pairs++;
      points += score[e]!;
    }
    losses.set(at, { pairs: solution.at.length - pairs, points: solution.total - points });
  }
  return losses;
}
