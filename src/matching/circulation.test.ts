import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawCross, drawFrom } from '../../test/matching/draw.ts';
import { bestPlan } from '../../test/matching/enumerate.ts';
import { checkCross } from './certificate/cross.ts';
import { solveCirculation } from './circulation.ts';
import { startBalanced, startIfMany } from './circulation/start.ts';
import { OutOfSteps, type CrossProblem } from './problem.ts';

/** Solves with and without a start within a step budget, checks the proofs, answers the value; null: impossible. */
function proven(problem: CrossProblem): number | null {
  const values = [startIfMany, startBalanced].map((findStart) => {
    const solved = solveCirculation(problem, { left: 200_000 + 2000 * problem.count }, findStart);
    if (!solved) return null;
    const checked = checkCross(problem, null, solved.chosen, solved.duals);
    expect(checked.violations).toBe(0);
    expect(checked.bound).toBe(checked.value);
    return checked.value;
  });
  expect(values[1]).toBe(values[0]);
  return values[0]!;
}

/** Not too many pairs to enumerate. */
function thin(problem: CrossProblem, most: number): CrossProblem {
  return {
    ...problem,
    high: problem.high.map((one, e) => (e < most ? one : 0)),
    low: problem.low.map((one, e) => (e < most ? one : 0)),
  };
}

/** Two organisations, each with one mentee for the other's mentor, and a third mentee who gives nothing back. */
const swap: CrossProblem = {
  rows: 3,
  columns: 2,
  organisations: 2,
  rowOrganisation: Int32Array.of(0, 1, 0),
  columnOrganisation: Int32Array.of(1, 0),
  count: 3,
  a: Int32Array.of(0, 1, 2),
  b: Int32Array.of(0, 1, 0),
  weight: Float64Array.of(10, 20, 30),
  low: new Uint8Array(3),
  high: new Uint8Array(3).fill(1),
  rowLow: new Int32Array(3),
  rowHigh: new Int32Array(3).fill(1),
  columnLow: new Int32Array(2),
  columnHigh: Int32Array.of(2, 1),
  netLow: Int32Array.of(0, 0),
  netHigh: Int32Array.of(0, 0),
};

describe('circulation', () => {
  it('is worth as much as the best of all plans', () => {
    let possible = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const problem = thin(drawCross(drawFrom(seed), 5, false), 14);
        const best = bestPlan(problem);
        if (best !== null) possible++;
        expect(proven(problem)).toBe(best);
      }),
      { numRuns: 3000 },
    );
    expect(possible).toBe(3000);
  });

  it('meets lower bounds, or says that they cannot be met', () => {
    let impossible = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const problem = thin(drawCross(drawFrom(seed), 5, true), 14);
        const best = bestPlan(problem);
        if (best === null) impossible++;
        expect(proven(problem)).toBe(best);
      }),
      { numRuns: 3000 },
    );
    expect(impossible).toBeGreaterThan(300);
    expect(impossible).toBeLessThan(2700);
  });

  it('is worth as much as the best of all plans of eight by eight', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const problem = thin(drawCross(drawFrom(seed), 8, false), 22);
        expect(proven(problem)).toBe(bestPlan(problem));
      }),
      { numRuns: 60 },
    );
  });

  it('gives only what comes back within the tolerance', () => {
    expect(proven(swap)).toBe(50);
    expect(proven({ ...swap, netLow: Int32Array.of(-1, -1), netHigh: Int32Array.of(1, 1) })).toBe(60);
    expect(proven({ ...swap, high: Uint8Array.of(1, 0, 1) })).toBe(0);
    expect(proven({ ...swap, high: Uint8Array.of(1, 0, 1), low: Uint8Array.of(1, 0, 0) })).toBeNull();
    expect(proven({ ...swap, low: Uint8Array.of(1, 0, 0) })).toBe(30);
  });

  it('starts from the plan without balance where there are many', { timeout: 600_000 }, () => {
    const draw = drawFrom(3);
    for (let k = 0; k < (process.env.NIGHT ? 100 : 3); k++) {
      const problem = drawCross(draw, 40 + draw(80), false);
      expect(startBalanced(problem)).not.toBeNull();
      proven(problem);
    }
    const one = { ...swap, low: Uint8Array.of(1, 0, 0) };
    expect(startBalanced(one)).toBeNull();
    expect(startIfMany(swap)).toBeNull();
  });

  it('answers for nobody at all', () => {
    const none = new Int32Array(0);
    const pairs = { count: 0, a: none, b: none, weight: new Float64Array(0), low: new Uint8Array(0), high: new Uint8Array(0) };
    const people = { rows: 0, rowLow: none, rowHigh: none, rowOrganisation: none };
    const mentors = { columns: 0, columnLow: none, columnHigh: none, columnOrganisation: none };
    const empty: CrossProblem = { ...pairs, ...people, ...mentors, organisations: 0, netLow: none, netHigh: none };
    expect(proven(empty)).toBe(0);
  });

  it('stops when its steps are used up', () => {
    expect(() => solveCirculation(swap, { left: 10 })).toThrow(OutOfSteps);
  });

  it('refuses weights that whole numbers cannot hold', () => {
    expect(() => solveCirculation({ ...swap, weight: Float64Array.of(2 ** 51, 1, 1) })).toThrow(RangeError);
  });
});

describe('the check of a cross plan', () => {
  const { chosen, duals } = solveCirculation(swap)!;
  const violations = (plan: Uint8Array, changed = duals) => checkCross(swap, null, plan, changed).violations;

  it('sees unbalanced plans, full mentors, wrong lengths and half numbers', () => {
    expect(violations(chosen)).toBe(0);
    expect(violations(Uint8Array.of(1, 0, 0))).toBeGreaterThan(0);
    expect(violations(Uint8Array.of(1, 1, 1))).toBeGreaterThan(0);
    expect(violations(Uint8Array.of(1, 1))).toBeGreaterThan(0);
    expect(violations(chosen, { ...duals, net: Float64Array.of(0.5, 0) })).toBeGreaterThan(0);
    expect(violations(chosen, { ...duals, row: Float64Array.of(0, 0) })).toBeGreaterThan(0);
  });

  it('bounds every plan whatever the prices are, and limits of pairs with theirs', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draw = drawFrom(seed);
        const problem = thin(drawCross(draw, 4, false), 12);
        const price = (count: number) => Float64Array.from({ length: count }, () => draw(9) - 4);
        const any = { row: price(problem.rows), column: price(problem.columns), net: price(problem.organisations) };
        const limits = { count: 1, of: new Int32Array(problem.count), limit: Int32Array.of(draw(4)) };
        const limit = Float64Array.of(draw(5));
        const checked = checkCross(problem, limits, new Uint8Array(problem.count), { kind: 'cross', ...any, limit });
        expect(checked.violations).toBe(0);
        expect(checked.bound).toBeGreaterThanOrEqual(bestPlan(problem, limits)!);
      }),
      { numRuns: 500 },
    );
  });
});
