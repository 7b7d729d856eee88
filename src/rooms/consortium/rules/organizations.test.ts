import { describe, expect, test } from 'vitest';
import { balanceOf, findingOf, standingOf } from './gaps.ts';
import { headOf, mixOf } from './mix.ts';
import { isDue, noticeDay } from './notices.ts';
import { competitorPair, isPersonnel, mayDescribe, mayHandOver, mayNameContacts, maySignFor, reaches } from './organizations.ts';

const none = { office: false, coordinates: false, own: [] } as const;

test('who may what', () => {
  const rows = [
    none,
    { ...none, office: true },
    { ...none, coordinates: true },
    ...(['hr', 'hr_deputy', 'executive'] as const).map((role) => ({ ...none, own: [role] })),
  ];
  expect(rows.map(reaches)).toEqual([false, true, true, true, true, true]);
  expect(rows.map(mayDescribe)).toEqual([false, true, true, true, true, false]);
  expect(rows.map(mayNameContacts)).toEqual([false, true, true, false, false, false]);
  expect(rows.map(maySignFor)).toEqual([false, false, false, true, true, true]);
  expect(rows.map(isPersonnel)).toEqual([false, false, false, true, true, false]);
  expect(rows.map((reach) => mayHandOver(reach, { person_id: 'a' }, 'a'))).toEqual([false, true, true, true, true, false]);
  expect(rows.map((reach) => mayHandOver(reach, { person_id: 'a' }, 'b'))).toEqual([false, true, true, false, false, false]);
});

test('two that compete are one row, whoever says so', () => {
  expect(competitorPair('b', 'a')).toEqual(competitorPair('a', 'b'));
});

describe('what is missing', () => {
  const part = { organization_id: 'o', mentor_places: 3, mentee_places: 1, left_at: null };
  const brought = [
    { organization_id: 'o', role: 'mentor' as const, named: 1, placed: 1 },
    { organization_id: 'x', role: 'mentee' as const, named: 9, placed: 9 },
  ];
  test('up to the minimum of the programme, never beyond own places', () => {
    const standing = standingOf(part, brought, 2);
    expect(standing.mentor).toEqual({ named: 1, placed: 1, places: 3, missing: 1 });
    expect(standing.mentee).toEqual({ named: 0, placed: 0, places: 1, missing: 1 });
    expect([standing.complete, balanceOf(standing)]).toEqual([false, 1]);
    expect(standingOf(part, [...brought, { organization_id: 'o', role: 'mentee', named: 1, placed: 0 }], 1).complete).toBe(true);
  });
  test('four organisations of five', () => {
    const standings = Array.from({ length: 4 }, () => standingOf(part, [], 0));
    expect(findingOf(standings, 5)).toEqual({ organizations: 4, short: 1, incomplete: 0 });
    expect(findingOf([], 0)).toEqual({ organizations: 0, short: 0, incomplete: 0 });
  });
});

test('a mix counts words whatever their capitals, and says how many are not stated', () => {
  const mix = mixOf(['Energie', 'energie ', null, '', 'Bau', 'Handel', 'Handel']);
  expect(mix).toEqual([
    { label: 'Energie', count: 2 },
    { label: 'Handel', count: 2 },
    { label: 'Bau', count: 1 },
    { label: null, count: 2 },
  ]);
  expect(headOf(mix, 3)).toEqual({ head: mix.slice(0, 2), rest: 3 });
  expect(headOf(mix, 4)).toEqual({ head: mix, rest: 0 });
});

test('notices belong to the first day, the middle and the last day', () => {
  const period = { starts_on: '2027-02-01', ends_on: '2028-01-31' };
  expect((['start', 'midterm', 'end'] as const).map((kind) => noticeDay(kind, period))).toEqual([
    '2027-02-01',
    '2027-08-02',
    '2028-01-31',
  ]);
  expect(noticeDay('start', { starts_on: null, ends_on: null })).toBeUndefined();
  expect([
    isDue('start', period, '2027-02-01', 0),
    isDue('start', period, '2027-02-01', 3),
    isDue('end', period, '2027-02-01', 0),
  ]).toEqual([true, false, false]);
});
