import { describe, expect, it } from 'vitest';
import { match } from '../../../matching/match.ts';
import { poolPerson } from '../../../../test/pool.ts';
import { matchingDefaults } from '../../cycles/rules/matching.ts';
import { barriersOf } from './barriers.ts';
import { pairView } from './pair-view.ts';
import type { PairRule, PoolPerson } from './pool.ts';
import { makeProblem } from './problem.ts';

const { cross, exchange, reverse } = matchingDefaults;
const mentee = (id: string, given = {}) => poolPerson(id, 'mentee', { organization_id: 'north', ...given });
const mentor = (id: string, given = {}) => poolPerson(id, 'mentor', { organization_id: 'south', ...given });
const crossOf = (people: PoolPerson[], pairs: PairRule[] = []) => makeProblem('cross', { people, pairs }, cross);
const barriers = (people: PoolPerson[], pairs: PairRule[] = []) => barriersOf(crossOf(people, pairs), 0, 0);

async function planOf(problem: ReturnType<typeof makeProblem>) {
  const found = await match(problem.instance, problem.options);
  if (!found.feasible) return found.reason;
  const { a, b } = problem.instance.pairs;
  return Array.from(found.at, (at) => `${problem.firsts[a[at]!]!.id}+${problem.seconds[b[at]!]!.id}`);
}

describe('a cycle as the engine reads it', () => {
  it('takes whoever is ready and has a place, sorted by id', () => {
    const waiting = mentee('m3', { state: 'accepted' });
    const full = mentor('t1', { places: 0, state: 'paired' });
    const second = mentor('t2', { places: 1, capacity: 2, running: 1, state: 'paired' });
    const problem = crossOf([mentee('m2'), waiting, mentee('m1'), second, full]);
    expect(problem.firsts.map(({ id }) => id)).toEqual(['m1', 'm2']);
    expect(problem.seconds.map(({ id }) => id)).toEqual(['t2']);
    expect(problem.instance.pairs.count).toBe(2);
  });

  it('knows an empty pool, one person and nobody who fits', async () => {
    for (const people of [
      [],
      [mentee('m1')],
      [mentee('m1'), mentor('t1', { facts: { languages: [{ language: 'fr', level: 'native' }] } })],
    ])
      expect(await planOf(crossOf(people))).toEqual([]);
    expect(await planOf(makeProblem('exchange', { people: [], pairs: [] }, exchange))).toEqual([]);
  });

  it('balances organisations, and whoever belongs to none is one of her own', () => {
    const { instance } = crossOf([
      mentee('m1'),
      mentee('m2', { organization_id: null }),
      mentor('t1'),
      mentor('t2', { organization_id: null }),
    ]);
    expect(instance).toMatchObject({ variant: 'cross', organisations: 4, balanceTolerance: 1, maxPairsBetween: null });
  });
});

describe('what stands against a pair', () => {
  it.each([
    ['same_organization', mentee('m1'), mentor('t1', { organization_id: 'north' })],
    ['same_organization', mentee('m1', { facts: { ties: { group: 'g' } } }), mentor('t1', { facts: { ties: { group: 'g' } } })],
    ['competitors', mentee('m1', { facts: { ties: { competitors: ['south'] } } }), mentor('t1')],
    ['reporting_line', mentee('m1', { facts: { ties: { superiors: ['x', 'person t1'] } } }), mentor('t1')],
    ['excluded', mentee('m1'), mentor('t1', { facts: { ties: { exclusions: ['person m1'] } } })],
    ['excluded', mentee('m1', { facts: { ties: { exclusions: ['south'] } } }), mentor('t1')],
    ['already_paired', mentee('m1', { facts: { ties: { partners: ['person t1'] } } }), mentor('t1')],
    ['training', mentee('m1', { facts: { ties: { trained: false } } }), mentor('t1')],
    ['language', mentee('m1', { facts: { languages: [{ language: 'de', level: 'B1' }] } }), mentor('t1')],
    ['no_need_covered', mentee('m1'), mentor('t1', { facts: { offers: [{ topic: 'agile', level: 4, narrowed: false }] } })],
    ['gender_wish', mentee('m1', { unwished: ['t1'] }), mentor('t1')],
  ] as const)('%s', async (barrier, one, other) => {
    expect(barriers([one, other])).toContain(barrier);
    expect(await planOf(crossOf([one, other]))).toEqual([]);
  });

  it.each([
    ['forbid', 'forbidden'],
    ['declined', 'declined'],
    ['parted', 'parted'],
  ] as const)('%s by word', async (word, barrier) => {
    const pairs: PairRule[] = [{ first_id: 'm1', second_id: 't1', word }];
    expect(barriers([mentee('m1'), mentor('t1')], pairs)).toEqual([barrier]);
    expect(await planOf(crossOf([mentee('m1'), mentor('t1')], pairs))).toEqual([]);
  });

  it('too few points, unless the pair is pinned', async () => {
    const people = [mentee('m1'), mentor('t1')];
    const strict = { ...cross, min_score: 10_000 };
    const problem = makeProblem('cross', { people, pairs: [] }, strict);
    expect(barriersOf(problem, 0, 0)).toEqual(['min_score']);
    expect(await planOf(problem)).toEqual([]);
    const pinned = makeProblem('cross', { people, pairs: [{ first_id: 'm1', second_id: 't1', word: 'pin' }] }, strict);
    expect(barriersOf(pinned, 0, 0)).toEqual([]);
    expect(await planOf(pinned)).toEqual(['m1+t1']);
  });

  it('a pin that breaks a rule, has no place or nobody behind it is left out and named', () => {
    const people = [mentee('m1'), mentee('m2'), mentee('m3', { organization_id: 'south' }), mentor('t1')];
    const pairs = [['m1', 't1'], ['m2', 't1'], ['m3', 't1'], ['gone', 't1']].map(([first_id, second_id]) => ({ first_id: first_id!, second_id: second_id!, word: 'pin' as const })); // prettier-ignore
    const problem = crossOf(people, pairs);
    expect(problem.options.force).toEqual([[0, 0]]);
    expect(problem.lost.map(({ first_id, why }) => [first_id, why])).toEqual([['m2', 'capacity'], ['m3', 'rule'], ['gone', 'not_ready']]); // prettier-ignore
  });

  it('reverse: the mentor is the junior, from another department', () => {
    const lead = poolPerson('m1', 'mentee', { organization_id: 'o', facts: { career_level: 'executive', department: 'board' } });
    const junior = poolPerson('t1', 'mentor', { organization_id: 'o', facts: { career_level: 'starter', department: 'web' } });
    const of = (people: PoolPerson[]) => barriersOf(makeProblem('reverse', { people, pairs: [] }, reverse), 0, 0);
    expect(of([lead, junior])).toEqual([]);
    expect(of([lead, { ...junior, facts: { ...junior.facts, career_level: 'executive', experience: '20+' } }])).toEqual([]);
    expect(of([{ ...lead, facts: { ...lead.facts, career_level: 'professional' } }, { ...junior, facts: { ...junior.facts, career_level: 'leader' } }])).toEqual(['seniority']); // prettier-ignore
    expect(of([lead, { ...junior, facts: { ...junior.facts, department: 'board' } }])).toEqual(['same_department']);
  });
});

describe('one pair, explained', () => {
  it('adds up, and says what speaks for it', () => {
    const problem = crossOf([mentee('m1'), mentor('t1')]);
    const view = pairView(problem, 'm1', 't1')!;
    expect(view.parts.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(view.score);
    expect(problem.instance.pairs.score[0]).toBe(view.score);
    expect(view.reasons[0]).toMatchObject({ key: 'topics_all', speaks: 'for' });
    expect(pairView(problem, 't1', 'm1')).toBeUndefined();
    expect(pairView(problem, 'm1', 'nobody')).toBeUndefined();
  });

  it('exchange: both directions must give, the weaker one counts, and both are told', async () => {
    const partner = (id: string, need: string, offer: string, level: number) =>
      poolPerson(id, 'partner', {
        facts: { needs: [{ topic: need, priority: 1 }], offers: [{ topic: offer, level, narrowed: false }] },
      });
    const people = [partner('a', 'agile', 'law', 4), partner('b', 'law', 'agile', 2), partner('c', 'agile', 'law', 4)];
    const problem = makeProblem('exchange', { people, pairs: [] }, exchange);
    expect(problem.instance.pairs.count).toBe(2);
    expect(barriersOf(problem, 0, 2)).toContain('no_need_covered');
    const view = pairView(problem, 'b', 'a')!;
    expect([view.first.id, view.second.id]).toEqual(['a', 'b']);
    expect(view.score).toBe(problem.instance.pairs.score[0]);
    // Level 2 covers 60 percent, level 4 all of it.
    expect(view.parts[0]).toMatchObject({ criterion: 'topics', value: 0.6 });
    expect(view.reasons.filter(({ key }) => key === 'topics_all').map(({ seeker }) => seeker).toSorted()).toEqual(['first', 'second']); // prettier-ignore
    expect(await planOf(problem)).toHaveLength(1);
  });
});
