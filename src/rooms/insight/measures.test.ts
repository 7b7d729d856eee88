import { describe, expect, it } from 'vitest';
import { formatDefaults } from '../programs/rules/numbers.ts';
import { tandemShares, type MeasuredTandem } from './rules/measures.ts';

const now = new Date('2027-04-01T09:00:00Z');
const at = (day: string) => new Date(`${day}T10:00:00Z`);

const tandem = (change: Partial<MeasuredTandem> = {}): MeasuredTandem => ({
  state: 'active',
  settings: formatDefaults.cross,
  has_kickoff: true,
  has_agreement: true,
  started_on: '2027-01-01',
  planned_end_on: '2027-12-31',
  paused_days: 0,
  talked_at: at('2027-01-10'),
  kickoff_at: at('2027-01-12'),
  signed_at: at('2027-01-20'),
  active_at: at('2027-01-20'),
  goals_at: at('2027-02-01'),
  midterm_on: '2027-07-01',
  midterm_at: null,
  hold_at: null,
  hold_until: null,
  closing_at: null,
  ended_at: null,
  protected_at: null,
  interval_weeks: 4,
  last_held: at('2027-03-20'),
  next_booked: null,
  next_check: null,
  mood: null,
  mood_at: null,
  ...change,
});
const shares = (rows: MeasuredTandem[], ends_on: string | null = '2027-12-31') => tandemShares(rows, ends_on, now);

describe('what the dates of the tandems say', () => {
  it('counts what is done, and what should be', () => {
    const late = tandem({
      state: 'forming',
      talked_at: null,
      kickoff_at: null,
      signed_at: null,
      active_at: null,
      goals_at: null,
    });
    expect(shares([tandem(), late])).toMatchObject({
      first_talk: { done: 1, all: 2 },
      kickoff: { done: 1, all: 2 },
      agreement: { done: 1, all: 2 },
      goals: { done: 1, all: 2 },
      midterm: { done: 0, all: 0 },
    });
  });

  it('leaves out whose time has not come, and who had ended before', () => {
    const open = { talked_at: null, kickoff_at: null, signed_at: null, active_at: null, goals_at: null } as const;
    const fresh = tandem({ state: 'forming', started_on: '2027-03-25', ...open });
    const gone = tandem({ state: 'dissolved', ended_at: at('2027-01-05'), ...open });
    const none = { done: 0, all: 0 };
    expect(shares([fresh, gone])).toMatchObject({ first_talk: none, agreement: none, goals: none });
    expect(
      shares([tandem({ has_kickoff: false, has_agreement: false, kickoff_at: null, signed_at: null, goals_at: null })]),
    ).toMatchObject({
      kickoff: none,
      agreement: none,
      goals: none,
      midterm: none,
    });
  });

  it('sees silence, and ends beyond the cycle with its weeks of closing', () => {
    expect(shares([tandem(), tandem({ last_held: at('2027-01-21') })]).regular).toEqual({ done: 1, all: 2 });
    expect(shares([tandem({ last_held: at('2027-01-21'), next_booked: at('2027-04-10') })]).regular).toEqual({ done: 1, all: 1 });
    const ends = ['2027-12-31', '2028-01-20', '2028-03-01'].map((planned_end_on) => tandem({ planned_end_on }));
    expect(shares(ends).period).toEqual({ done: 2, all: 3 });
    expect(shares(ends, null).period).toEqual({ done: 3, all: 3 });
  });

  it('is nothing where there are no tandems', () => {
    expect(new Set(Object.values(shares([])).map(({ done, all }) => `${done}/${all}`))).toEqual(new Set(['0/0']));
  });
});
