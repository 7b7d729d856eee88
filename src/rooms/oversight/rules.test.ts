import { describe, expect, it } from 'vitest';
import { formatDefaults } from '../programs/rules/numbers.ts';
import { tandemStates } from '../tandems/rules.ts';
import { healthOf, nextOf, reasons, type Standing } from './rules/health.ts';
import { arrange, orders, readQuery, shows, writeQuery, type Listed } from './rules/list.ts';
import { afterPause, lookDays } from './rules/looks.ts';

const settings = formatDefaults.cross;
const at = (text: string) => new Date(`${text}T00:00:00Z`);
const clock = (today: string) => ({ now: new Date(`${today}T12:00:00Z`), today });

const standing: Standing = {
  state: 'active',
  has_kickoff: true,
  has_agreement: true,
  started_on: '2026-01-01',
  paused_days: 0,
  talked_at: at('2026-01-10'),
  kickoff_at: at('2026-01-20'),
  active_at: at('2026-01-28'),
  goals_at: at('2026-01-29'),
  midterm_on: '2026-07-01',
  midterm_at: null,
  hold_at: null,
  hold_until: null,
  closing_at: null,
  protected_at: null,
  interval_weeks: 4,
  last_held: at('2026-03-01'),
  next_booked: null,
  next_check: '2026-06-01',
  mood: null,
  mood_at: null,
  wish: undefined,
};

describe('how a tandem stands', () => {
  it.each([
    ['meets as agreed', {}, '2026-03-10', 'well', null],
    ['first talk ahead', { state: 'forming', talked_at: null }, '2026-01-10', 'step', 'first_talk'],
    ['first talk overdue', { state: 'forming', talked_at: null }, '2026-02-10', 'care', 'first_talk'],
    ['talked, kickoff ahead', { state: 'forming', kickoff_at: null }, '2026-01-20', 'step', 'kickoff'],
    ['kickoff overdue', { state: 'forming', kickoff_at: null }, '2026-03-10', 'care', 'kickoff'],
    ['agreement ahead', { state: 'kickoff_done' }, '2026-01-22', 'step', 'agreement'],
    ['agreement overdue', { state: 'kickoff_done' }, '2026-02-20', 'care', 'agreement'],
    ['no goal, in time', { goals_at: null }, '2026-02-10', 'step', 'goals'],
    ['no goal, late', { goals_at: null }, '2026-03-10', 'care', 'goals'],
    ['two intervals without a meeting', {}, '2026-04-27', 'care', 'no_meeting'],
    ['but one is booked', { next_booked: at('2026-05-10') }, '2026-04-27', 'well', null],
    ['never met since it runs', { last_held: null }, '2026-03-26', 'care', 'no_meeting'],
    ['a shorter rhythm of their own', { interval_weeks: 2 }, '2026-03-30', 'care', 'no_meeting'],
    ['half time open', { last_held: at('2026-06-15'), next_check: '2026-08-01' }, '2026-06-20', 'step', 'midterm'],
    ['half time over', { last_held: at('2026-07-10'), next_check: '2026-08-01' }, '2026-07-20', 'care', 'midterm'],
    ['a look is due', { last_held: at('2026-05-20') }, '2026-06-01', 'care', 'check_in'],
    ['not yet', { last_held: at('2026-05-20') }, '2026-05-31', 'well', null],
    ['stuck at the last look', { mood: 'stuck', mood_at: at('2026-03-05') }, '2026-03-10', 'care', 'stuck'],
    ['no answer at the last look', { mood: 'no_answer', mood_at: at('2026-03-05') }, '2026-03-10', 'care', 'stuck'],
    ['well at the last look', { mood: 'well', mood_at: at('2026-03-05') }, '2026-03-10', 'well', null],
    ['pause', { state: 'on_hold', hold_at: at('2026-03-01'), hold_until: '2026-04-01' }, '2026-03-20', 'rest', null],
    ['a look that falls into it waits', { state: 'on_hold', next_check: '2026-03-01' }, '2026-03-20', 'rest', null],
    ['pause too long', { state: 'on_hold', hold_at: at('2026-03-01'), hold_until: '2026-04-01' }, '2026-04-02', 'care', 'resume'],
    ['frozen', { state: 'protective', protected_at: at('2026-03-05') }, '2026-03-10', 'care', 'protected'],
    ['closing in time', { state: 'closing', closing_at: at('2027-01-01'), next_check: null }, '2027-01-10', 'step', 'closing'],
    [
      'closing nearly over',
      { state: 'closing', closing_at: at('2027-01-01'), next_check: null },
      '2027-01-25',
      'care',
      'closing',
    ],
    ['completed', { state: 'completed' }, '2027-03-01', 'rest', null],
    ['ended early', { state: 'dissolved' }, '2026-05-01', 'rest', null],
    [
      'a wish after the end',
      { state: 'dissolved', wish: { kind: 'rematch', since: at('2026-04-01') } },
      '2026-05-01',
      'care',
      'rematch',
    ],
    [
      'a wish weighs more than the calendar',
      { goals_at: null, wish: { kind: 'other_partner', since: at('2026-03-09') } },
      '2026-03-10',
      'care',
      'other_partner',
    ],
  ] as [string, Partial<Standing>, string, string, string | null][])('%s', (_, change, today, level, reason) => {
    const found = healthOf({ ...standing, ...change }, settings, clock(today));
    expect([found.level, found.reason]).toEqual([level, reason]);
    expect(found.at === null).toBe(reason === null);
  });

  it('says something of every state, and knows a next action for each reason', () => {
    for (const state of tandemStates) expect(healthOf({ ...standing, state }, settings, clock('2026-03-10')).level).toBeTruthy();
    expect(Object.keys(nextOf).toSorted()).toEqual([...reasons].toSorted());
  });
});

describe('planned looks', () => {
  const period = { started_on: '2026-01-01', planned_end_on: '2026-07-01' };

  it('stand every so many weeks over the whole period', () => {
    expect(lookDays(period, 8, null)).toEqual(['2026-02-26', '2026-04-23', '2026-06-18']);
    expect(lookDays({ ...period, planned_end_on: '2026-02-26' }, 8, null)).toEqual([]);
  });

  it('go on after those that are there', () => {
    expect(lookDays({ ...period, planned_end_on: '2026-09-01' }, 8, '2026-06-18')).toEqual(['2026-08-13']);
  });

  it('that fell into a pause become one soon after it', () => {
    const open = ['2026-03-01', '2026-04-26', '2026-08-16'].map((due_on) => ({ id: due_on, due_on }));
    expect(afterPause(open, '2026-05-01')).toEqual({ gone: ['2026-03-01'], kept: { id: '2026-04-26', due_on: '2026-05-15' } });
    expect(afterPause(open.slice(2), '2026-05-01')).toEqual({ gone: [] });
    expect(afterPause([...open, { id: 'near', due_on: '2026-05-10' }], '2026-05-01')).toEqual({
      gone: ['2026-03-01', '2026-04-26'],
    });
  });
});

describe('the list', () => {
  const row = (name: string, change: Partial<Listed> = {}): Listed => ({
    program_id: 'a',
    cycle_id: null,
    state: 'active',
    started_on: '2026-01-01',
    last_held: null,
    health: { level: 'well', reason: null, at: null },
    names: [name, 'Lukas Benz'],
    ...change,
  });
  const rows = [
    row('Ada', { started_on: '2026-02-01', last_held: at('2026-03-01') }),
    row('Cleo', { health: { level: 'care', reason: 'goals', at: at('2026-03-01') }, last_held: at('2026-01-01') }),
    row('Bea', { health: { level: 'care', reason: 'stuck', at: at('2026-02-01') }, program_id: 'b' }),
    row('Désirée', { state: 'completed', health: { level: 'rest', reason: null, at: null } }),
  ];
  const names = (query: Parameters<typeof writeQuery>[0]) =>
    arrange(
      rows,
      readQuery((name) => new URLSearchParams(writeQuery(query)).get(name) ?? undefined),
      'en',
    ).map((each) => each.names[0]);

  it('shows whoever has waited longest first', () => expect(names({})).toEqual(['Bea', 'Cleo', 'Ada']));
  it('keeps what needs care', () => expect(names({ show: 'care' })).toEqual(['Bea', 'Cleo']));
  it('keeps what has ended', () => expect(names({ show: 'ended' })).toEqual(['Désirée']));
  it('finds names without their accents', () => expect(names({ show: 'all', words: 'desiree benz' })).toEqual(['Désirée']));
  it('keeps one programme', () => expect(names({ program: 'b' })).toEqual(['Bea']));
  it('keeps one phase', () => expect(names({ show: 'all', state: 'completed' })).toEqual(['Désirée']));
  it('sorts by name, age and silence', () => {
    expect(names({ order: 'name' })).toEqual(['Ada', 'Bea', 'Cleo']);
    expect(names({ order: 'started' })[0]).toBe('Ada');
    expect(names({ order: 'meeting' })).toEqual(['Bea', 'Cleo', 'Ada']);
  });
  it('reads its address whatever stands in it', () => {
    const odd = readQuery((name) => ({ show: 'x', order: '', page: '-3', state: 'constructor', q: ' a ' })[name]);
    expect(odd).toEqual({ show: 'running', order: 'health', program: '', cycle: '', state: '', words: 'a', page: 1 });
    for (const show of shows)
      for (const order of orders)
        expect(
          readQuery((name) => new URLSearchParams(writeQuery({ show, order, page: 2 })).get(name) ?? undefined),
        ).toMatchObject({
          show,
          order,
          page: 2,
        });
  });
});
