import { prepare } from '../../../matching/score/prepare.ts';
import { scoreTotal } from '../../../matching/score/score.ts';
import type { Pair } from '../../../matching/rules.ts';
import { barriersOf, type Barrier } from './barriers.ts';
import { pairAt } from './pair-view.ts';
import type { Problem } from './problem.ts';
import type { Seat } from './solved.ts';
import type { Asked } from './smallest-change.ts';

/** Topics that the mentor offers and the mentee has not asked for: what one could ask her about. */
export function furtherTopics(problem: Problem, [first, second]: Pair): string[] {
  const needs = new Set(problem.firsts[first]!.facts.needs.map(({ topic }) => topic));
  return problem.seconds[second]!.facts.offers.map(({ topic }) => topic).filter((topic) => !needs.has(topic));
}

/** Points of a pair if this did not stand in its way: where no need is covered, with the first further topic as her last need. */
function scoreIf(problem: Problem, [first, second]: Pair, without: Barrier): number {
  const [topic] = furtherTopics(problem, [first, second]);
  if (without !== 'no_need_covered' || problem.format === 'exchange' || topic === undefined)
    return pairAt(problem, first, second).score;
  const { facts } = problem.firsts[first]!;
  const wider = prepare({ ...facts, needs: [...facts.needs, { topic, priority: 3 }] }, problem.vocabulary);
  return scoreTotal(wider, problem.secondFeatures[second]!, problem.weights);
}

/** What the workbench may ask about two people of a problem. */
export function askedOf(problem: Problem): Asked {
  const all = (count: number) => Array.from({ length: count }, (_, at) => at);
  const [firsts, seconds] = [all(problem.firsts.length), all(problem.seconds.length)];
  return {
    barriers: ([first, second]) => barriersOf(problem, first, second),
    scoreIf: (pair, without) => scoreIf(problem, pair, without),
    others: (seat: Seat, index) =>
      problem.format === 'exchange' ? firsts.filter((other) => other !== index) : seat === 'first' ? seconds : firsts,
  };
}
