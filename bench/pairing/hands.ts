import { performance } from 'node:perf_hooks';
import type { CycleFormat } from '../../src/rooms/cycles/rules.ts';
import { matchingDefaults } from '../../src/rooms/cycles/rules/matching.ts';
import { alternativesOf } from '../../src/rooms/pairing/rules/alternatives.ts';
import { afterHands, withHands, type HandKind } from '../../src/rooms/pairing/rules/hands.ts';
import { checkAgain, keptSolution } from '../../src/rooms/pairing/rules/kept.ts';
import type { Pool } from '../../src/rooms/pairing/rules/pool.ts';
import { makeProblem } from '../../src/rooms/pairing/rules/problem.ts';
import { askedOf } from '../../src/rooms/pairing/rules/reasons-if.ts';
import { replan, solverOf } from '../../src/rooms/pairing/rules/replan.ts';
import { solveProblem } from '../../src/rooms/pairing/rules/solve.ts';
import { whyWithout } from '../../src/rooms/pairing/rules/unmatched.ts';
import { crowd } from './crowd.ts';

const now = () => performance.now();
const middle = (list: number[]) => list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0;
const said = (list: number[]) => `${Math.round(middle(list))} ms (at most ${Math.round(Math.max(0, ...list))})`;

function people(format: CycleFormat, mentees: number, mentors: number): Pool {
  const pool = crowd(format, Math.max(mentees, mentors), 7);
  const counts = { mentee: 0, mentor: 0, partner: 0 };
  const most = { mentee: mentees, mentor: mentors, partner: mentees };
  return { ...pool, people: pool.people.filter(({ role }) => (counts[role] += 1) <= most[role]) };
}

/** Ten decisions of each kind one after the other, ten opened pairs, three people without a partner: the middle and the longest time. */
export async function measureHands(format: CycleFormat, mentees: number, mentors: number): Promise<string> {
  const matching = { ...matchingDefaults[format], min_score: 4000 };
  let pool = people(format, mentees, mentors);
  const scored = makeProblem(format, pool, matching);
  const solve = solverOf(undefined, now);
  let { pairs, proof } = await solveProblem(scored, { now });
  let problem = scored;
  const times: Record<HandKind | 'open' | 'why', number[]> = { pin: [], forbid: [], none: [], open: [], why: [] };
  let proven = true;
  for (let turn = 0; turn < 10; turn += 1)
    for (const kind of ['pin', 'none', 'forbid'] as const) {
      const { first_id, second_id } = pairs[(turn * 37 + 5) % pairs.length]!;
      const since = now();
      pool = afterHands(pool, [{ first_id, second_id, kind }]);
      problem = withHands(scored, pool);
      ({ pairs, proof } = await replan(problem, pairs, solve, now));
      times[kind].push(now() - since);
      proven &&= proof !== undefined && checkAgain(problem, pairs, proof).optimal;
    }
  const solved = { instance: problem.instance, options: problem.options, solution: keptSolution(problem, pairs, proof!)! };
  for (let turn = 0; turn < 10; turn += 1) {
    const { first_id, second_id } = pairs[(turn * 53) % pairs.length]!;
    const pair: [number, number] = [problem.at.get(first_id)!, problem.at.get(second_id)!];
    const since = now();
    await alternativesOf(solved, pair, 'first', 3, solve);
    await alternativesOf(solved, pair, 'second', 3, solve);
    times.open.push(now() - since);
  }
  const seated = new Set(pairs.flatMap((pair) => [pair.first_id, pair.second_id]));
  const alone = problem.firsts.flatMap(({ id }, index) => (seated.has(id) ? [] : [index])).slice(0, 3);
  for (const index of alone) {
    const since = now();
    await whyWithout(solved, askedOf(problem), 'first', index, solve);
    times.why.push(now() - since);
  }
  return [
    `${format} ${mentees} x ${format === 'exchange' ? mentees : mentors}, ${problem.instance.pairs.count} pairs allowed`,
    `pin ${said(times.pin)}`,
    `block ${said(times.forbid)}`,
    `take back ${said(times.none)}`,
    `six alternatives ${said(times.open)}`,
    `one person without a partner ${said(times.why)}`,
    proven ? 'all proven' : 'NOT PROVEN',
  ].join(' · ');
}
