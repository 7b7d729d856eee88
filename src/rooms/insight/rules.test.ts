import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerTimes, bucketOf, fromFirst, median, monthPoints, percent, periodOf, sinceOf, weekStarts } from './rules.ts';

const now = new Date('2026-11-22T09:30:00Z');

test('an unknown period is the year; all is everything', () => {
  expect(periodOf('quarter')).toBe('quarter');
  expect(periodOf('drop table')).toBe('year');
  expect(periodOf(undefined)).toBe('year');
  expect(sinceOf('all', now).getTime()).toBe(0);
  expect(sinceOf('quarter', now).toISOString()).toBe('2026-08-23T09:30:00.000Z');
});

describe('time to an answer', () => {
  test.each<[number[], number | undefined]>([
    [[], undefined],
    [[7], 7],
    [[9, 1], 5],
    [[9, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
  ])('median of %j is %s', (values, middle) => expect(median(values)).toBe(middle));

  test('the median has as many below as above', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1 }), (values) => {
        const middle = median(values) ?? -1;
        const below = values.filter((value) => value < middle).length;
        const above = values.filter((value) => value > middle).length;
        expect(below).toBeLessThanOrEqual(values.length / 2);
        expect(above).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });

  test.each([
    [0, 'day'],
    [24, 'day'],
    [24.01, 'three_days'],
    [72, 'three_days'],
    [168, 'week'],
    [336, 'two_weeks'],
    [337, 'longer'],
  ])('%s hours belong to %s', (hours, bucket) => expect(bucketOf(hours)).toBe(bucket));

  test('every wait is in one bucket, and a clock that ran backwards counts as no wait', () => {
    const from = new Date('2026-11-01T00:00:00Z');
    const until = (hours: number) => new Date(from.getTime() + hours * 3_600_000);
    const times = answerTimes(
      [-2, 5, 40, 400].map((hours) => ({ from, until: until(hours) })),
      14,
    );
    expect(times).toMatchObject({ count: 4, median_hours: 22.5, in_time: 3 });
    expect(times?.buckets.map((row) => row.count)).toEqual([2, 1, 0, 0, 1]);
    expect(answerTimes([], 14)).toBeUndefined();
  });
});

test('weeks begin on Monday and follow each other; the last one is this one', () => {
  const weeks = weekStarts(now, 3).map((week) => week.toISOString());
  expect(weeks).toEqual(['2026-11-02T00:00:00.000Z', '2026-11-09T00:00:00.000Z', '2026-11-16T00:00:00.000Z']);
  expect(weekStarts(new Date('2026-11-23T00:00:00Z'), 1)[0]?.toISOString()).toBe('2026-11-23T00:00:00.000Z');
});

test('points of a line: the first of each month, across the year, and now', () => {
  expect(monthPoints(new Date('2026-01-15T00:00:00Z'), 3).map((point) => point.toISOString().slice(0, 10))).toEqual([
    '2025-11-01',
    '2025-12-01',
    '2026-01-01',
    '2026-01-15',
  ]);
});

test('a line begins where something begins', () => {
  expect(fromFirst([0, 0, 0, 1, 0], (value) => value > 0, 1)).toEqual([1, 0]);
  expect(fromFirst([0, 0, 0, 1, 0], (value) => value > 0, 3)).toEqual([0, 1, 0]);
  expect(fromFirst([0, 0, 0], (value) => value > 0, 2)).toEqual([0, 0]);
  expect(fromFirst([1, 0], (value) => value > 0, 4)).toEqual([1, 0]);
});

test('percent of nothing is nothing', () => {
  expect(percent(0, 0)).toBe(0);
  expect(percent(2, 3)).toBe(67);
});
