import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain } from '../../src/matching/explain/explain.ts';
import type { HallSet } from '../../src/matching/explain/explanation.ts';
import { gainsOfPlaces, valued } from '../../src/matching/explain/prices.ts';
import { recruitingList } from '../../src/matching/explain/recruiting.ts';
import { whatIf } from '../../src/matching/explain/what-if.ts';
import type { ClassicInstance, CrossInstance, ExchangeInstance } from '../../src/matching/instance.ts';
import { match, plainOptions, type Solution } from '../../src/matching/match.ts';
import { readInstance } from '../../src/matching/read-instance.ts';
import { applyRules, type ScoredInstance } from '../../src/matching/rules.ts';
import { classic, cross, exchange } from './instances.ts';

const cases = process.env['NIGHT'] ? 10_000 : 200;
const modes = fc.constantFrom('participation' as const, 'score' as const);
const limit = { timeout: 3_600_000 };

/** The set proves what it says, by the definition alone: candidates of `people` are in `partners`, whose places are too few. */
function expectHall(instance: ScoredInstance, hall: HallSet): void {
  const ruled = applyRules(instance, plainOptions);
  if ('reason' in ruled) throw new Error('rules');
  const [people, partners] = [new Set(hall.people), new Set(hall.partners)];
  const { a, b } = instance.pairs;
  if (instance.variant === 'exchange') {
    for (const at of ruled.candidates) {
      const [one, two] = [a[at]!, b[at]!];
      const inside = hall.groups!.some((group) => group.includes(one) && group.includes(two));
      expect(inside || (people.has(one) ? partners.has(two) : !people.has(two) || partners.has(one))).toBe(true);
    }
    expect(hall.groups!.every((group) => group.length % 2 === 1)).toBe(true);
    expect(hall.groups!.length).toBeGreaterThan(hall.places);
    return;
  }
  let outside = 0;
  for (const at of ruled.candidates) if (people.has(a[at]!) && !partners.has(b[at]!)) outside++;
  const demand = hall.people.reduce((total, i) => total + ruled.placesA[i]!, 0);
  const places = hall.partners.reduce((total, j) => total + ruled.placesB[j]!, 0);
  expect(places).toBe(hall.places);
  if (hall.people.every((i) => ruled.placesA[i] === 1)) expect(outside).toBe(0);
  expect(demand - outside).toBeGreaterThan(hall.places);
}

const points = (solution: Solution, unit: number) => solution.at.length * unit + solution.total;

describe('losses and gains are the differences of two optima', () => {
  test('alternatives of mentees and mentors', limit, async () => {
    const property = fc.asyncProperty(fc.oneof(classic, cross), modes, async (raw, mode) => {
      const instance = readInstance(raw) as ClassicInstance | CrossInstance;
      const options = { ...plainOptions, mode };
      const solution = await match(instance, options);
      if (!solution.feasible) return;
      for (const side of ['mentee', 'mentor'] as const) {
        for (let person = 0; person < instance[`${side}s`]; person++) {
          const { alternatives } = await explain(instance, options, solution, person, side);
          for (const { partner, loss, lossPairs } of alternatives) {
            const pair: [number, number] = side === 'mentee' ? [person, partner] : [partner, person];
            const forced = await match(instance, { ...options, force: [pair] });
            expect(loss !== null).toBe(forced.feasible);
            if (!forced.feasible) continue;
            const unit = mode === 'score' ? 0 : 1_000_000;
            expect(unit * lossPairs! + loss!).toBe(points(solution, unit) - points(forced, unit));
          }
        }
      }
    });
    await fc.assert(property, { numRuns: cases });
  });

  test('alternatives in an exchange', limit, async () => {
    const property = fc.asyncProperty(exchange, modes, async (raw, mode) => {
      const instance = readInstance(raw) as ExchangeInstance;
      const options = { ...plainOptions, mode, steps: { left: 1_000_000 } };
      const solution = await match(instance, options);
      if (!solution.feasible) return;
      const unit = mode === 'score' ? 0 : 1_000_000;
      for (let person = 0; person < instance.people; person++) {
        for (const { partner, loss, lossPairs } of (await explain(instance, options, solution, person)).alternatives) {
          const pair: [number, number] = [Math.min(person, partner), Math.max(person, partner)];
          const forced = (await match(instance, { ...options, force: [pair] })) as Solution;
          expect(unit * lossPairs! + loss!).toBe(points(solution, unit) - points(forced, unit));
        }
      }
    });
    await fc.assert(property, { numRuns: cases });
  });

  test('one more place of a mentor, bounded by the price', limit, async () => {
    const property = fc.asyncProperty(classic, modes, async (raw, mode) => {
      const instance = readInstance(raw) as ClassicInstance;
      const options = { ...plainOptions, mode };
      const solution = await match(instance, options);
      if (!solution.feasible) return;
      const value = valued(instance, options, solution);
      const gains = gainsOfPlaces(value);
      const ruled = applyRules(instance, options);
      if ('reason' in ruled) return;
      for (const [person, gain] of gains.entries()) {
        // Without any place left her candidates are gone before the search, and no price is known.
        if (ruled.placesB[person] === 0 || ruled.placesB[person]! >= instance.mentees) continue;
        const { comparison } = await whatIf(instance, options, solution, { kind: 'place', side: 'mentor', person });
        // In mode score only points are an aim: how many pairs make them is left open.
        expect(gain.points).toBe(comparison!.total);
        if (mode === 'participation') expect(gain.pairs).toBe(comparison!.pairs);
        expect(gain.pairs * value.unit + gain.points).toBeLessThanOrEqual(value.priced.column[person]!);
      }
    });
    await fc.assert(property, { numRuns: cases });
  });

  test.each([
    ['classic', classic],
    ['exchange', exchange],
    ['cross', cross],
  ] as [string, fc.Arbitrary<unknown>][])('%s: whoever is left over can see why', limit, async (name, instances) => {
    const property = fc.asyncProperty(instances, async (raw) => {
      const instance = readInstance(raw) as ScoredInstance;
      const solution = await match(instance);
      if (!solution.feasible) return;
      const people = instance.variant === 'exchange' ? instance.people : instance.mentees;
      for (let person = 0; person < people; person++) {
        const { unmatched, partner } = await explain(instance, plainOptions, solution, person);
        expect(unmatched === null).toBe(partner !== null);
        if (unmatched?.hall) expectHall(instance, unmatched.hall);
        const open = instance.variant === 'exchange' || instance.menteePlaces[person]! > 0;
        if (unmatched && open && name !== 'cross' && fixedNone(instance)) expect(unmatched.hall).not.toBeNull();
      }
    });
    await fc.assert(property, { numRuns: cases });
  });
});

function fixedNone(instance: ScoredInstance): boolean {
  return instance.must.length === 0;
}

test('what-if compares plans', async () => {
  const instance = readInstance({
    format: 'mentoring-matching-instance',
    version: 1,
    variant: 'classic',
    mentees: [{}, {}],
    mentors: [{ capacity: 1 }, { capacity: 1 }],
    pairs: [
      [0, 0, 900],
      [0, 1, 500],
      [1, 0, 800],
    ],
    blockedPairs: [[1, 0]],
  }) as ClassicInstance;
  const solution = (await match(instance)) as Solution;
  const dropped = await whatIf(instance, plainOptions, solution, { kind: 'rule', rule: 'blocked' });
  expect(dropped.comparison).toEqual({
    kept: [],
    ended: [[0, 0]],
    begun: [
      [0, 1],
      [1, 0],
    ],
    pairs: 1,
    total: 400,
    worst: -400,
    won: [1],
    lost: [],
  });
  const weighed = await whatIf(instance, plainOptions, solution, { kind: 'scores', scores: Int32Array.of(100, 700, 1) });
  expect(weighed.comparison).toMatchObject({ ended: [[0, 0]], begun: [[0, 1]], pairs: 0, total: 600 });
  const forced = await whatIf(instance, plainOptions, solution, { kind: 'force', pair: [1, 0] });
  expect(forced).toMatchObject({ comparison: null, solution: { feasible: false, reason: 'forced pair 1,0 is blocked' } });
});

test('the recruiting list names the topics whose places are worth most', () => {
  const gains = [
    { pairs: 0, points: 0 },
    { pairs: 1, points: -20 },
    { pairs: 0, points: 90 },
  ];
  expect(recruitingList(gains, [[1, 2], [2], [1]])).toEqual([
    { topic: 2, best: { pairs: 1, points: -20 }, mentors: 2, useful: 1 },
    { topic: 1, best: { pairs: 0, points: 90 }, mentors: 2, useful: 1 },
  ]);
});

test('an exchange of three friends and a stranger leaves one over, and says so', async () => {
  const instance = readInstance({
    format: 'mentoring-matching-instance',
    version: 1,
    variant: 'exchange',
    persons: [{}, {}, {}, {}],
    pairs: [
      [0, 1, 9],
      [0, 2, 9],
      [1, 2, 8],
    ],
  }) as ExchangeInstance;
  const solution = (await match(instance)) as Solution;
  const alone = [0, 1, 2].find(
    (person) => !Array.from(solution.at).some((at) => [instance.pairs.a[at], instance.pairs.b[at]].includes(person)),
  )!;
  const { unmatched } = await explain(instance, plainOptions, solution, alone);
  expect(unmatched?.hall).toEqual({ people: [0, 1, 2], partners: [], places: 0, demand: 1, groups: [[0, 1, 2]] });
});
