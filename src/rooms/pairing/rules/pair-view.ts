import type { Reason } from '../../../matching/score/reasons.ts';
import { ruleWarnings, type RuleName } from '../../../matching/score/rules.ts';
import { scoreExchange, scorePair, type Part } from '../../../matching/score/score.ts';
import type { StoredReason } from '../rules.ts';
import { barriersOf, type Barrier } from './barriers.ts';
import { pairKey, type PoolPerson } from './pool.ts';
import type { Problem } from './problem.ts';

/** One pair, explained. */
export interface PairView {
  first: PoolPerson;
  second: PoolPerson;
  /** 0 to 10,000, whatever the rules say. */
  score: number;
  /** Criteria that weigh something; `contribution` of all adds up to the score, `value` is 0 to 1. */
  parts: readonly Part[];
  /** What speaks for the pair and what is open, the weightiest first. */
  reasons: readonly StoredReason[];
  /** Empty: the rules allow it. */
  barriers: readonly Barrier[];
  /** Rules that only warn in this format. */
  warnings: readonly RuleName[];
  pinned: boolean;
}

const stored = ({ key, speaks, criterion, vars }: Reason, seeker?: StoredReason['seeker']): StoredReason => ({
  key,
  speaks,
  ...(criterion ? { criterion } : {}),
  vars,
  ...(seeker ? { seeker } : {}),
});

/** Criteria that look from one at the other; both ways are told in an exchange. */
const oneWay = new Set(['topics', 'goals', 'experience']);

/** In an exchange each gives and receives: what is said of one direction names whose need it is about. */
function bothWays(problem: Problem, a: number, b: number): { reasons: StoredReason[]; parts: Part[]; total: number } {
  const { firstFeatures, weights } = problem;
  const [one, other] = [firstFeatures[a]!, firstFeatures[b]!];
  const { total, parts, reasons } = scoreExchange(one, other, weights);
  const directed = (['first', 'second'] as const).flatMap((seeker) => {
    const way = seeker === 'first' ? scorePair(one, other, weights) : scorePair(other, one, weights);
    return way.reasons.filter(({ criterion }) => criterion && oneWay.has(criterion)).map((reason) => ({ reason, seeker }));
  });
  const shared = reasons.filter(
    ({ key, criterion }, at) => !(criterion && oneWay.has(criterion)) && reasons.findIndex((each) => each.key === key) === at,
  );
  const all = [...directed, ...shared.map((reason) => ({ reason, seeker: undefined }))];
  return {
    total,
    parts,
    reasons: all.toSorted((x, y) => y.reason.strength - x.reason.strength).map(({ reason, seeker }) => stored(reason, seeker)),
  };
}

/** By index, as the engine names a pair: mentee, mentor; in an exchange the smaller index first. */
export function pairAt(problem: Problem, first: number, second: number): PairView {
  const { format, firsts, seconds, firstFeatures, secondFeatures, weights, rules, words } = problem;
  const [one, other] = [firstFeatures[first]!, secondFeatures[second]!];
  const exchange = format === 'exchange' ? bothWays(problem, first, second) : undefined;
  const plain = exchange ? undefined : scorePair(one, other, weights);
  return {
    first: firsts[first]!,
    second: seconds[second]!,
    score: exchange?.total ?? plain!.total,
    parts: exchange?.parts ?? plain!.parts,
    reasons: exchange?.reasons ?? plain!.reasons.map((reason) => stored(reason)),
    barriers: barriersOf(problem, first, second),
    warnings: ruleWarnings(one, other, format, rules),
    pinned: words.get(pairKey(firsts[first]!.id, seconds[second]!.id)) === 'pin',
  };
}

/** By participation; undefined where one of the two is not in the problem (not ready, no place left) or they are no pair of this format. */
export function pairView(problem: Problem, first_id: string, second_id: string): PairView | undefined {
  const [first, second] = [problem.at.get(first_id), problem.at.get(second_id)];
  if (first === undefined || second === undefined || first_id === second_id) return undefined;
  if (problem.firsts[first]?.id !== first_id || problem.seconds[second]?.id !== second_id) return undefined;
  return problem.format === 'exchange' && second < first ? pairAt(problem, second, first) : pairAt(problem, first, second);
}
