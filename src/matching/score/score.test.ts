import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats, newVocabulary, type Facts, type Format, type Scales } from './facts.ts';
import { prepare } from './prepare.ts';
import { scoreExchange, scorePair, scoreTotal } from './score.ts';
import { criteria, weightsFrom, weightsOf, type Criterion } from './weights.ts';

const scales: Scales = {
  slots: ['mon-noon', 'tue-noon', 'wed-noon', 'thu-noon'],
  goals: ['lead', 'step', 'found'],
  bands: ['0-5', '6-10', '11-20', '20+'],
  career_levels: ['starter', 'professional', 'leader'],
  language_levels: ['A2', 'B1', 'B2', 'C1', 'C2', 'native'],
};
const nobody: Facts = {
  id: 'x', needs: [], offers: [], goals_sought: [], goals_offered: [], statements: [], wished_experience: [],
  experience: undefined, career_level: undefined, slots: [], work_mode: undefined, max_travel: undefined, place: undefined,
  function: undefined, industry: undefined, department: undefined, organization: undefined, languages: [],
}; // prettier-ignore

const topics = ['a', 'b', 'c', 'd', 'e'];
const maybe = (words: readonly string[]) => fc.option(fc.constantFrom(...words), { nil: undefined });
const some = (words: readonly string[]) => fc.subarray([...words]);
const need = fc.record({ topic: fc.constantFrom(...topics), priority: fc.integer({ min: 1, max: 3 }) });
const offer = fc.record({ topic: fc.constantFrom(...topics), level: fc.integer({ min: 1, max: 4 }), narrowed: fc.boolean() });
const facts = (id: string): fc.Arbitrary<Facts> =>
  fc.record({
    id: fc.constant(id),
    needs: fc.uniqueArray(need, { selector: ({ topic }) => topic }),
    offers: fc.uniqueArray(offer, { selector: ({ topic }) => topic }),
    goals_sought: some(scales.goals),
    goals_offered: some(scales.goals),
    statements: fc.oneof(fc.constant([]), fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 8, maxLength: 8 })),
    wished_experience: some(scales.bands),
    experience: maybe(scales.bands),
    career_level: maybe(scales.career_levels),
    slots: some(scales.slots),
    work_mode: fc.option(fc.constantFrom('onsite' as const, 'remote' as const, 'both' as const), { nil: undefined }),
    max_travel: fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined }),
    place: maybe(['aarau', 'brugg']),
    function: maybe(['care', 'it']),
    industry: maybe(['health', 'public']),
    department: maybe(['west', 'east']),
    organization: maybe(['clinic', 'works']),
    languages: fc.constant([{ language: 'de', level: 'C1' }]),
    ties: fc.record({ wishes: fc.subarray(['one', 'other', 'third']) }),
  });
const pair = fc.tuple(facts('one'), facts('other'), fc.constantFrom(...formats));
const both = (one: Facts, other: Facts) => {
  const vocabulary = newVocabulary(scales);
  return [prepare(one, vocabulary), prepare(other, vocabulary)] as const;
};
const total = (mentee: Facts, mentor: Facts, format: Format = 'network') =>
  scoreTotal(...both(mentee, mentor), weightsOf[format]);
const parts = (mentee: Facts, mentor: Facts, format: Format) =>
  Object.fromEntries(scorePair(...both(mentee, mentor), weightsOf[format]).parts.map((part) => [part.criterion, part]));

describe('weights', () => {
  it('are the table, in points of 10000', () => {
    expect(Object.values(weightsOf.network.points)).toEqual([4500, 1500, 1500, 0, 500, 1000, 500, 0, 500]);
    for (const format of formats)
      expect(Object.values(weightsOf[format].points).reduce((sum, points) => sum + points, 0)).toBe(10_000);
  });
  it('of any percents add up to 10000, by largest remainder', () => {
    const percents = fc.record(Object.fromEntries(criteria.map((name) => [name, fc.integer({ min: 0, max: 97 })])) as Record<Criterion, fc.Arbitrary<number>>); // prettier-ignore
    fc.assert(
      fc.property(percents, (given) => {
        fc.pre(criteria.some((name) => given[name] > 0));
        const { points } = weightsFrom(given);
        expect(criteria.reduce((sum, name) => sum + points[name], 0)).toBe(10_000);
        for (const name of criteria) if (given[name] === 0) expect(points[name]).toBe(0);
      }),
    );
    expect(() => weightsFrom({ ...weightsOf.network.points, goals: -1 })).toThrow(RangeError);
  });
});

describe('score of a pair', () => {
  it('is a whole number from 0 to 10000, the sum of its contributions, and the same as for sorting', () => {
    fc.assert(
      fc.property(pair, ([one, other, format]) => {
        const score = scorePair(...both(one, other), weightsOf[format]);
        expect(score.parts.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(score.total);
        expect(score.total).toBe(total(one, other, format));
        expect(Number.isInteger(score.total) && score.total >= 0 && score.total <= 10_000).toBe(true);
        for (const part of score.parts) {
          expect(Number.isInteger(part.contribution) && part.contribution >= 0 && part.contribution <= part.weight).toBe(true);
          if (part.missing) expect(part.contribution).toBe(Math.round(part.weight / 2));
        }
        expect(score.parts.reduce((sum, { weight }) => sum + weight, 0)).toBe(10_000);
      }),
      { numRuns: 300 },
    );
  });
  it('is the same whatever the order of lists and of people prepared before', () => {
    fc.assert(
      fc.property(pair, facts('third'), ([one, other, format], third) => {
        const turned = (person: Facts): Facts => ({
          ...person,
          needs: person.needs.toReversed(),
          offers: person.offers.toReversed(),
          slots: person.slots.toReversed(),
          goals_sought: person.goals_sought.toReversed(),
          goals_offered: person.goals_offered.toReversed(),
        });
        const vocabulary = newVocabulary(scales);
        const [, theirs, mine] = [third, turned(other), turned(one)].map((person) => prepare(person, vocabulary));
        expect(scorePair(mine!, theirs!, weightsOf[format])).toEqual(scorePair(...both(one, other), weightsOf[format]));
      }),
    );
  });
  it('never falls when a need is covered, covered better or covered whole', () => {
    fc.assert(
      fc.property(pair, fc.constantFrom(...topics), fc.integer({ min: 1, max: 3 }), ([one, other, format], topic, level) => {
        const rest = other.offers.filter((entry) => entry.topic !== topic);
        const with_ = (entry?: Facts['offers'][number]) =>
          total(one, { ...other, offers: entry ? [...rest, entry] : rest }, format);
        const steps = [
          with_(),
          with_({ topic, level, narrowed: true }),
          with_({ topic, level, narrowed: false }),
          with_({ topic, level: level + 1, narrowed: false }),
        ];
        expect(steps).toEqual(steps.toSorted((a, b) => a - b));
      }),
    );
  });
  it('grows for a need that matters with each level', () => {
    const mentee = { ...nobody, needs: [{ topic: 'a', priority: 1 }, { topic: 'b', priority: 3 }] }; // prettier-ignore
    const at = (topic: string, level: number) => parts(mentee, { ...nobody, offers: [{ topic, level, narrowed: false }] }, 'network')['topics']!.contribution; // prettier-ignore
    expect([1, 2, 3, 4].map((level) => at('a', level))).toEqual([1350, 2025, 2700, 3375]);
    expect(at('b', 4)).toBe(1125);
  });
  it('with nothing known is half of all, and every criterion says that it is missing', () => {
    for (const format of formats) {
      const score = scorePair(...both(nobody, { ...nobody, id: 'y' }), weightsOf[format]);
      expect(score.total).toBe(5000);
      expect(score.parts.every(({ missing }) => missing)).toBe(true);
      expect(score.reasons).toEqual([]);
    }
  });
  it('looks the same from both sides in style, wishes, place, distance and likeness', () => {
    fc.assert(
      fc.property(pair, ([one, other, format]) => {
        const [there, back] = [parts(one, other, format), parts(other, one, format)];
        for (const name of ['style', 'wishes', 'place', 'distance', 'likeness'])
          expect(there[name]?.contribution).toBe(back[name]?.contribution);
      }),
    );
  });
  it('likes likeness in values always, in work style but for reverse mentoring', () => {
    const mine = { ...nobody, statements: [1, 1, 1, 1, 1, 1, 1, 1] };
    const alike = { ...mine, id: 'y' };
    const opposite = { ...alike, statements: [1, 1, 1, 1, 5, 5, 5, 5] };
    expect(parts(mine, alike, 'network')['style']!.value).toBe(1);
    expect(parts(mine, opposite, 'network')['style']!.value).toBe(0.5);
    expect(parts(mine, opposite, 'reverse')['style']!.value).toBe(1);
    expect(parts(mine, { ...opposite, statements: [5, 5, 5, 5, 1, 1, 1, 1] }, 'reverse')['style']!.value).toBe(0);
  });
});

describe('score of an exchange', () => {
  it('takes the weaker direction of each criterion and is the same from both sides', () => {
    fc.assert(
      fc.property(pair, ([one, other]) => {
        const [a, b] = both(one, other);
        const score = scoreExchange(a, b, weightsOf.exchange);
        expect(score.parts.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(score.total);
        expect(score.total).toBe(scoreExchange(b, a, weightsOf.exchange).total);
        const ways = [scorePair(a, b, weightsOf.exchange), scorePair(b, a, weightsOf.exchange)];
        expect(score.total).toBeLessThanOrEqual(Math.min(ways[0]!.total, ways[1]!.total));
        const topicsAt = ({ parts: list }: { parts: { criterion: string; contribution: number }[] }) => list.find(({ criterion }) => criterion === 'topics')!.contribution; // prettier-ignore
        expect(topicsAt(score)).toBe(Math.min(topicsAt(ways[0]!), topicsAt(ways[1]!)));
      }),
    );
  });
});
