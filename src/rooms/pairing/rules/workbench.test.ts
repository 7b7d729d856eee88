import { describe, expect, it } from 'vitest';
import { crowd } from '../../../../bench/pairing/crowd.ts';
import { matchingDefaults } from '../../cycles/rules/matching.ts';
import { balanceOf } from './balance.ts';
import { afterHands, handOf, pinObstacle, reverseOf, withHands } from './hands.ts';
import { ring, twoSides, type Drawable } from './picture.ts';
import { chosenPairs, pageOf, pageSize, planFilter, type PlanPair } from './plan-view.ts';
import { makeProblem } from './problem.ts';
import { replan, solverOf } from './replan.ts';
import { solveProblem } from './solve.ts';

const now = () => 0;

describe('decisions by hand', () => {
  const pool = crowd('reverse', 12, 3);
  const matching = { ...matchingDefaults.reverse, min_score: 3000 };
  const problem = makeProblem('reverse', pool, matching);

  it('give the same problem as making it anew, and are taken back by their reverse', async () => {
    const { pairs } = await solveProblem(problem, { now });
    const { first_id, second_id } = pairs[0]!;
    const pin = { first_id, second_id, kind: 'pin' as const };
    const after = afterHands(pool, [pin]);
    expect(handOf(after, pin)).toBe('pin');
    const [made, changed] = [makeProblem('reverse', after, matching), withHands(problem, after)];
    expect(changed.options).toEqual(made.options);
    expect(changed.words).toEqual(made.words);
    expect(changed.lost).toEqual(made.lost);
    expect(afterHands(after, reverseOf(pool, [pin]))).toEqual(pool);
    const banned = afterHands(after, [{ ...pin, kind: 'forbid' }]);
    expect(banned.pairs).toEqual([{ first_id, second_id, word: 'forbid' }]);
    const answer = await replan(withHands(problem, banned), pairs, solverOf(undefined, now), now);
    expect(answer.pairs.some((one) => one.first_id === first_id && one.second_id === second_id)).toBe(false);
    expect(answer.proof?.proof.optimal).toBe(true);
  });

  it('change no more than a best plan must: the same problem keeps its plan', async () => {
    const { pairs } = await solveProblem(problem, { now });
    const answer = await replan(problem, pairs.toReversed(), solverOf(undefined, now), now);
    const names = (list: typeof pairs) => list.map((one) => `${one.first_id} ${one.second_id}`).toSorted();
    expect(names(answer.pairs)).toEqual(names(pairs));
  });

  it('are refused for strangers, for pairs that a rule forbids and for whoever is pinned already', async () => {
    const { pairs } = await solveProblem(problem, { now });
    const [one, other] = pairs;
    const set = (first_id: string, second_id: string) => ({ first_id, second_id, kind: 'pin' as const });
    expect(pinObstacle(problem, pool, set('x', one!.second_id))).toBe('not_there');
    expect(pinObstacle(problem, pool, set(one!.second_id, one!.first_id))).toBe('not_there');
    expect(pinObstacle(problem, pool, set(one!.first_id, one!.second_id))).toBeUndefined();
    const both = afterHands(pool, [set(one!.first_id, one!.second_id), set(other!.first_id, one!.second_id)]);
    const obstacle = pinObstacle(withHands(problem, both), both, set(other!.first_id, one!.second_id));
    expect(obstacle).toSatisfy((found: object) => 'pinned_with' in found || 'barrier' in found);
    const declined = { ...pool, pairs: [{ first_id: one!.first_id, second_id: one!.second_id, word: 'declined' as const }] };
    const told = pinObstacle(withHands(problem, declined), declined, set(one!.first_id, one!.second_id));
    expect(told).toEqual({ barrier: 'declined' });
  });
});

it('counts give and take, and leaves out who belongs to none', () => {
  const pairs = [
    { mentor: 'a', mentee: 'b' },
    { mentor: 'a', mentee: 'b' },
    { mentor: 'b', mentee: 'a' },
    { mentor: null, mentee: 'a' },
  ];
  const { rows, largest, pairs: counted, mean } = balanceOf(['a', 'b', 'c'], pairs);
  expect(rows[0]).toEqual({ organization: 'a', given: [0, 2, 0], gives: 2, receives: 1, balance: 1 });
  expect(rows.map(({ balance }) => balance)).toEqual([1, -1, 0]);
  expect({ largest, counted, mean }).toEqual({ largest: 1, counted: 3, mean: 0.5 });
  expect(balanceOf([], []).mean).toBe(0);
});

describe('the picture of all pairs', () => {
  const people = (side: string, count: number) =>
    Array.from({ length: count }, (_, at): Drawable => ({ id: `${side}${at}`, name: `${side} ${at}`, group: `g${at % 3}` }));
  const pairs = [{ left: 'l0', right: 'r1', weak: false, open: true }, { left: 'l1', right: 'r0', weak: true, open: false }]; // prettier-ignore

  it('has a disc for everybody, a curve for each pair, and the opened one on top', () => {
    const drawn = twoSides(people('l', 4), people('r', 6), pairs, ['g0', 'g1', 'g2']);
    expect(drawn.discs).toHaveLength(10);
    expect(drawn.curves.map(({ kind }) => kind)).toEqual(['weak', 'open']);
    expect(drawn.discs.filter(({ kind }) => kind === 'alone')).toHaveLength(6);
    for (const { y } of drawn.discs) expect(y > 0 && y < drawn.height).toBe(true);
    expect(drawn.labels.map(({ text }) => text)).toEqual(['g0', 'g1', 'g2', 'g0', 'g1', 'g2']);
  });

  it('is a ring in an exchange, also for one person and for nobody', () => {
    const drawn = ring(people('l', 5), [{ left: 'l0', right: 'l3', weak: false, open: false }], ['g0', 'g1', 'g2']);
    expect(drawn.discs.filter(({ kind }) => kind === 'plain')).toHaveLength(2);
    expect(ring([], [], []).discs).toEqual([]);
    expect(ring(people('l', 1), [], ['g0']).discs).toHaveLength(1);
    expect(twoSides([], people('r', 2), [], ['g0', 'g1']).discs).toHaveLength(2);
  });
});

describe('the list of pairs', () => {
  const person = (name: string, organization_id: string | null = null) => ({ name, organization_id });
  const pair = (first: string, second: string, score: number, pinned = false): PlanPair => ({
    first_id: first,
    second_id: second,
    score,
    pinned,
    first: person(first, 'a'),
    second: person(second),
  });
  const list = [pair('Zoé', 'Ämi', 9000), pair('Bo', 'Cy', 5000, true), pair('Al', 'Di', 7000)];
  const filter = (query: Record<string, string>) => planFilter((name) => query[name]);
  const found = (query: Record<string, string>) => chosenPairs(list, filter(query), 'de').map(({ first }) => first.name);

  it('is ordered and narrowed, whatever the address says', () => {
    expect(found({})).toEqual(['Zoé', 'Al', 'Bo']);
    expect(found({ order: 'weakest' })).toEqual(['Bo', 'Al', 'Zoé']);
    expect(found({ order: 'second' })).toEqual(['Zoé', 'Bo', 'Al']);
    expect(found({ q: 'zoe ami' })).toEqual(['Zoé']);
    expect(found({ only: 'pinned' })).toEqual(['Bo']);
    expect(found({ only: 'weak' })).toEqual(['Bo']);
    expect(found({ organization: 'b' })).toEqual([]);
    expect(filter({ page: '-3', order: 'x', only: 'y' })).toMatchObject({ page: 1, order: 'best', only: 'all' });
  });

  it('turns to the page that holds the opened pair, and to the last where there is no such page', () => {
    const many = Array.from({ length: pageSize * 2 + 1 }, (_, at) => pair(`a${at}`, `b${at}`, 5000));
    expect(pageOf(many, { page: 99, whole: false })).toMatchObject({ page: 3, pages: 3, total: many.length });
    const opened = pageOf(many, { page: 1, whole: false }, ({ first_id }) => first_id === `a${pageSize}`);
    expect(opened.page).toBe(2);
    expect(pageOf(many, { page: 1, whole: true }).rows).toHaveLength(many.length);
    expect(pageOf([], { page: 1, whole: false })).toMatchObject({ rows: [], page: 1, pages: 1 });
  });
});
