import { performance } from 'node:perf_hooks';
import type { CycleFormat } from '../../src/rooms/cycles/rules.ts';
import { matchingDefaults } from '../../src/rooms/cycles/rules/matching.ts';
import { checkAgain } from '../../src/rooms/pairing/rules/kept.ts';
import type { PairRule, Pool } from '../../src/rooms/pairing/rules/pool.ts';
import { makeProblem } from '../../src/rooms/pairing/rules/problem.ts';
import { replan, solverOf } from '../../src/rooms/pairing/rules/replan.ts';
import { solveProblem } from '../../src/rooms/pairing/rules/solve.ts';
import { crowd } from './crowd.ts';

const now = () => performance.now();
const round = (ms: number) => `${Math.round(ms)} ms`;

/** One line: the parts of a run, then the same people after a pin and a forbid. The second of two rounds, as a kept thread is warm. */
export async function measure(format: CycleFormat, size: number): Promise<string> {
  const pool = crowd(format, size, 7);
  const matching = { ...matchingDefaults[format], min_score: 4000 };
  let line = '';
  for (let turn = 0; turn < 2; turn += 1) {
    const began = now();
    const problem = makeProblem(format, pool, matching);
    const scored = now();
    const answer = await solveProblem(problem, { now });
    const solved = now();
    const proof = answer.proof ? checkAgain(problem, answer.pairs, answer.proof) : undefined;
    const checked = now();
    const solve = solverOf(undefined, now);
    const decided = async (word: PairRule['word']) => {
      const since = now();
      const one = answer.pairs[Math.floor(answer.pairs.length / 2)]!;
      const other = word === 'pin' ? answer.pairs[0]! : one;
      const rule: PairRule = { first_id: one.first_id, second_id: other.second_id, word };
      const changed: Pool = { ...pool, pairs: [rule] };
      await replan(makeProblem(format, changed, matching), answer.pairs, solve, now);
      return now() - since;
    };
    const [pin, forbid] = [await decided('pin'), await decided('forbid')];
    line = [
      `${format} ${size}`,
      `${answer.pairs.length} pairs of ${answer.candidates} possible`,
      `rules and fit ${round(scored - began)}`,
      `search and proof ${round(solved - scored)}`,
      `check again ${round(checked - solved)}`,
      `whole ${round(solved - began)}`,
      `pin ${round(pin)}`,
      `forbid ${round(forbid)}`,
      proof?.optimal ? 'proven' : 'NOT PROVEN',
    ].join(' · ');
  }
  return line;
}
