import { checkGeneral } from '../../../src/matching/certificate/general.ts';
import { solveExchange } from '../../../src/matching/exchange.ts';
import type { GeneralDuals, GeneralProblem, Solved } from '../../../src/matching/problem.ts';
import { judged, perPair, readNumbers, type Task } from './task.ts';

/** M6 and M7: one pool, most pairs first. */
export function exchange(file: string): Task<Solved<GeneralDuals>> {
  const input = readNumbers(file);
  const [people, count] = [input[0]!, input[1]!];
  const edge = (k: number) => input.subarray(2 + 3 * k, 5 + 3 * k) as unknown as [number, number, number];
  const order = Int32Array.from({ length: count }, (_, k) => k).toSorted(
    (x, y) => edge(x)[0] - edge(y)[0] || edge(x)[1] - edge(y)[1],
  );
  const score = Int32Array.from(order, (k) => edge(k)[2]);
  const problem: GeneralProblem = {
    people,
    count,
    a: Int32Array.from(order, (k) => edge(k)[0]),
    b: Int32Array.from(order, (k) => edge(k)[1]),
    high: new Uint8Array(count).fill(1),
    weight: Float64Array.from(score, (points) => perPair(people) + points),
  };
  return {
    solve: () => solveExchange(problem),
    judge: ({ chosen, duals }) => judged(chosen, score, checkGeneral(problem, chosen, duals)),
  };
}
