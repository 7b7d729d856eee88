import { describe, expect, it } from 'vitest';
import { networkDefaults } from '../../programs/rules/numbers.ts';
import { nextTandemState, tandemStates, type TandemState } from '../rules.ts';
import { calendarStep, closingDue, firstTalkDue, halfOf, halves, isAsked, waitsFor, type Watched } from './course.ts';

const plain = { has_kickoff: false, has_agreement: false, protected_from: null };
const settings = { ...networkDefaults, first_talk_days: 21, closing_days: 30, statement_days: 14 };
const at = (text: string) => new Date(text);
const standing: Watched = {
  state: 'forming',
  started_on: '2026-09-01',
  planned_end_on: '2027-03-01',
  has_kickoff: false,
  has_agreement: false,
  paused_days: 0,
  talked_at: null,
  kickoff_at: null,
  goals_at: null,
  midterm_on: '2026-11-30',
  midterm_at: null,
  hold_at: null,
  hold_until: null,
  active_at: null,
  closing_at: null,
  reminded_at: null,
  talked: false,
};
const clock = (day: string) => ({ now: at(`${day}T12:00:00Z`), today: day });

describe('what the calendar asks', () => {
  it.each([
    ['the day before the deadline: nothing', {}, '2026-09-21', undefined],
    ['the first talk is due: a reminder', {}, '2026-09-22', 'remind'],
    ['once only', { reminded_at: at('2026-09-22') }, '2026-10-05', undefined],
    ['on the last day: nothing', { state: 'active' }, '2027-03-01', undefined],
    ['the day after: closing begins', { state: 'active' }, '2027-03-02', 'reachEnd'],
    ['also for one that never was confirmed', {}, '2027-03-02', 'reachEnd'],
    [
      'one that pauses has its days added',
      { state: 'on_hold', hold_at: at('2027-01-10'), hold_until: '2027-02-10' },
      '2027-04-01',
      undefined,
    ],
    [
      'but not for longer than it said',
      { state: 'on_hold', hold_at: at('2027-01-10'), hold_until: '2027-02-10' },
      '2027-04-02',
      'reachEnd',
    ],
    ['nor for ever', { state: 'on_hold', hold_at: at('2027-01-10') }, '2027-09-01', 'reachEnd'],
    ['after a pause the first talk is due later', { paused_days: 10 }, '2026-10-01', undefined],
    ['by its days', { paused_days: 10 }, '2026-10-02', 'remind'],
    ['both have talked: nothing to remind of', { talked_at: at('2026-09-10') }, '2026-10-05', undefined],
    ['a protected one stands still', { state: 'protective' }, '2027-06-02', undefined],
    ['closing has just begun', { state: 'closing', closing_at: at('2027-03-02') }, '2027-03-03', undefined],
    ['a week before its end', { state: 'closing', closing_at: at('2027-03-02') }, '2027-03-26', 'remind'],
    [
      'once only, too',
      { state: 'closing', closing_at: at('2027-03-02'), reminded_at: at('2027-03-25') },
      '2027-03-27',
      undefined,
    ],
    ['closing is over', { state: 'closing', closing_at: at('2027-03-02'), active_at: at('2026-09-20') }, '2027-04-02', 'timeUp'],
    ['closing is over, first talk never confirmed', { state: 'closing', closing_at: at('2027-03-02') }, '2027-04-02', 'lapse'],
    [
      'closing is over, kickoff held but nothing signed',
      { state: 'closing', closing_at: at('2027-03-02'), kickoff_at: at('2026-10-01') },
      '2027-04-02',
      'timeUp',
    ],
    ['but one has confirmed the last', { state: 'closing', closing_at: at('2027-03-02'), talked: true }, '2027-04-02', 'timeUp'],
    ['over is over', { state: 'completed' }, '2028-01-01', undefined],
  ] as [string, Partial<Watched>, string, string | undefined][])('%s', (_, change, day, step) => {
    expect(calendarStep({ ...standing, ...change }, settings, clock(day))).toBe(step);
  });

  it('asks only for steps that the table knows', () => {
    for (const state of tandemStates)
      for (const closing_at of [null, at('2026-10-01')])
        for (const day of ['2026-09-02', '2026-09-22', '2027-03-02', '2028-01-01']) {
          const step = calendarStep({ ...standing, state, closing_at }, settings, clock(day));
          if (step && step !== 'remind') expect(nextTandemState({ ...plain, state }, step), `${state} ${step}`).toBeDefined();
        }
  });

  it('reminds even where closing is as short as a few days', () => {
    const short = { ...settings, closing_days: 4 };
    const closing = { ...standing, state: 'closing' as const, closing_at: at('2027-03-01T12:00:00Z') };
    expect(calendarStep(closing, short, clock('2027-03-02'))).toBeUndefined();
    expect(calendarStep(closing, short, clock('2027-03-03'))).toBe('remind');
  });
});

describe('what waits for one of the two', () => {
  const nothing = { contact_confirmed_at: null, goals_reached_at: null, closing_talk_at: null };
  const row = { ...standing, created_at: at('2026-09-01'), said: nothing, partner_said: nothing, asked_at: null, stays_at: null };
  const kinds = (change: object) => waitsFor({ ...row, ...change }, settings, at('2026-10-05')).map(({ kind }) => kind);
  const said = (half: keyof typeof nothing) => ({ ...nothing, [half]: at('2026-09-20') });

  it.each([
    ['the first talk', {}, ['first_talk']],
    ['her word, when the other has said it', { partner_said: said('contact_confirmed_at') }, ['confirm']],
    ['nothing, when she has said it', { said: said('contact_confirmed_at') }, []],
    ['nothing on the way', { state: 'active' }, []],
    ['her word about the goals', { state: 'active', partner_said: said('goals_reached_at') }, ['reached']],
    ['the closing talk', { state: 'closing', closing_at: at('2027-03-02') }, ['closing']],
    ['not twice', { state: 'closing', closing_at: at('2027-03-02'), said: said('closing_talk_at') }, []],
    ['the question after a suspension', { state: 'active', asked_at: at('2026-10-01') }, ['asked']],
    ['not once she has answered', { state: 'active', asked_at: at('2026-10-01'), stays_at: at('2026-10-02') }, []],
    ['nothing when it is over', { state: 'dissolved', asked_at: at('2026-10-01') }, []],
  ] as [string, object, string[]][])('%s', (_, change, expected) => expect(kinds(change)).toEqual(expected));

  it('has a day by which', () => {
    expect(firstTalkDue(standing, settings)).toEqual(at('2026-09-22T00:00:00Z'));
    expect(closingDue({ closing_at: at('2027-03-02T10:00:00Z') }, settings)).toEqual(at('2027-04-01T10:00:00Z'));
    expect(closingDue({ closing_at: null }, settings)).toBeUndefined();
  });

  it('asks in every live state but the protected one', () => {
    const asked = (state: TandemState) => isAsked({ state, asked_at: at('2026-10-01'), stays_at: null });
    expect(tandemStates.filter(asked)).toEqual(['forming', 'kickoff_done', 'active', 'on_hold', 'closing']);
  });

  it('says each half for a step that both take', () => {
    for (const half of halves)
      expect(tandemStates.some((state) => nextTandemState({ ...plain, state }, halfOf[half].verb))).toBe(true);
  });
});
