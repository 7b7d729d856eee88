import { afterEach, describe, expect, it } from 'vitest';
import { pairs, processZones, series, singles } from './instants.samples.ts';
import { cityOf, clockOf, daysLater, instantOf, isZone, sameClock, listZones } from './zones.ts';

const own = process.env['TZ'];
afterEach(() => {
  if (own === undefined) delete process.env['TZ'];
  else process.env['TZ'] = own;
});

const at = (utc: string) => new Date(utc.replace('Z', ':00Z'));

describe.each(processZones)('with the process in %s', (zone) => {
  it(`places ${singles.length} wall clocks`, () => {
    process.env['TZ'] = zone;
    for (const [day, time, name, utc, placing = 'plain'] of singles)
      expect({ day, time, name, ...instantOf({ day, time }, name) }).toEqual({ day, time, name, instant: at(utc), placing });
  });

  it('reads them back, except where the clocks jump', () => {
    process.env['TZ'] = zone;
    for (const [day, time, name, utc, placing] of singles)
      if (placing !== 'skipped') expect(clockOf(at(utc), name)).toEqual({ day, time });
    expect(clockOf(at('2027-03-28T01:30Z'), 'Europe/Vienna')).toEqual({ day: '2027-03-28', time: '03:30' });
  });

  it(`keeps the wall clock in ${series.length} series`, () => {
    process.env['TZ'] = zone;
    for (const { from, every, utc } of series) {
      const first = instantOf({ day: from[0], time: from[1] }, from[2]).instant;
      expect(utc.map((_, n) => daysLater(first, n * every, from[2]))).toEqual(utc.map(at));
    }
  });

  it(`shows ${pairs.length} instants on two walls`, () => {
    process.env['TZ'] = zone;
    for (const [utc, one, oneClock, other, otherClock] of pairs) {
      const shown = [one, other].map((name) => Object.values(clockOf(at(utc), name)).join(' '));
      expect(shown).toEqual([oneClock, otherClock]);
      expect(sameClock(at(utc), one, other)).toBe(false);
    }
  });
});

it('the process really changes its zone in these tests', () => {
  const offsets = processZones.map((zone) => {
    process.env['TZ'] = zone;
    return new Date('2026-11-23T09:00:00Z').getHours();
  });
  expect(offsets).toEqual([9, 10, 4, 14, 22]);
});

it('knows places and says their city', () => {
  expect(listZones().length).toBeGreaterThan(400);
  expect(['Europe/Zurich', 'America/Argentina/Buenos_Aires', 'UTC', 'Asia/Calcutta', 'Asia/Kolkata'].every(isZone)).toBe(true);
  expect(['', 'CET', 'Europe/Atlantis', 'Etc/GMT+5', '../../etc'].some(isZone)).toBe(false);
  expect([cityOf('America/New_York'), cityOf('UTC')]).toEqual(['New York', 'UTC']);
  expect(sameClock(new Date('2026-11-23T09:00:00Z'), 'Europe/Zurich', 'Europe/Rome')).toBe(true);
});

it('refuses what is no date or no time', () => {
  for (const [day, time] of [
    ['2026-02-30', '10:00'],
    ['2026-11-23', '25:00'],
    ['', ''],
  ])
    expect(() => instantOf({ day: day!, time: time! }, 'Europe/Zurich')).toThrow(RangeError);
});
