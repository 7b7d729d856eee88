import { describe, expect, it } from 'vitest';
import type { CrossInstance, ExchangeInstance } from '../../../matching/instance.ts';
import { match, plainOptions } from '../../../matching/match.ts';
import { findPair, type Pair } from '../../../matching/rules.ts';
import { drawnFrom, solve, tableOf, twoSided } from '../../../../test/plans.ts';
import { alternativesOf, type Alternative } from './alternatives.ts';
import { formedPairs, type Solved } from './solved.ts';

/** The same by trying everybody: each with the pair forced and the old one forbidden. */
async function byTrying({ instance, options, solution }: Solved, old: Pair, others: Pair[]) {
  const costs: { pairs: number; points: number }[] = [];
  for (const pair of others) {
    const answer = await match(instance, { ...options, force: [...options.force, pair], forbid: [...options.forbid, old] });
    if (answer.feasible) costs.push({ pairs: solution.at.length - answer.at.length, points: solution.total - answer.total });
  }
  return costs.toSorted((x, y) => x.pairs - y.pairs || x.points - y.points).slice(0, 3);
}

const must = new Int32Array(0);
const { whole, listedOf } = drawnFrom(41);

/** The changes that are told make a plan: nobody twice, as many pairs and points as the loss says. */
function expectPlan(solved: Solved, old: Pair, { pair, begun, alone, lost }: Alternative) {
  const fresh = [pair, ...begun];
  const moved = (at: 0 | 1) =>
    new Set([
      ...fresh.map((one) => one[at]),
      ...alone.filter(({ seat }) => (seat === 'first') === (at === 0)).map(({ index }) => index),
    ]);
  const [rows, columns] = [moved(0), moved(1)];
  const kept = formedPairs(solved).filter(([a, b]) => !rows.has(a) && !columns.has(b));
  const after = [...kept, ...fresh];
  expect(after.some(([a, b]) => a === old[0] && b === old[1])).toBe(false);
  for (const at of [0, 1] as const) expect(new Set(after.map((one) => one[at])).size).toBe(after.length);
  const points = after.reduce((sum, [a, b]) => sum + solved.instance.pairs.score[findPair(solved.instance.pairs, a, b)]!, 0);
  expect({ pairs: solved.solution.at.length - after.length, points: solved.solution.total - points }).toEqual(lost);
}

describe('alternatives of a pair', () => {
  it('knows the example of the manual: Dana with Rosa costs 30 points, Dana with Tom 45', async () => {
    const listed: [number, number, number][] = [
      [0, 0, 90], [0, 1, 85], [1, 0, 65], [2, 1, 70], [2, 2, 55], [3, 0, 35], [3, 1, 40],
    ]; // prettier-ignore
    const solved = await solve(twoSided(4, 3, listed));
    expect(solved.solution.total).toBe(205);
    const found = await alternativesOf(solved, [1, 0], 'second');
    expect(found.map(({ partner, lost }) => [partner, lost.points])).toEqual([
      [0, 20],
      [3, 30],
    ]);
    expect(found[1]).toMatchObject({
      partner: 3,
      pair: [3, 0],
      lost: { pairs: 0, points: 30 },
      alone: [{ seat: 'first', index: 1 }],
    });
  });

  it('agrees with trying everybody, on two sides and with balance, also where a place is worth more than points', async () => {
    for (let round = 0; round < 30; round += 1) {
      const [mentees, mentors] = [3 + whole(5), 3 + whole(5)];
      const listed = listedOf(mentees, mentors, 0.7);
      const classic = twoSided(mentees, mentors, listed);
      const organisations = { organisations: 3, maxPairsBetween: null, balanceTolerance: 1 };
      const cross: CrossInstance = {
        ...classic,
        ...organisations,
        variant: 'cross',
        menteeOrganisation: Int32Array.from({ length: mentees }, (_, at) => at % 3),
        mentorOrganisation: Int32Array.from({ length: mentors }, (_, at) => (at + 1) % 3),
      };
      for (const instance of [classic, cross]) {
        const solved = await solve(instance);
        const [pair] = formedPairs(solved);
        if (!pair) continue;
        const others = listed.filter(([a, b]) => a === pair[0] && b !== pair[1]).map(([a, b]): Pair => [a, b]);
        const found = await alternativesOf(solved, pair, 'first');
        expect(found.map(({ lost }) => lost)).toEqual(await byTrying(solved, pair, others));
        for (const one of found) expectPlan(solved, pair, one);
      }
    }
  });

  it('holds in an exchange too, from both sides of the pair', async () => {
    for (let round = 0; round < 20; round += 1) {
      const people = 4 + whole(5);
      const listed = listedOf(people, people, 0.6).filter(([a, b]) => a < b);
      const instance: ExchangeInstance = {
        variant: 'exchange',
        name: '',
        people,
        must,
        barred: must,
        pairs: tableOf(people, listed),
      };
      const solved = await solve(instance);
      const [pair] = formedPairs(solved);
      if (!pair) continue;
      for (const [seat, own] of [
        ['first', pair[0]],
        ['second', pair[1]],
      ] as const) {
        const others = listed
          .filter(([a, b]) => (a === own || b === own) && !(a === pair[0] && b === pair[1]))
          .map(([a, b]): Pair => [a, b]);
        const found = await alternativesOf(solved, pair, seat);
        expect(found.map(({ lost }) => lost)).toEqual(await byTrying(solved, pair, others));
        for (const { pair: one } of found) expect(one.includes(own)).toBe(true);
      }
    }
  });

  it('tells what a pinned pair keeps from all: the alternatives may gain', async () => {
    const listed: [number, number, number][] = [[0, 0, 5000], [0, 1, 9000], [1, 0, 9000], [1, 1, 5000]]; // prettier-ignore
    const solved = await solve(twoSided(2, 2, listed), { ...plainOptions, force: [[0, 0]] });
    const [one] = await alternativesOf(solved, [0, 0], 'first');
    expect(one).toMatchObject({ partner: 1, lost: { pairs: 0, points: -8000 }, begun: [[1, 0]], alone: [] });
  });

  it('agrees with trying everybody for pinned pairs too', async () => {
    for (let round = 0; round < 20; round += 1) {
      const listed = listedOf(5, 5, 0.8);
      const forced = listed[whole(listed.length)]!;
      const pair: Pair = [forced[0], forced[1]];
      const solved = await solve(twoSided(5, 5, listed), { ...plainOptions, force: [pair] });
      const others = listed.filter(([a, b]) => b === pair[1] && a !== pair[0]).map(([a, b]): Pair => [a, b]);
      const open = { ...solved, options: plainOptions };
      const found = await alternativesOf(solved, pair, 'second');
      expect(found.map(({ lost }) => lost)).toEqual(await byTrying(open, pair, others));
      for (const one of found) expectPlan(solved, pair, one);
    }
  });

  it('has none where there is nobody else', async () => {
    const solved = await solve(twoSided(1, 1, [[0, 0, 8000]]));
    expect(await alternativesOf(solved, [0, 0], 'first')).toEqual([]);
    expect(await alternativesOf(solved, [0, 0], 'second')).toEqual([]);
  });
});
