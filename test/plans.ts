import type { ClassicInstance, PairTable } from '../src/matching/instance.ts';
import { match, plainOptions, type MatchOptions } from '../src/matching/match.ts';
import type { ScoredInstance } from '../src/matching/rules.ts';
import type { Solved } from '../src/rooms/pairing/rules/solved.ts';

const none = new Int32Array(0);

export function tableOf(rows: number, listed: readonly [number, number, number][]): PairTable {
  const sorted = listed.toSorted((x, y) => x[0] - y[0] || x[1] - y[1]);
  const start = new Int32Array(rows + 1);
  for (const [a] of sorted) start[a + 1]! += 1;
  for (let row = 0; row < rows; row += 1) start[row + 1]! += start[row]!;
  const column = (at: 0 | 1 | 2) => Int32Array.from(sorted, (one) => one[at]);
  return { count: sorted.length, a: column(0), b: column(1), score: column(2), start };
}

export function twoSided(mentees: number, mentors: number, listed: readonly [number, number, number][]): ClassicInstance {
  return {
    variant: 'classic',
    name: '',
    mentees,
    mentors,
    menteePlaces: new Int32Array(mentees).fill(1),
    mentorPlaces: new Int32Array(mentors).fill(1),
    lineManagers: none,
    must: none,
    barred: none,
    pairs: tableOf(mentees, listed),
  };
}

export async function solve(instance: ScoredInstance, options: MatchOptions = plainOptions): Promise<Solved> {
  const solution = await match(instance, options);
  if (!solution.feasible) throw new Error(solution.reason);
  return { instance, options, solution };
}

/** Whole numbers and lists of pairs, the same for the same seed. */
export function drawnFrom(seed: number) {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const whole = (below: number) => Math.floor(random() * below);
  const listedOf = (rows: number, columns: number, share: number) =>
    Array.from({ length: rows * columns }, (_, k): [number, number, number] => [
      Math.floor(k / columns),
      k % columns,
      5000 + whole(50) * 100,
    ]).filter(() => random() < share);
  return { whole, listedOf };
}
