import fc from 'fast-check';
import { expect, test } from 'vitest';
import { match, plainOptions, type MatchOptions } from '../../src/matching/match.ts';
import { readInstance } from '../../src/matching/read-instance.ts';
import type { ScoredInstance } from '../../src/matching/rules.ts';

const cases = process.env['NIGHT'] ? 3000 : 40;
const limit = { timeout: 3_600_000 };
const head = { format: 'mentoring-matching-instance', version: 1 };
const steps = () => ({ left: 5_000_000 });

/** A cohort too large to enumerate: 30 and 25 people, some six candidates each, with many or few ties. */
const cohort = fc.constantFrom(3, 40, 5000).chain((levels) =>
  fc.uniqueArray(fc.tuple(fc.nat(29), fc.nat(24), fc.integer({ min: 1, max: levels })), {
    minLength: 20,
    maxLength: 180,
    selector: ([i, j]) => `${i},${j}`,
  }),
);
const modes: Partial<MatchOptions>[] = [{}, { mode: 'score' }, { mode: 'fair' }, { mode: 'fair', leximin: true }];

const people = (count: number, what: object = {}) => Array.from({ length: count }, () => what);
const asClassic = (pairs: number[][], places = 1) => ({
  ...head,
  variant: 'classic',
  mentees: people(30),
  mentors: people(25, { capacity: places }),
  pairs,
});
const asCross = (pairs: number[][]) => ({
  ...head,
  variant: 'cross',
  organisations: 2,
  mentees: people(30, { org: 0 }),
  mentors: people(25, { org: 1, capacity: 1 }),
  pairs,
});
const asExchange = (pairs: number[][]) => ({
  ...head,
  variant: 'exchange',
  persons: people(55),
  pairs: pairs.map(([i, j, score]) => [i, 30 + j!, score]),
});

async function value(raw: unknown, mode: Partial<MatchOptions>) {
  const instance = readInstance(raw) as ScoredInstance;
  const solution = await match(instance, { ...plainOptions, steps: steps(), ...mode });
  if (!solution.feasible) throw new Error(solution.reason);
  expect(solution.proof).toMatchObject({ optimal: true, gap: 0, violations: 0 });
  const scores = Array.from(solution.at, (at) => instance.pairs.score[at]!).toSorted((x, y) => x - y);
  return {
    total: solution.total,
    matched: mode.mode === 'score' ? null : solution.at.length,
    worst: mode.mode === 'fair' ? solution.worst : null,
    scores: mode.leximin ? scores : null,
  };
}

test('three solvers that share no code find the same', limit, async () => {
  const property = fc.asyncProperty(cohort, async (pairs) => {
    for (const mode of modes) {
      const found = await value(asClassic(pairs), mode);
      expect(await value(asExchange(pairs), mode)).toEqual(found);
      expect(await value(asCross(pairs), mode)).toEqual(found);
    }
  });
  await fc.assert(property, { numRuns: cases });
});

test('twice the score is twice the value; a mentor with two places is two mentors', limit, async () => {
  const property = fc.asyncProperty(cohort, async (pairs) => {
    const found = await value(asClassic(pairs), {});
    const doubled = pairs.map(([i, j, score]) => [i, j, 2 * score]);
    expect(await value(asClassic(doubled), {})).toMatchObject({ matched: found.matched, total: 2 * found.total });
    const split = pairs.flatMap(([i, j, score]) => [
      [i, j, score],
      [i, j + 25, score],
    ]);
    const halves = { ...head, variant: 'classic', mentees: people(30), mentors: people(50), pairs: split };
    expect(await value(halves, {})).toEqual(await value(asClassic(pairs, 2), {}));
  });
  await fc.assert(property, { numRuns: cases });
});

test('strangers change nothing, nor does the leaving of somebody without a partner', limit, async () => {
  const property = fc.asyncProperty(cohort, async (pairs) => {
    const raw = asClassic(pairs);
    const found = await value(raw, {});
    const more = { ...raw, mentees: people(31), mentors: people(26), pairs: [...pairs, [30, 25, 7]] };
    expect(await value(more, {})).toMatchObject({ matched: found.matched! + 1, total: found.total + 7 });
    const instance = readInstance(raw) as ScoredInstance;
    const solution = await match(instance);
    if (!solution.feasible) return;
    const served = new Set(Array.from(solution.at, (at) => instance.pairs.a[at]!));
    const gone = Array.from({ length: 30 }, (_, i) => i).find((i) => !served.has(i));
    if (gone === undefined) return;
    expect(await value({ ...raw, pairs: pairs.filter(([i]) => i !== gone) }, {})).toEqual(found);
  });
  await fc.assert(property, { numRuns: cases });
});
