import { expect, it } from 'vitest';
import { crowd } from '../../../../bench/pairing/crowd.ts';
import { findPair } from '../../../matching/rules.ts';
import { cycleFormats } from '../../cycles/rules.ts';
import { matchingDefaults } from '../../cycles/rules/matching.ts';
import { checkAgain, keptSolution } from './kept.ts';
import { pairAt } from './pair-view.ts';
import { makeProblem } from './problem.ts';
import { solveProblem } from './solve.ts';

it.each(cycleFormats)('%s: what a pair is said to be is what the plan is made of, for every pair of a crowd', (format) => {
  const problem = makeProblem(format, crowd(format, 40, 3), { ...matchingDefaults[format], min_score: 0 });
  const { pairs } = problem.instance;
  let listed = 0;
  for (const [i] of problem.firsts.entries())
    for (const [j] of problem.seconds.entries()) {
      if (format === 'exchange' && j <= i) continue;
      const at = findPair(pairs, i, j);
      const { barriers, score, parts } = pairAt(problem, i, j);
      expect([i, j, barriers.length === 0]).toEqual([i, j, at >= 0]);
      expect(parts.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(score);
      if (at < 0) continue;
      listed += 1;
      expect([i, j, pairs.score[at]]).toEqual([i, j, score]);
    }
  expect(listed).toBe(pairs.count);
  expect(listed).toBeGreaterThan(20);
});

it.each(cycleFormats)('%s: a kept plan is proven again, opened again, and a damaged one is found out', async (format) => {
  const problem = makeProblem(format, crowd(format, 60, 5), { ...matchingDefaults[format], min_score: 3000 });
  const answer = await solveProblem(problem, { now: () => 0 });
  const kept = JSON.parse(JSON.stringify(answer.proof)) as NonNullable<typeof answer.proof>;
  expect(answer.result).toMatchObject({ optimal: true, gap: 0, matched: answer.pairs.length });
  expect(checkAgain(problem, answer.pairs, kept)).toMatchObject({ optimal: true, gap: 0, violations: 0 });
  expect(keptSolution(problem, answer.pairs, kept)).toMatchObject({ total: answer.result.total, worst: answer.result.worst });
  expect(checkAgain(problem, answer.pairs.slice(1), kept).optimal).toBe(false);
  const again = await solveProblem(makeProblem(format, crowd(format, 60, 5), problem.matching), { now: () => 0 });
  expect(again.pairs).toEqual(answer.pairs);
});
