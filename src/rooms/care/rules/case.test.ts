import { describe, expect, test } from 'vitest';
import { caseStates } from '../rules.ts';
import {
  caseTransitions,
  isHeard,
  keptMonths,
  mayAppeal,
  mayDecideNow,
  mayRevoke,
  nextCaseState,
  nextSuspension,
  suspensionOf,
  suspensionStates,
  suspensionTransitions,
  type CaseVerb,
  type SuspensionVerb,
} from './case.ts';

const now = new Date('2026-11-23T09:00:00Z');
const before = new Date('2026-11-20T09:00:00Z');
const later = new Date('2026-12-01T09:00:00Z');

test('a case goes these ways and no others', () => {
  const verbs: CaseVerb[] = ['askStatement', 'drop', 'decide', 'appeal', 'decideAppeal', 'close', 'end'];
  const way = Object.fromEntries(
    caseStates.map((state) => [state, Object.fromEntries(verbs.map((verb) => [verb, nextCaseState(state, verb) ?? '-']))]),
  );
  const none = { askStatement: '-', drop: '-', decide: '-', appeal: '-', decideAppeal: '-', close: '-', end: 'closed' };
  expect(way).toEqual({
    open: { ...none, askStatement: 'hearing', drop: 'closed' },
    hearing: { ...none, decide: 'decided' },
    decided: { ...none, appeal: 'appealed', close: 'closed' },
    appealed: { ...none, decideAppeal: 'closed' },
    closed: { ...none, end: '-' },
  });
});

test('who takes which step of a case', () => {
  const who = caseTransitions.filter(({ verb }) => verb !== 'end').map(({ verb, who: by }) => `${verb} ${by.join()}`);
  expect(who.toSorted()).toEqual([
    'appeal person',
    'askStatement office',
    'close system',
    'decide office',
    'decideAppeal second',
    'drop office',
  ]);
});

test('a suspension goes these ways and no others', () => {
  const verbs: SuspensionVerb[] = ['suspend', 'lift', 'askRevocation', 'takeBack', 'revoke'];
  const way = suspensionStates.flatMap((state) =>
    verbs.flatMap((verb) => {
      const next = nextSuspension(state, verb);
      return next ? [`${state} ${verb} ${next}`] : [];
    }),
  );
  expect(way).toEqual([
    'none suspend running',
    'running lift lifted',
    'running askRevocation revoking',
    'revoking lift lifted',
    'revoking takeBack running',
    'revoking revoke revoked',
  ]);
  expect(suspensionTransitions.find(({ verb }) => verb === 'revoke')?.who).toEqual(['second']);
});

test.each([
  ['none', {}],
  ['running', { suspended_at: before }],
  ['revoking', { suspended_at: before, revocation_asked_at: before }],
  ['lifted', { suspended_at: before, lifted_at: before }],
  ['lifted', { suspended_at: before, revocation_asked_at: before, lifted_at: before }],
  ['revoked', { suspended_at: before, revocation_asked_at: before, revoked_at: before }],
])('its state is read from its times: %s', (state, times) => {
  const row = { suspended_at: null, lifted_at: null, revocation_asked_at: null, revoked_at: null, ...times };
  expect(suspensionOf(row)).toBe(state);
});

describe('nobody is judged unheard', () => {
  test('all have answered, or the time is over', () => {
    const answered = { answered_at: before };
    const silent = { answered_at: null };
    expect(isHeard([answered, answered], later, now)).toBe(true);
    expect(isHeard([answered, silent], later, now)).toBe(false);
    expect(isHeard([answered, silent], now, now)).toBe(true);
  });
  test('only safety does not wait', () => {
    expect(mayDecideNow(true, { outcome: 'talk', suspension_code: null })).toBe(true);
    expect(mayDecideNow(false, { outcome: 'warning', suspension_code: null })).toBe(false);
    expect(mayDecideNow(false, { outcome: 'suspension', suspension_code: 'quality' })).toBe(false);
    expect(mayDecideNow(false, { outcome: 'suspension', suspension_code: 'safety' })).toBe(true);
  });
});

test('an appeal is hers, in time, and against something', () => {
  const row = { state: 'decided', about_id: 'urs', outcome: 'warning', appeal_by: later } as const;
  expect(mayAppeal(row, 'urs', now)).toBe(true);
  expect(mayAppeal(row, 'jana', now)).toBe(false);
  expect(mayAppeal({ ...row, appeal_by: now }, 'urs', now)).toBe(false);
  expect(mayAppeal({ ...row, outcome: 'none' }, 'urs', now)).toBe(false);
  for (const state of ['open', 'hearing', 'appealed', 'closed'] as const)
    expect(mayAppeal({ ...row, state }, 'urs', now)).toBe(false);
});

test('only a listing is revoked, and only when no appeal can come any more', () => {
  expect(caseStates.filter((state) => mayRevoke({ state, side: 'mentor' }))).toEqual(['closed']);
  expect(mayRevoke({ state: 'closed', side: 'mentee' })).toBe(false);
});

test('what had no consequence is kept for less', () => {
  expect([keptMonths('warning', null), keptMonths('suspension', 'upheld')]).toEqual([36, 36]);
  expect([keptMonths('none', null), keptMonths(null, null), keptMonths('suspension', 'lifted')]).toEqual([6, 6, 6]);
});
