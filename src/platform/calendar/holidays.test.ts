import { expect, it } from 'vitest';
import { isRegion, publicHolidays, regions } from './holidays.ts';

const daysOf = async (region: string, from: string, until: string) => [
  ...(await publicHolidays([region], from, until, 'de')).keys(),
];

it('knows every canton of Switzerland and every state of Germany and Austria', () => {
  const count = (country: string) => regions.filter((code) => code.startsWith(`${country}-`)).length;
  expect([count('CH'), count('DE'), count('AT')]).toEqual([26, 16, 9]);
  expect(['CH-ZH', 'DE-BY', 'AT-9'].every(isRegion)).toBe(true);
  expect(['CH', 'DE-XX', 'FR-75', ''].some(isRegion)).toBe(false);
});

it('every region has New Year and Christmas, and between eight and twenty-five public holidays a year', async () => {
  for (const region of regions) {
    const days = await daysOf(region, '2027-01-01', '2027-12-31');
    expect([region, days.includes('2027-01-01'), days.includes('2027-12-25')]).toEqual([region, true, true]);
    expect(days.length, region).toBeGreaterThanOrEqual(8);
    expect(days.length, region).toBeLessThanOrEqual(25);
  }
});

/** Region, day, whether it is a public holiday there: from the laws of the states and cantons. */
const table: readonly (readonly [string, string, boolean])[] = [
  ['DE-BY', '2027-01-06', true],
  ['DE-BE', '2027-01-06', false],
  ['DE-BE', '2027-03-08', true],
  ['DE-BY', '2027-03-08', false],
  ['DE-NW', '2027-05-27', true],
  ['DE-HH', '2027-05-27', false],
  ['DE-HH', '2026-10-31', true],
  ['DE-BY', '2026-10-31', false],
  ['DE-SN', '2026-11-18', true],
  ['DE-BW', '2026-11-01', true],
  ['DE-TH', '2027-09-20', true],
  ['AT-9', '2026-12-08', true],
  ['AT-9', '2026-10-26', true],
  ['AT-9', '2027-03-26', false],
  ['CH-ZH', '2027-05-01', true],
  ['CH-LU', '2027-05-27', true],
  ['CH-ZH', '2027-05-27', false],
  ['CH-TI', '2027-06-29', true],
  ['CH-ZH', '2026-12-08', false],
  ['CH-LU', '2026-12-08', true],
  ['CH-GE', '2026-12-31', true],
  ['CH-ZH', '2027-08-01', true],
];

it.each(table)('%s on %s: %s', async (region, day, holiday) => {
  expect((await daysOf(region, day, day)).includes(day)).toBe(holiday);
});

it('joins both regions, each day named in the language of the reader', async () => {
  const [de, en] = [
    await publicHolidays(['CH-ZH', 'AT-9'], '2026-12-01', '2027-01-07', 'de-CH'),
    await publicHolidays(['CH-ZH', 'AT-9'], '2026-12-01', '2027-01-07', 'en'),
  ];
  expect([...de.keys()].toSorted()).toEqual(['2026-12-08', '2026-12-25', '2026-12-26', '2027-01-01', '2027-01-06']);
  expect([de.get('2027-01-06'), en.get('2027-01-01')?.name]).toEqual([
    { name: 'Heilige Drei Könige', region: 'AT-9' },
    "New Year's Day",
  ]);
  expect((await publicHolidays(['XX-1'], '2026-01-01', '2027-12-31', 'de')).size).toBe(0);
});
