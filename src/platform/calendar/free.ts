import { clockOf, instantOf, type WallClock } from './zones.ts';
import { dayAfter, planSeries, rhythmDays, type Around, type SeriesWish } from './series.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;

/** When somebody has time in her week, on her own clock: `thu-evening`. An empty list says nothing. */
export interface FreeTime {
  slots: readonly string[];
  zone: string;
}

/** Hours of a part of the day, in minutes since midnight. They overlap: 17:30 is late afternoon for some, evening for others. */
const hours = {
  morning: [7 * 60, 12 * 60],
  noon: [11 * 60 + 30, 14 * 60],
  afternoon: [13 * 60 + 30, 18 * 60],
  evening: [17 * 60, 21 * 60],
} as const;
const dayparts = Object.keys(hours) as (keyof typeof hours)[];

/** Every part of a week that somebody can name. */
export const weekParts: readonly string[] = weekdays.flatMap((day) => dayparts.map((part) => `${day}-${part}`));

const weekdayOf = (day: string) => weekdays[new Date(`${day}T00:00:00Z`).getUTCDay() - 1];

function isIn(instant: Date, { slots, zone }: FreeTime): boolean {
  const { day, time } = clockOf(instant, zone);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const at = hour * 60 + minute;
  return dayparts.some((part) => {
    const [from, until] = hours[part];
    return at >= from && at < until && slots.includes(`${weekdayOf(day)}-${part}`);
  });
}

/** Whether a whole meeting lies in the times that she has named; undefined where she has named none. */
export function hasTime(starts_at: Date, minutes: number, free: FreeTime): boolean | undefined {
  if (free.slots.length === 0) return undefined;
  const steps = Array.from({ length: Math.ceil(minutes / 15) }, (_, at) => new Date(starts_at.getTime() + at * 900_000));
  return steps.every((instant) => isIn(instant, free));
}

export interface Suggestion {
  first: WallClock;
  /** Of so many meetings of the rhythm, so many are free for both. */
  free: number;
  of: number;
}

const times = [
  '08:00',
  '09:00',
  '10:00',
  '12:00',
  '12:15',
  '13:30',
  '14:00',
  '15:00',
  '16:00',
  '17:00',
  '17:30',
  '18:00',
  '19:00',
];
/** Days ahead that are looked through: two weeks hold every weekday twice. */
const lookAhead = 14;

/**
 * First meetings on which both have time in their week, for a rhythm as wished: one a weekday and half of a day, those with the
 * most free meetings first. None where nobody has said when she has time.
 */
export function suggestFirst<H>(
  wish: Omit<SeriesWish, 'first'>,
  people: readonly FreeTime[],
  around: Around<H>,
  most = 4,
): Suggestion[] {
  if (people.every(({ slots }) => slots.length === 0)) return [];
  const today = clockOf(around.now, wish.zone).day;
  // Who lives by the same clock has time every week, or never.
  const abroad = people.filter(({ zone }) => zone !== wish.zone);
  const found = new Map<string, Suggestion & { starts_at: Date }>();
  for (let ahead = 2; ahead < 2 + lookAhead; ahead++) {
    const day = dayAfter(today, ahead);
    for (const time of times) {
      const first = { day, time };
      const { instant, placing } = instantOf(first, wish.zone);
      const half = `${new Date(`${day}T00:00:00Z`).getUTCDay()} ${time < '13:00'}`;
      if (placing !== 'plain' || found.has(half) || around.holidays.has(day)) continue;
      if (!people.every((person) => hasTime(instant, wish.minutes, person) ?? true)) continue;
      const { dates } = planSeries({ ...wish, first }, around);
      const free = dates.filter(
        ({ starts_at, busy }) => !busy && abroad.every((person) => hasTime(starts_at, wish.minutes, person) ?? true),
      );
      found.set(half, { first, free: free.length, of: rhythmDays({ ...wish, first }).length, starts_at: instant });
    }
  }
  return [...found.values()]
    .filter(({ free }) => free > 0)
    .toSorted((a, b) => a.of - a.free - (b.of - b.free) || a.starts_at.getTime() - b.starts_at.getTime())
    .slice(0, most)
    .map(({ starts_at: _, ...suggestion }) => suggestion);
}
