import { judge } from '../../../src/matching/certificate/stable.ts';
import type { StableInstance } from '../../../src/matching/instance.ts';
import { preferencesOf } from '../../../src/matching/preferences.ts';
import { deferredAcceptance } from '../../../src/matching/stable.ts';
import { readNumbers, type Task } from './task.ts';

/** M14: the stable plan and the pairs that block it (none), where both sides rank each other by score. */
export function stable(file: string): Task<{ plan: Int32Array; blocking: number; faults: number }> {
  const input = readNumbers(file);
  const [rows, columns, count] = [input[0]!, input[1]!, input[2]!];
  const start = input.subarray(3, 4 + rows);
  const partner = input.subarray(4 + rows, 4 + rows + count);
  const score = input.subarray(4 + rows + count);
  const liked: [number, number][][] = Array.from({ length: columns }, () => []);
  for (let i = 0; i < rows; i++) for (let k = start[i]!; k < start[i + 1]!; k++) liked[partner[k]!]!.push([i, score[k]!]);
  const mentees = Array.from({ length: rows }, (_, i) => partner.subarray(start[i], start[i + 1]));
  const mentors = liked.map((list) =>
    Int32Array.from(
      list.toSorted((x, y) => y[1] - x[1] || x[0] - y[0]),
      ([i]) => i,
    ),
  );
  const instance: StableInstance = {
    ...preferencesOf(mentees, mentors),
    variant: 'stable',
    name: '',
    menteePlaces: new Int32Array(rows).fill(1),
    mentorPlaces: new Int32Array(columns).fill(1),
    given: null,
  };
  return {
    solve() {
      const plan = deferredAcceptance(instance, 'mentees');
      const { blocking, faults } = judge(instance, plan);
      return { plan, blocking: blocking.length, faults: faults.length };
    },
    judge: ({ plan, blocking, faults }) => ({ pairs: plan.length / 2, value: 0, gap: 0, violations: blocking + faults }),
  };
}
