import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawFrom, drawGeneral, generalProblem, type Draw } from '../../test/matching/draw.ts';
import { bestMatching } from '../../test/matching/enumerate.ts';
import { checkGeneral } from './certificate/general.ts';
import { solveExchange } from './exchange.ts';
import { chooseStart } from './general/choose-start.ts';
import { startHalfIntegral } from './general/half-integral.ts';
import { startGreedy } from './general/start.ts';
import { OutOfSteps, type GeneralProblem } from './problem.ts';

/** Solves from every start within a step budget, checks the proofs, answers the value. */
function proven(problem: GeneralProblem): number {
  const values = [startGreedy, startHalfIntegral].map((start) => {
    const { chosen, duals } = solveExchange(problem, { left: 20_000 + 200 * problem.count + 200 * problem.people }, start);
    const checked = checkGeneral(problem, chosen, duals);
    expect(checked.violations).toBe(0);
    expect(checked.bound).toBe(checked.value);
    return checked.value;
  });
  expect(values[1]).toBe(values[0]);
  return values[0]!;
}

/** Triangles of strong pairs, joined by weak ones: every triangle wants to become a blossom. */
function plantTriangles(draw: Draw, triangles: number, bridges: number): GeneralProblem {
  const people = 3 * triangles;
  const pairs = new Map<number, [number, number, number]>();
  const put = (one: number, two: number, weight: number) => {
    const [a, b] = [Math.min(one, two), Math.max(one, two)];
    if (a !== b) pairs.set(a * people + b, [a, b, weight]);
  };
  for (let k = 0; k < bridges; k++) put(draw(people), draw(people), 1 + draw(5000));
  for (let t = 0; t < triangles; t++) {
    put(3 * t, 3 * t + 1, 9000 + draw(1000));
    put(3 * t + 1, 3 * t + 2, 9000 + draw(1000));
    put(3 * t, 3 * t + 2, 9000 + draw(1000));
  }
  return generalProblem(people, [...pairs.values()]);
}

/** An odd ring, and around it again and again two more people who make a larger one: blossoms in blossoms. */
function nest(depth: number, step: number): GeneralProblem {
  const top = 1000 + step * depth;
  const pairs: [number, number, number][] = [
    [0, 1, top],
    [0, 2, top],
    [1, 2, top],
  ];
  for (let level = 1; level <= depth; level++) {
    const x = 2 * level + 1;
    const weight = top - step * level;
    pairs.push([x - 1, x, weight], [x, x + 1, weight], [x - 2, x + 1, weight]);
  }
  return generalProblem(2 * depth + 3, pairs);
}

function shuffled(problem: GeneralProblem, draw: Draw): GeneralProblem {
  const name = Array.from({ length: problem.people }, (_, v) => v);
  for (let k = name.length - 1; k > 0; k--) {
    const other = draw(k + 1);
    [name[k], name[other]] = [name[other]!, name[k]!];
  }
  const pairs: [number, number, number][] = [];
  for (let e = 0; e < problem.count; e++) {
    const ends = [name[problem.a[e]!]!, name[problem.b[e]!]!];
    if (problem.high[e]) pairs.push([Math.min(...ends), Math.max(...ends), problem.weight[e]!]);
  }
  return generalProblem(problem.people, pairs);
}

describe('exchange', () => {
  it('is worth as much as the best of all matchings', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draw = drawFrom(seed);
        const problem = drawGeneral(draw, 1 + draw(11));
        expect(proven(problem)).toBe(bestMatching(problem));
      }),
      { numRuns: 5000 },
    );
  });

  it('is worth as much as the best of all matchings of sixteen people', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const problem = drawGeneral(drawFrom(seed), 16);
        expect(proven(problem)).toBe(bestMatching(problem));
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order of people, on other groups, or on the unit', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draw = drawFrom(seed);
        const problem = drawGeneral(draw, 20 + draw(30));
        const value = proven(problem);
        expect(proven(shuffled(problem, draw))).toBe(value);
        expect(proven({ ...problem, weight: problem.weight.map((weight) => 7 * weight) })).toBe(7 * value);
        const other = drawGeneral(draw, 9);
        const both = {
          people: problem.people + other.people,
          count: problem.count + other.count,
          a: Int32Array.of(...problem.a, ...other.a.map((v) => v + problem.people)),
          b: Int32Array.of(...problem.b, ...other.b.map((v) => v + problem.people)),
          high: Uint8Array.of(...problem.high, ...other.high),
          weight: Float64Array.of(...problem.weight, ...other.weight),
        };
        expect(proven(both)).toBe(value + bestMatching(other));
      }),
      { numRuns: 120 },
    );
  });

  it('finds its way through planted triangles', () => {
    for (let seed = 0; seed < 30; seed++) {
      const problem = plantTriangles(drawFrom(seed), 5 + seed * 3, 20 + seed * 20);
      proven(problem);
      if (problem.people <= 16) expect(proven(problem)).toBe(bestMatching(problem));
    }
  });

  it('opens and closes blossoms inside blossoms', () => {
    for (const step of [0, 1, 2, 7]) {
      for (const depth of [1, 2, 3, 6]) {
        const problem = nest(depth, step);
        expect(proven(problem)).toBe(bestMatching(problem));
      }
      proven(nest(200, step));
    }
    const { duals } = solveExchange(nest(40, 2));
    const sizes = duals.blossoms.map(({ members }) => members.length);
    expect(Math.max(...sizes)).toBeGreaterThan(3);
  });

  it('leaves everybody alone where nothing is possible', () => {
    expect(proven(generalProblem(0, []))).toBe(0);
    expect(proven(generalProblem(3, []))).toBe(0);
    expect(proven(generalProblem(2, [[0, 1, 0]]))).toBe(0);
    expect(proven({ ...generalProblem(2, [[0, 1, 5]]), high: Uint8Array.of(0) })).toBe(0);
  });

  it('stops when its steps are used up', () => {
    const problem = drawGeneral(drawFrom(1), 40);
    expect(() => solveExchange(problem, { left: 10 })).toThrow(OutOfSteps);
  });

  it('starts from half pairs where that was measured to be quicker', () => {
    const draw = drawFrom(8);
    const problem = (people: number, pairs: number, most: number) => {
      const found = new Map<number, [number, number, number]>();
      while (found.size < pairs) {
        const [one, other] = [draw(people), draw(people)];
        const [a, b] = [Math.min(one, other), Math.max(one, other)];
        if (a !== b) found.set(a * people + b, [a, b, 1 + draw(most)]);
      }
      return generalProblem(people, [...found.values()]);
    };
    const dense = problem(400, 8000, 10_000);
    expect(chooseStart(dense)).toBe(startHalfIntegral);
    proven(dense);
    proven({ ...dense, weight: dense.weight.map((weight) => weight + 10_000 * 401) });
    expect(chooseStart(problem(3000, 8000, 10_000))).toBe(startGreedy);
    expect(chooseStart(problem(100, 1000, 10_000))).toBe(startGreedy);
    expect(chooseStart(problem(400, 8000, 2 ** 30))).toBe(startGreedy);
  });

  it('is worth as much from every start in groups of hundreds', { timeout: 600_000 }, () => {
    const draw = drawFrom(5);
    for (let k = 0; k < (process.env.NIGHT ? 400 : 4); k++) proven(drawGeneral(draw, 60 + draw(140)));
  });
});

describe('the check of an exchange plan', () => {
  const problem = generalProblem(5, [
    [0, 1, 10],
    [0, 2, 10],
    [1, 2, 10],
    [2, 3, 4],
    [3, 4, 1],
  ]);
  const { chosen, duals } = solveExchange(problem);

  it('accepts the right one', () => {
    expect(checkGeneral(problem, chosen, duals)).toEqual({ value: 14, bound: 14, violations: 0 });
  });

  it('sees a person in two pairs, a lowered dual, an even blossom and half numbers', () => {
    expect(checkGeneral(problem, Uint8Array.of(1, 1, 0, 0, 0), duals).violations).toBeGreaterThan(0);
    expect(checkGeneral(problem, chosen, { ...duals, person: duals.person.map((dual) => dual - 1) }).violations).toBeGreaterThan(
      0,
    );
    const even = [{ members: Int32Array.of(0, 1), dual: 2 }];
    expect(checkGeneral(problem, chosen, { ...duals, blossoms: even }).violations).toBeGreaterThan(0);
    expect(
      checkGeneral(problem, chosen, { ...duals, person: duals.person.map((dual) => dual + 0.5) }).violations,
    ).toBeGreaterThan(0);
  });

  it('does not take a worse plan for the best', () => {
    const checked = checkGeneral(problem, Uint8Array.of(1, 0, 0, 0, 0), duals);
    expect(checked.bound).toBeGreaterThan(checked.value);
  });
});
