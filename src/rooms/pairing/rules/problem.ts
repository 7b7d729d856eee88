import { allPairs } from '../../../matching/candidates/pair-table.ts';
import type { PairTable } from '../../../matching/instance.ts';
import { plainOptions } from '../../../matching/match.ts';
import { findPair, type Pair, type ScoredInstance } from '../../../matching/rules.ts';
import { newVocabulary, type Vocabulary } from '../../../matching/score/facts.ts';
import { prepare, type Features } from '../../../matching/score/prepare.ts';
import type { RuleSettings } from '../../../matching/score/rules.ts';
import { createScorer } from '../../../matching/score/scorer.ts';
import { weightsFrom, type Weights } from '../../../matching/score/weights.ts';
import type { SentOptions } from '../../../matching/thread/ask.ts';
import type { CycleFormat } from '../../cycles/rules.ts';
import type { MatchingSettings } from '../../cycles/rules/matching.ts';
import { fitScales } from '../../people/rules/fit.ts';
import { exchangePairs } from './exchange-pairs.ts';
import { isMatchable, pairKey, placesLeft, type PairWord, type Pool, type PoolPerson } from './pool.ts';

/** A pair of the coordination that the rules do not let stand any more: the run is made without it. */
export interface LostPin {
  first_id: string;
  second_id: string;
  why: 'not_ready' | 'capacity' | 'rule';
}

/**
 * A cycle as the engine reads it. Index `i` of the instance is `firsts[i]` (mentees; exchange: everybody), `j` is `seconds[j]` (mentors; exchange:
 * the same list). Both are sorted by id, so that the same facts give the same plan.
 */
export interface Problem {
  format: CycleFormat;
  matching: MatchingSettings;
  weights: Weights;
  rules: RuleSettings;
  firsts: readonly PoolPerson[];
  seconds: readonly PoolPerson[];
  firstFeatures: readonly Features[];
  secondFeatures: readonly Features[];
  vocabulary: Vocabulary;
  /** Index of a participation on its side. */
  at: ReadonlyMap<string, number>;
  /** Every pair that the hard rules allow, also below the least points. Pairs barred by a wish, a no or an ended tandem are in `barred`. */
  instance: ScoredInstance;
  /** Pins are `force`, forbidden pairs `forbid`, the least points `minScore`. */
  options: SentOptions;
  words: ReadonlyMap<string, PairWord>;
  lost: readonly LostPin[];
}

/** Seconds that a run with a limit of pairs between organisations may search for the last points. */
const limitSeconds = 20;

const sorted = (people: readonly PoolPerson[]) => people.toSorted((a, b) => (a.id < b.id ? -1 : 1));

export function weightsOfSettings({ weights, style }: Pick<MatchingSettings, 'weights' | 'style'>): Weights {
  return weightsFrom(weights, style);
}

/**
 * Makes the problem of a run: who is ready with a place, all pairs that the rules of the format allow with their points of 10,000, and what the
 * coordination has decided by hand. Pure: the same pool and settings give the same problem. @throws RangeError when all weights are 0.
 */
export function makeProblem(format: CycleFormat, pool: Pool, matching: MatchingSettings): Problem {
  const vocabulary = newVocabulary(fitScales);
  const ready = sorted(pool.people.filter(isMatchable));
  const exchange = format === 'exchange';
  const firsts = exchange ? ready : ready.filter(({ role }) => role === 'mentee');
  const seconds = exchange ? ready : ready.filter(({ role }) => role === 'mentor');
  const weights = weightsOfSettings(matching);
  const rules = { language_level: matching.language_level, training: matching.training };
  const features = (people: readonly PoolPerson[]) => people.map(({ facts }) => prepare(facts, vocabulary));
  const firstFeatures = features(firsts);
  const secondFeatures = exchange ? firstFeatures : features(seconds);
  const pairs = exchange
    ? exchangePairs(firstFeatures, weights, rules)
    : allPairs(createScorer(firstFeatures, secondFeatures, { weights, format, settings: rules }));
  const at = new Map([...firsts.entries(), ...(exchange ? [] : seconds.entries())].map(([index, { id }]) => [id, index]));
  const words = new Map(pool.pairs.map(({ first_id, second_id, word }) => [pairKey(first_id, second_id), word]));
  const instance = instanceOf(format, { firsts, seconds, pairs, barred: barredOf(pool, firsts, seconds, at), matching });
  const { force, lost } = pinsOf(pool, instance, at);
  const options: SentOptions = {
    ...plainOptions,
    mode: matching.mode,
    minScore: Math.max(1, matching.min_score),
    force,
    forbid: indexed(pool, at, 'forbid'),
    ...(matching.max_between === null ? {} : { timeLimit: limitSeconds }),
  };
  const base = { format, matching, weights, rules, firsts, seconds, firstFeatures, secondFeatures, vocabulary };
  return { ...base, at, instance, options, words, lost };
}

function indexed(pool: Pool, at: ReadonlyMap<string, number>, word: PairWord): Pair[] {
  return pool.pairs.flatMap((rule): Pair[] => {
    const [a, b] = [at.get(rule.first_id), at.get(rule.second_id)];
    return rule.word === word && a !== undefined && b !== undefined ? [[a, b]] : [];
  });
}

/** Pairs that no run forms, as indices one after another. */
function barredOf(pool: Pool, firsts: readonly PoolPerson[], seconds: readonly PoolPerson[], at: ReadonlyMap<string, number>) {
  const pairs: Pair[] = (['declined', 'objected', 'parted'] as const).flatMap((word) => indexed(pool, at, word));
  const exchange = firsts === seconds;
  for (const [i, { unwished }] of firsts.entries())
    for (const id of unwished) {
      const j = at.get(id);
      if (j !== undefined) pairs.push(exchange && j < i ? [j, i] : [i, j]);
    }
  return Int32Array.from(pairs.flat());
}

interface Sides {
  firsts: readonly PoolPerson[];
  seconds: readonly PoolPerson[];
  pairs: PairTable;
  barred: Int32Array;
  matching: MatchingSettings;
}

function instanceOf(format: CycleFormat, { firsts, seconds, pairs, barred, matching }: Sides): ScoredInstance {
  const none = new Int32Array(0);
  const plain = { name: '', pairs, barred, must: none };
  if (format === 'exchange') return { ...plain, variant: 'exchange', people: firsts.length };
  const places = (people: readonly PoolPerson[], most: number) =>
    Int32Array.from(people, (person) => Math.min(placesLeft(person), most));
  const classic = {
    ...plain,
    mentees: firsts.length,
    mentors: seconds.length,
    menteePlaces: places(firsts, seconds.length),
    mentorPlaces: places(seconds, firsts.length),
    lineManagers: none,
  };
  if (format === 'reverse') return { ...classic, variant: 'classic' };
  const numbers = new Map<string, number>();
  // Whoever belongs to no organisation is one of her own: she shares neither balance nor limit with others.
  const organisation = ({ id, organization_id }: PoolPerson) => {
    const key = organization_id ?? id;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  const menteeOrganisation = Int32Array.from(firsts, organisation);
  const mentorOrganisation = Int32Array.from(seconds, organisation);
  return {
    ...classic,
    variant: 'cross',
    organisations: numbers.size,
    menteeOrganisation,
    mentorOrganisation,
    balanceTolerance: matching.balance,
    maxPairsBetween: matching.max_between,
  };
}

/** A pin that cannot stand would make the whole run impossible: it is left out and named. */
function pinsOf(pool: Pool, instance: ScoredInstance, at: ReadonlyMap<string, number>): { force: Pair[]; lost: LostPin[] } {
  const force: Pair[] = [];
  const lost: LostPin[] = [];
  const left = new Map<string, number>(pool.people.map((person) => [person.id, placesLeft(person)]));
  const barred = new Set(Array.from({ length: instance.barred.length / 2 }, (_, k) => pairKey(String(instance.barred[2 * k]), String(instance.barred[2 * k + 1])))); // prettier-ignore
  for (const { first_id, second_id, word } of pool.pairs) {
    if (word !== 'pin') continue;
    const [a, b] = [at.get(first_id), at.get(second_id)];
    const full = [first_id, second_id].some((id) => (left.get(id) ?? 0) < 1);
    if (a === undefined || b === undefined) lost.push({ first_id, second_id, why: 'not_ready' });
    else if (findPair(instance.pairs, a, b) < 0 || barred.has(pairKey(String(a), String(b))))
      lost.push({ first_id, second_id, why: 'rule' });
    else if (full) lost.push({ first_id, second_id, why: 'capacity' });
    else {
      for (const id of [first_id, second_id]) left.set(id, left.get(id)! - 1);
      force.push([a, b]);
    }
  }
  return { force, lost };
}
