import { findPair } from '../../../matching/rules.ts';
import { ruleFailures, type RuleName } from '../../../matching/score/rules.ts';
import { pairKey } from './pool.ts';
import type { Problem } from './problem.ts';

/** Beyond the rules of the score: by hand forbidden; one has said no; an organisation sees a conflict; they were a tandem; a wish for a gender; too few points. */
export const ownBarriers = ['forbidden', 'declined', 'objected', 'parted', 'gender_wish', 'min_score'] as const;
/** What stands against a pair. */
export type Barrier = RuleName | (typeof ownBarriers)[number];

const byWord = { forbid: 'forbidden', declined: 'declined', objected: 'objected', parted: 'parted' } as const;

/**
 * Everything that keeps the two from being paired in this run, by index; empty: they may be, as far as places go. A pin overrides `min_score`
 * and nothing else.
 */
export function barriersOf(problem: Problem, first: number, second: number): Barrier[] {
  const { format, rules, firsts, seconds, firstFeatures, secondFeatures, instance, options, words } = problem;
  const [one, other] = [firsts[first]!, seconds[second]!];
  const failed = ruleFailures(firstFeatures[first]!, secondFeatures[second]!, format, rules);
  const [a, b] = format === 'exchange' && second < first ? [second, first] : [first, second];
  const word = words.get(pairKey(firsts[a]!.id, seconds[b]!.id));
  const at = findPair(instance.pairs, a, b);
  const below = failed.length === 0 && word !== 'pin' && (at < 0 || instance.pairs.score[at]! < options.minScore);
  return [
    ...failed,
    ...(word && word !== 'pin' ? [byWord[word]] : []),
    ...(one.unwished.includes(other.id) || other.unwished.includes(one.id) ? (['gender_wish'] as const) : []),
    ...(below ? (['min_score'] as const) : []),
  ];
}
