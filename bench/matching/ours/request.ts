import type { ClassicInstance, ExchangeInstance } from '../../../src/matching/instance.ts';
import { match, plainOptions, type NoSolution, type Solution } from '../../../src/matching/match.ts';
import { isSmall } from '../../../src/matching/thread/ask.ts';
import { readNumbers, type Task } from './task.ts';

const none = new Int32Array(0);

/** The largest problem that is answered where it is asked: all may meet all, most pairs first, with the proof. */
export function smallClassic(file: string): Task<Solution | NoSolution> {
  const input = readNumbers(file);
  const [mentees, mentors] = [input[0]!, input[1]!];
  const count = mentees * mentors;
  const instance: ClassicInstance = {
    variant: 'classic',
    name: '',
    mentees,
    mentors,
    pairs: {
      count,
      a: Int32Array.from({ length: count }, (_, k) => Math.floor(k / mentors)),
      b: Int32Array.from({ length: count }, (_, k) => k % mentors),
      score: input.slice(2).map((points) => Math.max(1, points)),
      start: Int32Array.from({ length: mentees + 1 }, (_, i) => i * mentors),
    },
    menteePlaces: new Int32Array(mentees).fill(1),
    mentorPlaces: new Int32Array(mentors).fill(1),
    lineManagers: none,
    barred: none,
    must: none,
  };
  return asked(instance);
}

/** The same for a pool whose people are mentor and mentee. */
export function smallExchange(file: string): Task<Solution | NoSolution> {
  const input = readNumbers(file);
  const [people, count] = [input[0]!, input[1]!];
  const edges = Array.from({ length: count }, (_, k) => [...input.subarray(2 + 3 * k, 5 + 3 * k)] as [number, number, number]);
  edges.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  const start = new Int32Array(people + 1);
  for (const [a] of edges) start[a + 1]!++;
  for (let i = 0; i < people; i++) start[i + 1]! += start[i]!;
  const column = (at: 0 | 1 | 2) => Int32Array.from(edges, (edge) => edge[at]);
  const pairs = { count, a: column(0), b: column(1), score: column(2), start };
  const instance: ExchangeInstance = { variant: 'exchange', name: '', people, pairs, barred: none, must: none };
  return asked(instance);
}

function asked(instance: ClassicInstance | ExchangeInstance): Task<Solution | NoSolution> {
  if (!isSmall(instance, plainOptions)) throw new RangeError('not answered where it is asked');
  return {
    solve: () => match(instance, plainOptions),
    judge(found) {
      if (!found.feasible) return { pairs: 0, value: 0, gap: Infinity, violations: 1 };
      return { pairs: found.at.length, value: found.total, gap: found.proof.gap, violations: found.proof.violations };
    },
  };
}
