import { describe, expect, it } from 'vitest';
import { networkDefaults } from '../../programs/rules/numbers.ts';
import { tandemStates } from '../rules.ts';
import { agreementDue, goalsDue, hasMidterm, kickoffDue, openDeadlines, type Course } from './deadlines.ts';
import { daysBetween, dayLater, endAsOf, shifted } from './pause.ts';

const at = (day: string) => new Date(`${day}T12:00:00Z`);
const begun: Course = {
  state: 'forming',
  started_on: '2026-09-01',
  paused_days: 0,
  has_kickoff: true,
  has_agreement: true,
  talked_at: null,
  kickoff_at: null,
  active_at: null,
  goals_at: null,
  midterm_on: '2026-12-01',
  midterm_at: null,
  hold_at: null,
  hold_until: null,
};
const open = (change: Partial<Course>, now: string) =>
  openDeadlines({ ...begun, ...change }, networkDefaults, at(now)).map(
    ({ kind, due }) => `${kind} ${due.toISOString().slice(0, 10)}`,
  );

describe('what is open for both', () => {
  const active = { state: 'active', active_at: at('2026-09-20') } as const;
  it.each([
    ['nothing before the first talk', {}, '2026-09-05', []],
    ['the kickoff once both have talked', { talked_at: at('2026-09-10') }, '2026-09-11', ['kickoff 2026-09-27']],
    ['never less than a week', { talked_at: at('2026-09-25') }, '2026-09-26', ['kickoff 2026-10-02']],
    ['no kickoff where there is none', { has_kickoff: false, talked_at: at('2026-09-10') }, '2026-09-11', []],
    ['the agreement', { state: 'kickoff_done', kickoff_at: at('2026-09-12') }, '2026-09-13', ['agreement 2026-10-01']],
    ['a late one', { state: 'kickoff_done', kickoff_at: at('2026-10-20') }, '2026-10-21', ['agreement 2026-10-27']],
    ['the first goal', active, '2026-09-21', ['goals 2026-10-16']],
    ['not once it is set', { ...active, goals_at: at('2026-09-22') }, '2026-09-23', []],
    ['moved by a pause', { ...active, paused_days: 10 }, '2026-09-21', ['goals 2026-10-26']],
    ['half time, two weeks before', { ...active, goals_at: at('2026-09-22') }, '2026-11-17', ['midterm 2026-12-15']],
    ['not earlier', { ...active, goals_at: at('2026-09-22') }, '2026-11-16', []],
    ['also when it is over', { ...active, goals_at: at('2026-09-22') }, '2027-01-05', ['midterm 2026-12-15']],
    ['not once both have looked back', { ...active, goals_at: at('2026-09-22'), midterm_at: at('2026-12-01') }, '2027-01-05', []],
    ['nothing of it where the tandem began before', { ...active, has_kickoff: false, has_agreement: false }, '2027-01-05', []],
    [
      'a pause that lasts too long',
      { state: 'on_hold', hold_at: at('2026-10-01'), hold_until: '2026-11-01' },
      '2026-11-01',
      ['resume 2026-11-01'],
    ],
    ['not before', { state: 'on_hold', hold_at: at('2026-10-01'), hold_until: '2026-11-01' }, '2026-10-31', []],
    ['an open pause, after eight weeks', { state: 'on_hold', hold_at: at('2026-10-01') }, '2026-12-01', ['resume 2026-11-26']],
  ] as [string, Partial<Course>, string, string[]][])('%s', (_, change, now, expected) => {
    expect(open(change, now)).toEqual(expected);
  });

  it('is nothing where a tandem rests for protection, closes or is over', () => {
    for (const state of tandemStates.filter((each) => ['protective', 'closing', 'completed', 'dissolved'].includes(each)))
      expect(open({ ...begun, state, active_at: at('2026-09-20'), talked_at: at('2026-09-10') }, '2027-06-01'), state).toEqual(
        [],
      );
  });

  it('comes one after the other', () => {
    const talked = { ...begun, talked_at: at('2026-09-10') };
    const days = [kickoffDue(talked, networkDefaults), agreementDue(talked, networkDefaults), goalsDue(talked, networkDefaults)];
    expect(days.toSorted((a, b) => a.getTime() - b.getTime())).toEqual(days);
  });

  it('has no half time in a short mentoring', () => {
    expect(hasMidterm({ ...begun, midterm_on: '2026-09-29' })).toBe(false);
    expect(hasMidterm(begun)).toBe(true);
  });
});

describe('a pause', () => {
  it('moves the end, half time that is ahead, and every open deadline', () => {
    const plan = { planned_end_on: '2027-03-01', midterm_on: '2026-12-01', midterm_at: null, paused_days: 3 };
    expect(shifted(plan, 14)).toEqual({ planned_end_on: '2027-03-15', midterm_on: '2026-12-15', paused_days: 17 });
    expect(shifted({ ...plan, midterm_at: at('2026-12-02') }, 14).midterm_on).toBe('2026-12-01');
  });

  it('counts whole days, over the change to winter time too', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2026-10-26', '2026-10-24')).toBe(0);
    expect(dayLater('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('counts from the day on which it began in the network', () => {
    const held = {
      state: 'on_hold',
      planned_end_on: '2027-03-01',
      hold_at: new Date('2026-10-01T22:30:00Z'),
      hold_until: null,
    } as const;
    expect(endAsOf(held, '2026-10-03')).toBe('2027-03-02');
    expect(endAsOf({ ...held, state: 'active' }, '2026-10-03')).toBe('2027-03-01');
  });
});
