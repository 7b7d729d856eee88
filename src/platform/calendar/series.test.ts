import { afterEach, describe, expect, it } from 'vitest';
import { processZones } from './instants.samples.ts';
import { clockOf } from './zones.ts';
import { hasTime, suggestFirst } from './free.ts';
import { clockOfSeries, planSeries, type SeriesWish } from './series.ts';

const own = process.env['TZ'];
afterEach(() => {
  if (own === undefined) delete process.env['TZ'];
  else process.env['TZ'] = own;
});

const now = new Date('2026-09-01T08:00:00Z');
const none = { holidays: new Map<string, string>(), busy: [], now };
const wish = (change: Partial<SeriesWish> = {}): SeriesWish => ({
  first: { day: '2026-10-15', time: '17:00' },
  zone: 'Europe/Zurich',
  interval_weeks: 1,
  count: 4,
  minutes: 60,
  ...change,
});
const instants = (plan: { dates: { starts_at: Date }[] }) =>
  plan.dates.map(({ starts_at }) => starts_at.toISOString().slice(0, 16));

/** Series over a change of the clocks, worked out by hand from the offsets of both zones: instant, and the partner's clock. */
const changes: [string, SeriesWish, string, [utc: string, partner: string][]][] = [
  [
    'to winter time in Europe, a week before New York',
    wish(),
    'America/New_York',
    [
      ['2026-10-15T15:00', '11:00'],
      ['2026-10-22T15:00', '11:00'],
      ['2026-10-29T16:00', '12:00'],
      ['2026-11-05T16:00', '11:00'],
    ],
  ],
  [
    'to summer time in Europe, two weeks after New York',
    wish({ first: { day: '2027-03-11', time: '17:00' } }),
    'America/New_York',
    [
      ['2027-03-11T16:00', '11:00'],
      ['2027-03-18T16:00', '12:00'],
      ['2027-03-25T16:00', '12:00'],
      ['2027-04-01T15:00', '11:00'],
    ],
  ],
  [
    'planned in New York for somebody in Vienna',
    wish({ first: { day: '2026-10-20', time: '08:30' }, zone: 'America/New_York', interval_weeks: 2, count: 2 }),
    'Europe/Vienna',
    [
      ['2026-10-20T12:30', '14:30'],
      ['2026-11-03T13:30', '14:30'],
    ],
  ],
  [
    'where the partner has no summer time',
    wish({ first: { day: '2027-03-22', time: '09:00' }, count: 2 }),
    'Asia/Kolkata',
    [
      ['2027-03-22T08:00', '13:30'],
      ['2027-03-29T07:00', '12:30'],
    ],
  ],
  [
    'through the hour that the clocks jump over: after the jump, then again as before',
    wish({ first: { day: '2027-03-21', time: '02:30' }, count: 3 }),
    'UTC',
    [
      ['2027-03-21T01:30', '01:30'],
      ['2027-03-28T01:30', '01:30'],
      ['2027-04-04T00:30', '00:30'],
    ],
  ],
];

describe.each(processZones)('with the process in %s', (zone) => {
  it.each(changes)('a series keeps the wall clock %s', (_, planned, partner, wanted) => {
    process.env['TZ'] = zone;
    const plan = planSeries(planned, none);
    expect(plan.dates.map(({ starts_at }, at) => [instants(plan)[at], clockOf(starts_at, partner).time])).toEqual(wanted);
  });
});

it('goes over a whole year on the same weekday and clock', () => {
  const { dates } = planSeries(wish({ interval_weeks: 4, count: 13 }), none);
  expect(dates).toHaveLength(13);
  expect(new Set(dates.map(({ starts_at }) => clockOf(starts_at, 'Europe/Zurich').time))).toEqual(new Set(['17:00']));
  expect(
    clockOfSeries(
      dates.map(({ starts_at }) => starts_at),
      'Europe/Zurich',
    ),
  ).toBe('17:00');
});

it('ends with the last day of the period', () => {
  expect(instants(planSeries(wish({ interval_weeks: 2, count: 26, until: '2026-11-12' }), none))).toEqual([
    '2026-10-15T15:00',
    '2026-10-29T16:00',
    '2026-11-12T16:00',
  ]);
});

const holidays = new Map([
  ['2026-12-24', 'Eve'],
  ['2026-12-25', 'Christmas'],
  ['2026-12-31', 'Eve'],
  ['2027-01-01', 'New Year'],
]);
const at = (first: string, change: Partial<SeriesWish> = {}) =>
  planSeries(wish({ first: { day: first, time: '10:00' }, count: 1, ...change }), { ...none, holidays });
const told = ({ dates, left_out }: ReturnType<typeof at>) => [
  ...dates.map(({ starts_at, moved }) => [starts_at.toISOString().slice(0, 10), moved?.from, moved?.holiday]),
  ...left_out.map(({ from, holiday }) => ['left out', from, holiday]),
];

it('leaves public holidays and says where each meeting went', () => {
  // A week later is a holiday as well: a week earlier.
  expect(told(at('2026-12-24', { interval_weeks: 4 }))).toEqual([['2026-12-17', '2026-12-24', 'Eve']]);
  // Every week: to the next working day that is none.
  expect(told(at('2026-12-24'))).toEqual([['2026-12-28', '2026-12-24', 'Eve']]);
  // Two in a row never fall on the same day.
  const rows = told(at('2026-12-24', { count: 3 }));
  expect(rows.map(([day]) => day)).toEqual(['2026-12-28', '2027-01-04', '2027-01-07']);
  expect(new Set(rows.map(([day]) => day)).size).toBe(3);
  // Nothing is near within the period.
  expect(told(at('2026-12-24', { until: '2026-12-26' }))).toEqual([['left out', '2026-12-24', 'Eve']]);
});

it('says where one of the two, or both, are taken; and moves no holiday into it', () => {
  const busy = [
    { who: 'partner' as const, starts_at: new Date('2026-10-15T15:30:00Z'), minutes: 60 },
    { who: 'you' as const, starts_at: new Date('2026-10-22T14:30:00Z'), minutes: 30 },
    { who: 'you' as const, starts_at: new Date('2026-10-29T16:00:00Z'), minutes: 60 },
    { who: 'partner' as const, starts_at: new Date('2026-10-29T16:00:00Z'), minutes: 60 },
  ];
  expect(planSeries(wish(), { ...none, busy }).dates.map((date) => date.busy)).toEqual(['partner', undefined, 'both', undefined]);
  const later = { who: 'you' as const, starts_at: new Date('2026-12-17T09:00:00Z'), minutes: 60 };
  const plan = planSeries(wish({ first: { day: '2026-12-24', time: '10:00' }, interval_weeks: 4, count: 1 }), {
    ...none,
    holidays,
    busy: [later],
  });
  expect(instants(plan)).toEqual(['2026-12-28T09:00']);
});

it('knows whether somebody has time, on her own clock', () => {
  const evening = { slots: ['thu-evening'], zone: 'Europe/Zurich' };
  const five = new Date('2026-10-15T15:00:00Z');
  expect([hasTime(five, 60, evening), hasTime(five, 60, { ...evening, zone: 'America/New_York' })]).toEqual([true, false]);
  expect(hasTime(five, 300, evening)).toBe(false);
  expect(hasTime(five, 60, { slots: [], zone: 'UTC' })).toBeUndefined();
  // Over the seam of two parts that she has both named.
  expect(hasTime(new Date('2026-10-15T09:30:00Z'), 90, { slots: ['thu-morning', 'thu-noon'], zone: 'Europe/Zurich' })).toBe(true);
  expect(hasTime(new Date('2026-10-17T15:00:00Z'), 60, evening)).toBe(false);
});

it('proposes what is free for both, the freest first', () => {
  const people = [
    { slots: ['mon-noon', 'thu-evening'], zone: 'Europe/Zurich' },
    { slots: ['thu-evening', 'mon-noon', 'tue-morning'], zone: 'Europe/Vienna' },
  ];
  const busy = [{ who: 'partner' as const, starts_at: new Date('2026-09-07T10:00:00Z'), minutes: 60 }];
  const found = suggestFirst({ zone: 'Europe/Zurich', interval_weeks: 2, count: 6, minutes: 60 }, people, { ...none, busy });
  expect(found).toEqual([
    { first: { day: '2026-09-03', time: '17:00' }, free: 6, of: 6 },
    { first: { day: '2026-09-07', time: '12:00' }, free: 5, of: 6 },
  ]);
  const silent = people.map((person) => ({ ...person, slots: [] }));
  expect(suggestFirst({ zone: 'Europe/Zurich', interval_weeks: 2, count: 6, minutes: 60 }, silent, none)).toEqual([]);
});
