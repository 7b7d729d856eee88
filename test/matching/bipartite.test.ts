import { expect, test } from 'vitest';
import { solveBipartite } from '../../src/matching/bipartite.ts';
import { solveSimply } from '../../src/matching/bipartite-simple.ts';
import { checkBipartite } from '../../src/matching/certificate/bipartite.ts';
import type { BipartiteProblem } from '../../src/matching/problem.ts';
import { solveFull } from '../../src/matching/dense/solve.ts';
import { solveTurned } from '../../src/matching/sparse/few-places.ts';
import { solveSparse } from '../../src/matching/sparse/solve.ts';
import { bestOfAll, drawBipartite, drawShape } from './bipartite-draw.ts';
import { drawFrom } from './draw.ts';

const night = Boolean(process.env['NIGHT']);
const limit = { timeout: 3_600_000 };
const ways = { solveSimply, solveSparse, solveTurned };

/** The value that the plan and its prices prove. */
function proven(problem: BipartiteProblem, solve: (typeof ways)[keyof typeof ways], budget: number): number {
  const { chosen, duals } = solve(problem, { left: budget });
  const { value, bound, violations } = checkBipartite(problem, chosen, duals);
  expect([violations, bound]).toEqual([0, value]);
  return value;
}

test('every way finds what enumeration finds, and proves it', limit, () => {
  const draw = drawFrom(11);
  for (let run = 0; run < (night ? 60_000 : 3000); run++) {
    const problem = drawBipartite(draw, drawShape(draw, 5));
    if (problem.count > 18) continue;
    const best = bestOfAll(problem);
    for (const [name, solve] of Object.entries(ways))
      expect([run, name, proven(problem, solve, 100_000)]).toEqual([run, name, best]);
  }
});

test('all ways agree and are proven on cohorts of every shape', limit, () => {
  const draw = drawFrom(12);
  for (let run = 0; run < (night ? 6000 : 300); run++) {
    const problem = drawBipartite(draw, drawShape(draw, 60));
    const value = proven(problem, solveSimply, 50_000_000);
    expect([run, proven(problem, solveSparse, 5_000_000), proven(problem, solveTurned, 5_000_000)]).toEqual([run, value, value]);
  }
});

test('a full matrix: plain arrays and pricing agree with the simple way', limit, () => {
  const draw = drawFrom(14);
  for (let run = 0; run < (night ? 5000 : 200); run++) {
    const places = run % 4 === 0 ? [1, 2] : [1];
    const shape = { ...drawShape(draw, 40), density: 100, gone: 1e9, rowPlaces: places, columnPlaces: places };
    const problem = drawBipartite(draw, shape);
    const value = proven(problem, solveSimply, 50_000_000);
    expect([run, proven(problem, (one, steps) => solveFull(one, steps)!, 50_000_000)]).toEqual([run, value]);
  }
});

test('what is chosen for many pairs is proven too: few places, many ties, far weights', limit, () => {
  const draw = drawFrom(13);
  const plain = { rows: 300, columns: 300, density: 30, levels: 10_000, offset: 0, gone: 50, rowPlaces: [1], columnPlaces: [1] };
  const shapes = [
    plain,
    { ...plain, levels: 2 },
    { ...plain, offset: 3_010_000 },
    { ...plain, rows: 1500, columns: 12, density: 80, columnPlaces: [3] },
    { ...plain, rows: 1500, columns: 12, density: 80, columnPlaces: [3], offset: 15_010_000 },
    { ...plain, columns: 150, columnPlaces: [1, 2], rowPlaces: [1, 2] },
    { ...plain, levels: 2 ** 30 },
    { ...plain, density: 100, gone: 1e9 },
    { ...plain, density: 100, gone: 1e9, rows: 350, columns: 320, levels: 40, offset: 4_000_000 },
    { ...plain, density: 100, gone: 1e9, rows: 330, rowPlaces: [1, 2], columnPlaces: [1, 2] },
  ];
  for (const shape of shapes) proven(drawBipartite(draw, shape), solveBipartite, 50_000_000);
});
