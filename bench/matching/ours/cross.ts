import { checkCross } from '../../../src/matching/certificate/cross.ts';
import { solveCirculation } from '../../../src/matching/circulation.ts';
import { solvePairLimit } from '../../../src/matching/pair-limit.ts';
import type { CrossDuals, CrossProblem, PairLimits, Solved } from '../../../src/matching/problem.ts';
import type { LimitedSolved } from '../../../src/matching/solution.ts';
import { problemOf } from './assign.ts';
import { cpu, judged, perPair, readNumbers, type Task } from './task.ts';

/** M10: balance between organisations, read from the network that the flow solver gets. */
export function circulation(file: string): Task<Solved<CrossDuals> | null> {
  const input = readNumbers(file);
  const arcs = input[1]!;
  const [rows, columns, organisations] = [...input.subarray(2 + 4 * arcs)] as [number, number, number];
  const pairs: [number, number, number][] = [];
  for (let k = 0; k < arcs; k++) {
    const [from, to, , cost] = input.subarray(2 + 4 * k) as unknown as [number, number, number, number];
    if (cost < 0) pairs.push([from, to - rows, -cost - perPair(rows)]);
  }
  const homes = input.subarray(5 + 4 * arcs);
  const problem = crossOf(pairs, homes, [rows, columns, organisations, homes[rows + columns]!]);
  const score = problem.score;
  return {
    solve: () => solveCirculation(problem),
    judge: (solved) => judged(solved!.chosen, score, checkCross(problem, null, solved!.chosen, solved!.duals)),
  };
}

/** M11: a limit of pairs between any two organisations as well. The bound is what the solver proved; prices are checked apart. */
export function limited(file: string): Task<LimitedSolved> {
  const input = readNumbers(file);
  const [rows, columns, organisations, tolerance, most, count] = [...input.subarray(0, 6)] as number[];
  const pairs = Array.from({ length: count! }, (_, k) => [...input.subarray(6 + 3 * k, 9 + 3 * k)] as [number, number, number]);
  const problem = crossOf(pairs, input.subarray(6 + 3 * count!), [rows!, columns!, organisations!, tolerance!]);
  const limits = limitsOf(problem, most!);
  const now = () => performance.now();
  const judge = (solved: LimitedSolved) => {
    const weight = problem.weight.map((one) => solved.scale * one);
    const checked = checkCross({ ...problem, weight }, limits, solved.chosen, solved.duals as CrossDuals);
    const violations = checked.violations + (checked.bound < solved.scale * solved.value ? 1 : 0);
    return judged(solved.chosen, problem.score, { value: solved.value, bound: solved.bound, violations });
  };
  return {
    solve: () => solvePairLimit(problem, limits, { now }),
    async judge(solved) {
      const soon = judge(await solvePairLimit(problem, limits, { now: cpu, milliseconds: 1000 }));
      // A whole pair that may be missing is no share of points any more.
      const open = soon.gap >= perPair(rows!) ? 1 : soon.gap / soon.value;
      const whole = judge(solved);
      return { ...whole, violations: whole.violations + soon.violations, figures: { 'share open after one second': open } };
    },
  };
}

function crossOf(
  pairs: [number, number, number][],
  homes: Int32Array,
  [rows, columns, organisations, tolerance]: [number, number, number, number],
): CrossProblem & { score: Int32Array } {
  pairs.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  const score = Int32Array.from(pairs, ([, , points]) => points);
  const [a, b] = [Int32Array.from(pairs, ([i]) => i), Int32Array.from(pairs, ([, j]) => j)];
  return {
    ...problemOf(rows, columns, a, b, score, perPair(rows)),
    score,
    organisations,
    rowOrganisation: homes.slice(0, rows),
    columnOrganisation: homes.slice(rows, rows + columns),
    netLow: new Int32Array(organisations).fill(-tolerance),
    netHigh: new Int32Array(organisations).fill(tolerance),
  };
}

function limitsOf({ a, b, rowOrganisation, columnOrganisation }: CrossProblem, most: number): PairLimits {
  const numbers = new Map<string, number>();
  const of = a.map((i, e) => {
    const [one, other] = [rowOrganisation[i]!, columnOrganisation[b[e]!]!];
    const key = `${Math.min(one, other)} ${Math.max(one, other)}`;
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key)!;
  });
  return { count: numbers.size, of, limit: new Int32Array(numbers.size).fill(most) };
}
