import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { match, plainOptions, type MatchOptions, type Solution } from '../../src/matching/match.ts';
import { readInstance } from '../../src/matching/read-instance.ts';
import { certificateOf } from '../../src/matching/result.ts';
import type { ScoredInstance } from '../../src/matching/rules.ts';
import { verify, type StoredRun } from '../../src/matching/verify.ts';
import { classic, cross, exchange } from './instances.ts';

const cases = process.env['NIGHT'] ? 10_000 : 150;
const limit = { timeout: 3_600_000 };
const all = fc.oneof(classic, cross, exchange) as fc.Arbitrary<unknown>;
const options: fc.Arbitrary<MatchOptions> = fc
  .constantFrom<Partial<MatchOptions>>({}, { mode: 'score' }, { mode: 'fair' }, { mode: 'fair', leximin: true })
  .map((change) => ({ ...plainOptions, now: () => 0, ...change }));

function stored(instance: ScoredInstance, wanted: MatchOptions, solution: Solution): StoredRun {
  const { a, b, score } = instance.pairs;
  const pairs = Array.from(solution.at, (at) => [a[at]!, b[at]!, score[at]!]);
  // As it is kept: through JSON, without typed arrays.
  return JSON.parse(JSON.stringify({ ...certificateOf(wanted, solution.stages), pairs })) as StoredRun;
}

describe('a stored run', () => {
  test('is verified again without solving', limit, async () => {
    const property = fc.asyncProperty(all, options, async (raw, wanted) => {
      const instance = readInstance(raw) as ScoredInstance;
      const solution = await match(instance, wanted);
      if (!solution.feasible) return;
      const proof = verify(instance, stored(instance, wanted, solution));
      expect(proof.violations).toBe(0);
      expect(proof.bound).toBeGreaterThanOrEqual(solution.total);
      if (!solution.stages.some((stage) => stage.limited)) expect(proof).toEqual(solution.proof);
    });
    await fc.assert(property, { numRuns: cases });
  });

  test('that was changed is found out', limit, async () => {
    const property = fc.asyncProperty(all, options, fc.nat(), async (raw, wanted, pick) => {
      const instance = readInstance(raw) as ScoredInstance;
      const solution = await match(instance, wanted);
      if (!solution.feasible || solution.at.length === 0) return;
      const run = stored(instance, wanted, solution);
      const without = run.pairs.filter((_, k) => k !== pick % run.pairs.length);
      expect(verify(instance, { ...run, pairs: without }).optimal).toBe(false);
      expect(verify(instance, { ...run, pairs: [...run.pairs, run.pairs[0]!] }).optimal).toBe(false);
      expect(verify(instance, { ...run, stages: [] }).optimal).toBe(false);
      const raised = JSON.parse(JSON.stringify(run), (key, value: unknown) =>
        ['row', 'column', 'person'].includes(key) ? (value as number[]).map((price) => price + 1) : value,
      ) as StoredRun;
      if (instance.variant !== 'cross') expect(verify(instance, raised).bound).toBeGreaterThan(solution.total);
    });
    await fc.assert(property, { numRuns: cases });
  });
});

test('a plan that is not the fairest cannot be passed off as fair', limit, async () => {
  const property = fc.asyncProperty(fc.oneof(classic, exchange), async (raw) => {
    const instance = readInstance(raw) as ScoredInstance;
    const wanted: MatchOptions = { ...plainOptions, mode: 'fair' };
    const [plain, fair] = [await match(instance), await match(instance, wanted)];
    if (!plain.feasible || !fair.feasible || plain.worst === fair.worst) return;
    const [pairs, barrier] = fair.stages;
    const level = plain.worst!;
    const forged = [
      pairs!,
      { ...barrier!, role: 'worst' as const, objective: { ...barrier!.objective, above: [[level, 1]] as [number, number][] } },
      { ...plain.stages[0]!, from: level },
    ];
    expect(verify(instance, stored(instance, wanted, { ...plain, stages: forged })).optimal).toBe(false);
    expect(verify(instance, stored(instance, wanted, { ...plain, stages: [pairs!, forged[2]!] })).optimal).toBe(false);
  });
  await fc.assert(property, { numRuns: 3 * cases });
});

test('priority groups come before everything else', limit, async () => {
  const property = fc.asyncProperty(fc.oneof(classic, exchange), options, fc.nat(), async (raw, wanted, seed) => {
    const instance = readInstance(raw) as ScoredInstance;
    const size = instance.variant === 'exchange' ? instance.people : instance.mentees;
    const priority = Int32Array.from({ length: size }, (_, k) => (seed >> k) % 3);
    const solution = await match(instance, { ...wanted, priority });
    if (!solution.feasible) return;
    expect(solution.proof).toMatchObject({ optimal: true, gap: 0 });
    // The number served of group 0 is what a search for that group alone finds.
    const scores = instance.pairs.score.map((_, at) => served(instance, priority, 0, at) || 0);
    const alone = { ...instance, pairs: { ...instance.pairs, score: scores } };
    const most = (await match(alone, { ...plainOptions, minScore: 0, mode: 'score' })) as Solution;
    const count = (plan: Solution, group: number) =>
      plan.at.reduce((total, at) => total + served(instance, priority, group, at), 0);
    expect(count(solution, 0)).toBe(count(most, 0));
    const again = verify(instance, stored(instance, { ...wanted, priority }, solution));
    expect(again).toEqual(solution.proof);
  });
  await fc.assert(property, { numRuns: cases });
});

function served(instance: ScoredInstance, priority: Int32Array, group: number, at: number): number {
  const { a, b } = instance.pairs;
  return (priority[a[at]!] === group ? 1 : 0) + (instance.variant === 'exchange' && priority[b[at]!] === group ? 1 : 0);
}

test('values do not depend on how people are numbered', limit, async () => {
  const property = fc.asyncProperty(fc.oneof(classic, cross), options, fc.nat(), async (raw, wanted, seed) => {
    const plain = raw as { mentees: object[]; mentors: object[] } & Record<
      'pairs' | 'lineManagers' | 'blockedPairs' | 'mustPairs',
      number[][]
    >;
    const [mentees, mentors] = [shuffled(plain.mentees.length, seed), shuffled(plain.mentors.length, seed + 1)];
    const renamed = (list: number[][]) => list.map(([i, j, ...rest]) => [mentees[i!]!, mentors[j!]!, ...rest]).toReversed();
    const moved = <T>(list: T[], to: number[]) => list.map((_, k) => list[to.indexOf(k)]!);
    const other = {
      ...plain,
      mentees: moved(plain.mentees, mentees),
      mentors: moved(plain.mentors, mentors),
      pairs: renamed(plain.pairs),
      lineManagers: renamed(plain.lineManagers),
      blockedPairs: renamed(plain.blockedPairs),
      mustPairs: renamed(plain.mustPairs),
    };
    const value = async (one: unknown) => {
      const solution = await match(readInstance(one) as ScoredInstance, wanted);
      if (!solution.feasible) return null;
      return [
        wanted.mode === 'score' ? null : solution.at.length,
        solution.total,
        wanted.mode === 'fair' ? solution.worst : null,
      ];
    };
    expect(await value(other)).toEqual(await value(plain));
  });
  await fc.assert(property, { numRuns: cases });
});

function shuffled(size: number, seed: number): number[] {
  const order = Array.from({ length: size }, (_, k) => k);
  for (let k = size - 1; k > 0; k--) {
    const other = (seed * 31 + k * 17) % (k + 1);
    [order[k], order[other]] = [order[other]!, order[k]!];
  }
  return order;
}
