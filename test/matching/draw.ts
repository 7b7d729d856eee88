import type { CrossProblem, GeneralProblem, PairLimits } from '../../src/matching/problem.ts';

/** Whole numbers from 0 to `below` - 1, the same for the same seed. */
export type Draw = (below: number) => number;

export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % below;
  };
}

export function generalProblem(people: number, pairs: readonly (readonly [number, number, number])[]): GeneralProblem {
  const sorted = pairs.toSorted((x, y) => x[0] - y[0] || x[1] - y[1]);
  return {
    people,
    count: sorted.length,
    a: Int32Array.from(sorted, ([a]) => a),
    b: Int32Array.from(sorted, ([, b]) => b),
    high: new Uint8Array(sorted.length).fill(1),
    weight: Float64Array.from(sorted, ([, , weight]) => weight),
  };
}

/** Few or many score levels, thin or dense, with or without «pairs first». */
export function drawGeneral(draw: Draw, people: number): GeneralProblem {
  const levels = [2, 3, 5, 50, 10_000][draw(5)]!;
  const density = 15 + draw(85);
  const offset = draw(3) === 0 ? 10_000 * people : 0;
  const pairs: [number, number, number][] = [];
  for (let a = 0; a < people; a++) {
    for (let b = a + 1; b < people; b++) if (draw(100) < density) pairs.push([a, b, offset + 1 + draw(levels)]);
  }
  const problem = generalProblem(people, pairs);
  for (let e = 0; e < problem.count; e++) if (draw(20) === 0) problem.high[e] = 0;
  return problem;
}

/** Places 0…3, two to four organisations, bounds as later tiers and must pairs make them; `strict` adds lower bounds. */
export function drawCross(draw: Draw, size: number, strict: boolean): CrossProblem {
  const rows = 1 + draw(size);
  const columns = 1 + draw(size);
  const organisations = 2 + draw(3);
  const rowOrganisation = Int32Array.from({ length: rows }, () => draw(organisations));
  const columnOrganisation = Int32Array.from({ length: columns }, () => draw(organisations));
  const levels = [1, 2, 5, 10_000][draw(4)]!;
  const density = 20 + draw(80);
  const offset = draw(2) * 10_000 * (rows + 1);
  const found: [number, number, number][] = [];
  for (let a = 0; a < rows; a++) {
    for (let b = 0; b < columns; b++) {
      if (rowOrganisation[a] !== columnOrganisation[b] && draw(100) < density) found.push([a, b, offset + 1 + draw(levels)]);
    }
  }
  const tolerance = draw(3);
  const rare = () => (strict && draw(6) === 0 ? 1 : 0);
  const shift = Int32Array.from({ length: organisations }, () => rare() * (draw(3) - 1));
  const rowHigh = Int32Array.from({ length: rows }, () => [1, 1, 1, 0, 2][draw(5)]!);
  const columnHigh = Int32Array.from({ length: columns }, () => draw(4));
  return {
    rows,
    columns,
    organisations,
    rowOrganisation,
    columnOrganisation,
    count: found.length,
    a: Int32Array.from(found, ([a]) => a),
    b: Int32Array.from(found, ([, b]) => b),
    weight: Float64Array.from(found, ([, , weight]) => weight),
    low: Uint8Array.from(found, () => (strict && draw(12) === 0 ? 1 : 0)),
    high: new Uint8Array(found.length).fill(1),
    rowLow: rowHigh.map((high) => Math.min(high, rare())),
    rowHigh,
    columnLow: columnHigh.map((high) => Math.min(high, rare())),
    columnHigh,
    netLow: shift.map((by) => by - tolerance),
    netHigh: shift.map((by) => by + tolerance),
  };
}

export function drawLimits(draw: Draw, problem: CrossProblem): PairLimits {
  const most = draw(3);
  const numbers = new Map<string, number>();
  const of = problem.a.map((i, e) => {
    const ends = [problem.rowOrganisation[i]!, problem.columnOrganisation[problem.b[e]!]!];
    const key = `${Math.min(...ends)} ${Math.max(...ends)}`;
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key)!;
  });
  return { count: numbers.size, of, limit: new Int32Array(numbers.size).fill(most) };
}
