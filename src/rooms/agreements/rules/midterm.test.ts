import { describe, expect, it } from 'vitest';
import { tandemStates, type TandemState } from '../../tandems/rules.ts';
import { inFormat, kickoffAudience } from './audience.ts';
import { mayClose, mayLookBack, midtermPhase, midtermReaders } from './midterm.ts';

describe('when the two may write', () => {
  const turning = {
    has_kickoff: true,
    has_agreement: true,
    started_on: '2026-01-01',
    midterm_on: '2026-07-01',
    continued_at: null,
    continuation_ended_at: null,
  };
  const at = (day: string) => new Date(`${day}T12:00:00Z`);

  it('follows state and day at half time', () => {
    const phase = (state: TandemState, day: string, change = {}) =>
      midtermPhase({ ...turning, state, ...change }, { midterm_days: 14 }, at(day));
    expect(phase('active', '2026-06-16')).toBe('early');
    expect(phase('active', '2026-06-17')).toBe('open');
    expect(phase('active', '2026-07-14')).toBe('open');
    expect(phase('active', '2026-07-15')).toBe('late');
    expect(phase('active', '2026-07-01', { has_kickoff: false, has_agreement: false })).toBe('none');
    expect(phase('active', '2026-07-01', { midterm_on: null })).toBe('none');
    const open = tandemStates.filter((state) => mayLookBack(phase(state, '2026-07-01')));
    expect(open).toEqual(['active', 'on_hold']);
  });

  it('follows the state at the end', () => {
    const may = (state: TandemState, change = {}) =>
      mayClose({ ...turning, state, ended_at: at('2026-12-01'), ...change }, { closing_days: 30 }, at('2026-12-20'));
    expect(tandemStates.filter((state) => may(state))).toEqual(['active', 'closing', 'completed']);
    expect(may('completed', { ended_at: at('2026-11-01') })).toBe(false);
    expect(may('completed', { ended_at: at('2026-11-01'), continued_at: at('2026-11-01') })).toBe(true);
  });
});

it('in the network nobody reads by name that something was done', () => {
  expect(inFormat(kickoffAudience.held, 'network')).toEqual(['both', 'process_counted']);
  expect(inFormat(kickoffAudience.held, 'cross')).toEqual(['both', 'process']);
  expect(midtermReaders('midterm_done', 'network')).toEqual(['both', 'process_counted']);
  expect(midtermReaders('midterm_other', 'network')).toEqual(['you', 'counted']);
});
