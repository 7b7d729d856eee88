import { expect, test } from 'vitest';
import { cycleStates, type CycleState } from '../../cycles/rules.ts';
import { nominatingStanding } from './nominating.ts';

const today = '2026-11-22';
const cycle = (state: CycleState, more = {}) => ({
  state,
  apply_from: '2026-12-01',
  apply_until: '2026-12-31',
  plan: { ways: { nomination: true } },
  ...more,
});

test('every state says whether people are named', () => {
  const by = Object.fromEntries(cycleStates.map((state) => [state, nominatingStanding(cycle(state), true, today).standing]));
  expect(by).toEqual({
    draft: 'not_yet',
    prepared: 'not_yet',
    open: 'open',
    live: 'open',
    on_hold: 'paused',
    matching: 'closed',
    running: 'closed',
    closing: 'closed',
    ended: 'closed',
    evaluated: 'closed',
    archived: 'closed',
    cancelled: 'closed',
  });
});

test('a day is told only where it fits', () => {
  expect(nominatingStanding(cycle('prepared'), true, today).on).toBe('2026-12-01');
  expect(nominatingStanding(cycle('prepared'), true, '2026-12-02').on).toBeNull();
  expect(nominatingStanding(cycle('open'), true, today).on).toBe('2026-12-31');
  expect(nominatingStanding(cycle('open', { apply_until: null }), true, today).on).toBeNull();
  expect(nominatingStanding(cycle('matching'), true, '2027-01-02').on).toBe('2026-12-31');
  // Closed by hand before the day.
  expect(nominatingStanding(cycle('matching'), true, today).on).toBeNull();
});

test('an organisation that has left, and a cycle in which nobody is named', () => {
  expect(nominatingStanding(cycle('open'), false, today)).toEqual({ standing: 'left', on: null });
  const call = { plan: { ways: { nomination: false } } };
  expect(nominatingStanding(cycle('open', call), true, today)).toEqual({ standing: 'by_themselves', on: null });
});
