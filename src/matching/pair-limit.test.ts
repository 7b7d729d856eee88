import { describe, expect, it } from 'vitest';
import { drawCross, drawFrom, drawLimits } from '../../test/matching/draw.ts';
import { bestPlan } from '../../test/matching/enumerate.ts';
import { checkCross } from './certificate/cross.ts';
import { solvePairLimit } from './pair-limit.ts';
import { keeps, startSearch } from './pair-limit/search.ts';
import type { CrossProblem, PairLimits } from './problem.ts';
import type { LimitedSolved, LimitOptions, SideCondition } from './solution.ts';

let clock = 0;
const now = () => clock;

/** What the returned prices prove, in weights. */
function dualBound(problem: CrossProblem, limits: PairLimits, solved: LimitedSolved, conditions: SideCondition[] = []): number {
  const { duals, scale, conditionPrices, chosen } = solved;
  if (duals?.kind !== 'cross') throw new Error('no prices');
  const weight = problem.weight.map((one, e) =>
    conditions.reduce((total, { coefficient }, k) => total + conditionPrices[k]! * coefficient[e]!, scale * one),
  );
  const checked = checkCross({ ...problem, weight }, limits, chosen, duals);
  expect(checked.violations).toBe(0);
  return conditions.reduce((total, { atLeast }, k) => total - conditionPrices[k]! * atLeast, checked.bound) / scale;
}

async function expectBest(
  problem: CrossProblem,
  limits: PairLimits,
  options: Partial<LimitOptions> = {},
): Promise<LimitedSolved> {
  const solved = await solvePairLimit(problem, limits, { now, ...options });
  const best = bestPlan(problem, limits, options.conditions);
  expect(solved.feasible).toBe(best !== null);
  if (best === null) return solved;
  expect([solved.value, solved.bound]).toEqual([best, best]);
  expect(keeps(startSearch(problem, limits, options.conditions ?? []), solved.chosen)).toBe(true);
  expect(dualBound(problem, limits, solved, options.conditions)).toBeGreaterThanOrEqual(best);
  return solved;
}

/** Enough pairs that a limit binds, few enough to enumerate. */
function drawLimited(seed: number, strict: boolean): { problem: CrossProblem; limits: PairLimits } {
  const draw = drawFrom(seed);
  for (;;) {
    const problem = drawCross(draw, 6, strict);
    if (problem.count >= 8 && problem.count <= 18) return { problem, limits: drawLimits(draw, problem) };
  }
}

describe('limit of pairs between two organisations', () => {
  it('is worth as much as the best of all plans', async () => {
    const methods = new Set<string>();
    for (let seed = 0; seed < 150; seed++) {
      const { problem, limits } = drawLimited(seed, seed % 3 === 0);
      methods.add((await expectBest(problem, limits)).method);
    }
    expect(methods.size).toBeGreaterThan(1);
  });

  it('keeps the conditions of earlier tiers', async () => {
    for (let seed = 500; seed < 560; seed++) {
      const { problem, limits } = drawLimited(seed, false);
      const one = new Float64Array(problem.count).fill(1);
      const most = await expectBest({ ...problem, weight: one }, limits, { ties: problem.weight });
      const conditions = [{ coefficient: one, atLeast: most.value }];
      await expectBest(problem, limits, { conditions, start: most.chosen });
      const tooMany = [{ coefficient: one, atLeast: most.value + 1 }];
      await expectBest(problem, limits, { conditions: tooMany, start: most.chosen });
    }
  });

  it('answers with a bound, or without a plan, whenever it is stopped', async () => {
    const seen = { none: 0, open: 0, proven: 0 };
    for (let seed = 0; seed < 20; seed++) {
      const { problem, limits } = drawLimited(seed, seed % 3 === 0);
      const best = bestPlan(problem, limits);
      for (const milliseconds of [0, 1, 2, 3, 4, 5, 7, 1000]) {
        clock = 0;
        const solved = await solvePairLimit(problem, limits, { now: () => clock++, milliseconds });
        if (solved.feasible === false) expect(best).toBeNull();
        if (solved.feasible === null) seen.none++;
        if (!solved.feasible) continue;
        expect(solved.value).toBeLessThanOrEqual(best!);
        expect(solved.bound).toBeGreaterThanOrEqual(best!);
        expect(dualBound(problem, limits, solved)).toBeGreaterThanOrEqual(best!);
        if (solved.bound > solved.value) seen.open++;
        else seen.proven++;
      }
    }
    expect(Math.min(seen.none, seen.open, seen.proven)).toBeGreaterThan(0);
  });
});
