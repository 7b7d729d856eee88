import { describe, expect, it } from 'vitest';
import { formats } from '../../programs/rules.ts';
import { goalStates, strands } from '../rules.ts';
import { goalSteps, kitSteps as kitDue, type DueGoal, type DueKit, type DueNeeds } from './due.ts';
import { goalTransitions, isLate, learnerOf, mayAdd, nextGoalState, type GoalVerb } from './goals.ts';
import { isReleased } from './ideas.ts';
import {
  kitDone,
  kitHere,
  kitSteps,
  missingNeeds,
  needsTransitions,
  nextNeedsState,
  type KitFacts,
  type NeedsVerb,
} from './needs.ts';
import { coverage } from './strands.ts';
import { defaultTemplates, maxTemplates } from './templates.ts';

describe('the state of a goal', () => {
  const verbs: GoalVerb[] = ['reach', 'drop', 'reopen'];
  const known: Record<string, string> = {
    'open reach': 'reached',
    'open drop': 'dropped',
    'reached reopen': 'open',
    'dropped reopen': 'open',
  };
  it.each(goalStates.flatMap((state) => verbs.map((verb) => [state, verb] as const)))('%s --%s-->', (state, verb) => {
    expect(nextGoalState(state, verb)).toBe(known[`${state} ${verb}`]);
  });
  it('has no step twice', () => {
    expect(new Set(goalTransitions.map(({ from, verb }) => `${from} ${verb}`)).size).toBe(goalTransitions.length);
  });
});

it('a look at the need is a draft or done', () => {
  const verbs: NeedsVerb[] = ['finish', 'reopen'];
  const all = (['draft', 'done'] as const).flatMap((state) => verbs.map((verb) => [state, verb, nextNeedsState(state, verb)]));
  expect(all).toEqual([
    ['draft', 'finish', 'done'],
    ['draft', 'reopen', undefined],
    ['done', 'finish', undefined],
    ['done', 'reopen', 'draft'],
  ]);
  expect(needsTransitions).toHaveLength(2);
  expect(missingNeeds({ doing: 'x', way: 'y' })).toEqual(['stuck', 'wish']);
});

it('the learner is the mentee, in an exchange whoever writes', () => {
  const own = (format: (typeof formats)[number], role: 'mentor' | 'mentee' | 'partner') =>
    learnerOf({ format, role, partner: { id: 'other' } }, 'self');
  expect([own('network', 'mentor'), own('cross', 'mentee'), own('exchange', 'partner'), own('reverse', 'mentor')]).toEqual([
    'other',
    'self',
    'self',
    'other',
  ]);
});

it('three open goals are enough, reached ones leave room', () => {
  const goals = (['open', 'open', 'open', 'reached'] as const).map((state) => ({ state, person_id: 'a' }));
  expect([mayAdd(goals, 'a'), mayAdd(goals, 'b'), mayAdd(goals.slice(1), 'a')]).toEqual([false, true, true]);
  expect([
    isLate({ state: 'open', due_on: '2026-11-22' }, '2026-11-23'),
    isLate({ state: 'open', due_on: '2026-11-23' }, '2026-11-23'),
    isLate({ state: 'reached', due_on: '2026-01-01' }, '2026-11-23'),
  ]).toEqual([true, false, false]);
});

it('only marks of meetings that were held cover a strand', () => {
  const found = coverage(
    [{ id: 'a' }, { id: 'b' }],
    [
      { session_id: 'a', strand: 'networking' },
      { session_id: 'b', strand: 'networking' },
      { session_id: 'gone', strand: 'competences' },
    ],
  );
  expect(found).toMatchObject({ meetings: 2, covered: ['networking'], missing: strands.slice(0, 4) });
  expect(found.counts).toMatchObject({ networking: 2, competences: 0 });
});

describe('the reverse kit', () => {
  const facts: KitFacts = { written: false, talked: false, needs: undefined, ready: false, session: undefined };
  it('goes step by step', () => {
    const way: Partial<KitFacts>[] = [
      {},
      { written: true },
      { needs: 'done' },
      { ready: true },
      { session: 'booked' },
      { session: 'held' },
    ];
    let now = facts;
    expect(
      way.map((next) => {
        now = { ...now, ...next };
        return kitHere(now);
      }),
    ).toEqual([...kitSteps, undefined]);
    expect(kitDone({ ...facts, talked: true }).contact).toBe(true);
    expect(kitDone({ ...facts, session: 'cancelled' }).appointment).toBe(false);
  });

  const day = new Date('2026-11-01T00:00:00Z');
  const kit: DueKit = { role: 'mentor', written: false, talked: false, created_at: day, contact_due: '2026-12-01' };
  const done: DueNeeds = { id: 'n', state: 'done', done_at: day, ready_at: null, session: null };
  it.each([
    ['nobody has written', kit, [], ['contact'], []],
    ['written, not talked', { ...kit, written: true }, [], [], []],
    ['talked', { ...kit, talked: true }, [], ['needs'], ['needs']],
    ['filled in', { ...kit, talked: true }, [done], ['preparation'], []],
    ['prepared', { ...kit, talked: true }, [{ ...done, ready_at: day }], ['appointment'], []],
    ['booked', { ...kit, talked: true }, [{ ...done, ready_at: day, session: 'booked' as const }], [], []],
  ])('%s', (_, facts_now, needs, mentor, mentee) => {
    expect(kitDue(facts_now, needs).map(({ kind }) => kind)).toEqual(mentor);
    expect(kitDue({ ...facts_now, role: 'mentee' }, needs).map(({ kind }) => kind)).toEqual(mentee);
  });
});

it('a goal waits for its learner when its date is near or its end is not rated', () => {
  const at = new Date('2026-11-01T00:00:00Z');
  const goal: DueGoal = {
    person_id: 'a',
    state: 'open',
    due_on: null,
    level_before: 3,
    level_after: null,
    updated_at: at,
    created_at: at,
  };
  const kinds = (change: Partial<DueGoal>, self = 'a') =>
    goalSteps({ ...goal, ...change }, self, '2026-11-23').map(({ kind }) => kind);
  expect([
    kinds({}),
    kinds({ due_on: '2026-12-07' }),
    kinds({ due_on: '2026-12-08' }),
    kinds({ due_on: '2026-12-07' }, 'b'),
    kinds({ state: 'reached' }),
    kinds({ state: 'reached', level_after: 0 }),
    kinds({ state: 'dropped', due_on: '2026-01-01' }),
  ]).toEqual([[], ['goal_due'], [], [], ['goal_rate'], [], []]);
});

it('an idea is released by both for these very words only', () => {
  const by = (...versions: [string, number][]) => versions.map(([person_id, version]) => ({ person_id, version }));
  const asked = (releases: { person_id: string; version: number }[]) => isReleased({ version: 2 }, releases, ['a', 'b']);
  expect([
    asked([]),
    asked(by(['a', 2])),
    asked(by(['a', 2], ['b', 1])),
    asked(by(['a', 2], ['c', 2])),
    asked(by(['a', 2], ['b', 2])),
  ]).toEqual([false, false, false, false, true]);
});

it.each(formats)('the templates shipped for %s are whole, short and different', (format) => {
  const templates = defaultTemplates[format];
  expect(templates.length).toBeGreaterThanOrEqual(6);
  expect(templates.length).toBeLessThanOrEqual(maxTemplates);
  for (const { text_de, text_en, signs_de, signs_en } of templates)
    for (const text of [text_de, text_en, signs_de, signs_en]) expect(text.length).toBeGreaterThan(10);
  expect(new Set(templates.map(({ text_de }) => text_de)).size).toBe(templates.length);
});
