import { solveBipartite } from '../../../src/matching/bipartite.ts';
import { checkBipartite } from '../../../src/matching/certificate/bipartite.ts';
import type { BipartiteDuals, BipartiteProblem, Solved } from '../../../src/matching/problem.ts';
import { judged, perPair, readNumbers, type Task } from './task.ts';

/** M1 to M3: every pair is possible, points alone count. One point more for all, so that who cannot meet is a pair for nothing, as for the peers. */
export function dense(file: string): Task<Solved<BipartiteDuals>> {
  const input = readNumbers(file);
  const [rows, columns] = [input[0]!, input[1]!];
  const score = input.subarray(2);
  const a = new Int32Array(score.length);
  const b = new Int32Array(score.length);
  for (let i = 0, k = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++, k++) {
      a[k] = i;
      b[k] = j;
    }
  }
  return task(problemOf(rows, columns, a, b, score, 1), score);
}

/** M4 and M5: fifty candidates each, most pairs first. */
export function sparse(file: string): Task<Solved<BipartiteDuals>> {
  const { rows, columns, a, b, score } = sparseCandidates(readNumbers(file));
  return task(problemOf(rows, columns, a, b, score, perPair(rows)), score);
}

/** Candidates as the engine wants them: by partner, not by score. Put in order where they lie, so that the input counts as memory once. */
export function sparseCandidates(input: Int32Array) {
  const [rows, columns, count] = [input[0]!, input[1]!, input[2]!];
  const start = input.subarray(3, 4 + rows);
  const b = input.subarray(4 + rows, 4 + rows + count);
  const score = input.subarray(4 + rows + count);
  const a = new Int32Array(count);
  for (let i = 0; i < rows; i++) {
    const [from, end] = [start[i]!, start[i + 1]!];
    a.fill(i, from, end);
    const order = Array.from({ length: end - from }, (_, k): [number, number] => [b[from + k]!, score[from + k]!]);
    order.sort((x, y) => x[0] - y[0]);
    for (const [k, [partner, points]] of order.entries()) {
      b[from + k] = partner;
      score[from + k] = points;
    }
  }
  return { rows, columns, a, b, score, start };
}

function task(problem: BipartiteProblem, score: Int32Array): Task<Solved<BipartiteDuals>> {
  return {
    solve: () => solveBipartite(problem),
    judge: ({ chosen, duals }) => judged(chosen, score, checkBipartite(problem, chosen, duals)),
  };
}

export function problemOf(
  rows: number,
  columns: number,
  a: Int32Array,
  b: Int32Array,
  score: Int32Array,
  pair: number,
): BipartiteProblem {
  const count = a.length;
  // No `from`: it makes a list of all values first, which counts as memory.
  const weight = new Float64Array(count);
  for (let e = 0; e < count; e++) weight[e] = pair + score[e]!;
  return {
    rows,
    columns,
    count,
    a,
    b,
    weight,
    low: new Uint8Array(count),
    high: new Uint8Array(count).fill(1),
    rowLow: new Int32Array(rows),
    rowHigh: new Int32Array(rows).fill(1),
    columnLow: new Int32Array(columns),
    columnHigh: new Int32Array(columns).fill(1),
  };
}
