import { newVocabulary } from '../../../matching/score/facts.ts';
import { prepare } from '../../../matching/score/prepare.ts';
import { ruleFailures } from '../../../matching/score/rules.ts';
import { scoreExchange, scorePair } from '../../../matching/score/score.ts';
import type { CycleFormat } from '../../cycles/rules.ts';
import type { MatchingSettings } from '../../cycles/rules/matching.ts';
import { fitScales } from '../../people/rules/fit.ts';
import { asPair, pairKey, type Pool, type PoolPerson } from './pool.ts';
import { weightsOfSettings } from './problem.ts';

/** Wishes that one participant may name. */
export const mostWishes = 5;

export interface Met {
  person: PoolPerson;
  /** 0 to 10,000, in an exchange of the weaker direction. */
  score: number;
  /** No place is left; she keeps her row. Questions that wait hold no place here. */
  full: boolean;
}

/** A fit in words: participants read no number of each other. */
export const fitBands = ['strong', 'fair', 'some'] as const;
export type FitBand = (typeof fitBands)[number];

export function fitBand(score: number): FitBand {
  return score >= 7500 ? 'strong' : score >= 5000 ? 'fair' : 'some';
}

const ready = ({ state }: PoolPerson) => state === 'ready' || state === 'paired';

/**
 * Everybody of the other side whom the rules allow this participant, the best fit first. Whom a rule, a no or an ended tandem keeps apart does not
 * appear at all, so that nobody reads an exclusion out of a refusal.
 */
export function peopleToMeet(
  format: CycleFormat,
  pool: Pool,
  own_id: string,
  matching: Pick<MatchingSettings, 'weights' | 'style' | 'language_level' | 'training'>,
): Met[] {
  const own = pool.people.find(({ id }) => id === own_id);
  if (!own) return [];
  const vocabulary = newVocabulary(fitScales);
  const weights = weightsOfSettings(matching);
  const rules = { language_level: matching.language_level, training: matching.training };
  const words = new Map(pool.pairs.map(({ first_id, second_id, word }) => [pairKey(first_id, second_id), word]));
  const mine = prepare(own.facts, vocabulary);
  const found = pool.people.flatMap((person): Met[] => {
    const pair = asPair(own, person);
    if (!pair || !ready(person) || person.person_id === own.person_id) return [];
    const word = words.get(pairKey(pair.first_id, pair.second_id));
    if ((word && word !== 'pin') || own.unwished.includes(person.id) || person.unwished.includes(own.id)) return [];
    const theirs = prepare(person.facts, vocabulary);
    const [first, second] = pair.first_id === own.id ? [mine, theirs] : [theirs, mine];
    if (ruleFailures(first, second, format, rules).some((rule) => rule !== 'capacity')) return [];
    const { total } = format === 'exchange' ? scoreExchange(first, second, weights) : scorePair(first, second, weights);
    return [{ person, score: total, full: person.capacity - person.running < 1 }];
  });
  return found.toSorted((a, b) => Number(a.full) - Number(b.full) || b.score - a.score || (a.person.id < b.person.id ? -1 : 1));
}

/** One place up in the order of wishes; the same list where there is none. */
export function risen(wishes: readonly string[], id: string): string[] {
  const at = wishes.indexOf(id);
  if (at < 1) return [...wishes];
  return wishes.with(at - 1, id).with(at, wishes[at - 1]!);
}
