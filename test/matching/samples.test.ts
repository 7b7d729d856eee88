import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { match, plainOptions, type MatchOptions } from '../../src/matching/match.ts';
import { readInstances } from '../../src/matching/read-instance.ts';
import { stableResult } from '../../src/matching/result.ts';
import type { ScoredInstance } from '../../src/matching/rules.ts';

interface Expected {
  feasible: boolean;
  maxMatched: number;
  lexTotal: number;
  lexOptima?: number;
  maxWeight: number;
  worst?: number | null;
  worstTotal?: number;
  leximin?: number[];
  whatIf?: {
    force?: [number, number];
    forbid?: [number, number];
    feasible?: boolean;
    matched: number | null;
    total: number | null;
  }[];
  menteeOptimal: [number, number][];
  givenBlockingPairs: number;
}

const folder = join(import.meta.dirname, 'samples');

async function solved(instance: ScoredInstance, options: Partial<MatchOptions>) {
  const solution = await match(instance, { ...plainOptions, now: () => performance.now(), ...options });
  if (!solution.feasible) return { feasible: solution.feasible };
  expect(solution.proof).toMatchObject({ optimal: true, gap: 0, violations: 0 });
  const scores = Array.from(solution.at, (at) => instance.pairs.score[at]!).toSorted((x, y) => x - y);
  return { feasible: true, matched: solution.at.length, total: solution.total, worst: solution.worst, scores };
}

describe.each(readdirSync(folder))('%s: every proven optimum is reached and proven again', (file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  const raw = [JSON.parse(text)].flat() as { name: string; expected: Expected }[];
  const instances = readInstances(text);
  const cases = raw.map(({ name, expected }, k) => ({ name, expected, instance: instances[k]! }));

  test.each(cases)('$name', { timeout: 120_000 }, async ({ instance, expected }) => {
    if (instance.variant === 'stable') {
      const result = stableResult(instance, 'mentees', false);
      expect(result.pairs.map(([i, j]) => [i, j])).toEqual(expected.menteeOptimal);
      expect(result.blockingPairs).toBe(0);
      expect(stableResult(instance, 'mentees', true).blockingPairs).toBe(expected.givenBlockingPairs);
      return;
    }
    const { feasible } = expected;
    const whole = feasible ? { feasible, matched: expected.maxMatched, total: expected.lexTotal } : { feasible };
    expect(await solved(instance, {})).toMatchObject(whole);
    expect(await solved(instance, { mode: 'score' })).toMatchObject(feasible ? { total: expected.maxWeight } : { feasible });
    if (expected.worst !== undefined) {
      const fair = { matched: expected.maxMatched, worst: expected.worst, total: expected.worstTotal };
      expect(await solved(instance, { mode: 'fair' })).toMatchObject(feasible ? fair : { feasible });
    }
    if (expected.leximin) {
      const leximin = await solved(instance, { mode: 'fair', leximin: true });
      expect(leximin).toMatchObject(feasible ? { scores: expected.leximin } : { feasible });
    }
    for (const { force, forbid, feasible: possible = true, matched, total } of expected.whatIf ?? []) {
      const changed = await solved(instance, { force: force ? [force] : [], forbid: forbid ? [forbid] : [] });
      expect(changed).toMatchObject(possible ? { feasible: true, matched, total } : { feasible: false });
    }
  });
});

test('a clock that has run out is admitted: no plan, or a plan with its gap', { timeout: 60_000 }, async () => {
  const text = readFileSync(join(folder, 'cross-medium-120-paircap.json'), 'utf8');
  const instance = readInstances(text)[0] as ScoredInstance;
  // A clock that moves by a tenth of a second with every look at it.
  const clock = (time = 0) => ({ now: () => (time += 100) });
  for (const timeLimit of [0, 0.5, 5]) {
    const found = await match(instance, { ...plainOptions, timeLimit, ...clock() });
    if (!found.feasible) {
      expect(found).toEqual({ feasible: null, reason: 'no plan was found within the time limit' });
      continue;
    }
    expect(found.proof.violations).toBe(0);
    expect(found.proof.gap).toBe(found.proof.bound - found.total);
    expect(found.proof.bound).toBeGreaterThanOrEqual(found.total);
    expect(found.proof.pairsBound).toBeGreaterThanOrEqual(76);
  }
});
