import { clockOf, instantOf, type WallClock } from './zones.ts';

/** When the same two are taken already. `who`: whose calendar says so; never what for. */
export interface Busy {
  who: 'you' | 'partner' | 'both';
  starts_at: Date;
  minutes: number;
}

export interface SeriesWish {
  /** Wall clock of the first meeting, and whose wall that is: the clock is kept over the change to summer and winter time. */
  first: WallClock;
  zone: string;
  interval_weeks: number;
  /** At most so many. */
  count: number;
  /** None after this day. */
  until?: string | undefined;
  minutes: number;
}

export interface Around<H> {
  /** By day, `2026-12-25`. */
  holidays: ReadonlyMap<string, H>;
  busy: readonly Busy[];
  now: Date;
}

export interface PlannedDate<H> {
  starts_at: Date;
  /** The day that the rhythm asked for, and the holiday on it. */
  moved?: { from: string; holiday: H } | undefined;
  /** One of the two is taken then. */
  busy?: Busy['who'] | undefined;
}

export interface SeriesPlan<H> {
  dates: PlannedDate<H>[];
  /** Days on holidays for which there was no other day near by. */
  left_out: { from: string; holiday: H }[];
}

/** The calendar day so many days after another. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

export function overlaps(one: Pick<Busy, 'starts_at' | 'minutes'>, other: Pick<Busy, 'starts_at' | 'minutes'>): boolean {
  const end = ({ starts_at, minutes }: Pick<Busy, 'starts_at' | 'minutes'>) => starts_at.getTime() + minutes * 60_000;
  return one.starts_at.getTime() < end(other) && other.starts_at.getTime() < end(one);
}

function busyAt(starts_at: Date, minutes: number, busy: readonly Busy[]): Busy['who'] | undefined {
  const who = new Set(busy.filter((each) => overlaps({ starts_at, minutes }, each)).map((each) => each.who));
  if (who.size > 1) return 'both';
  return [...who][0];
}

/**
 * Where a meeting may go instead of a holiday, the best first: the same weekday a week later or earlier, because then both have
 * time; of a weekly rhythm, or where these fall out, one of the next working days.
 */
function insteadOf(day: string, interval_weeks: number): string[] {
  const weekend = isWeekend(day);
  const near = [1, 2, 3, 4, 5, 6].map((days) => dayAfter(day, days)).filter((other) => weekend || !isWeekend(other));
  return interval_weeks > 1 ? [dayAfter(day, 7), dayAfter(day, -7), ...near] : near;
}

/** Days of the rhythm, whatever stands in the way. */
export function rhythmDays({ first, interval_weeks, count, until }: Omit<SeriesWish, 'zone' | 'minutes'>): string[] {
  const days = Array.from({ length: count }, (_, at) => dayAfter(first.day, at * interval_weeks * 7));
  return until === undefined ? days : days.filter((day) => day <= until);
}

/**
 * The meetings of a whole period: the same wall clock every so many weeks, off public holidays, and what stands in the way of
 * each. Times that the clocks jump over are those after the jump.
 * @throws RangeError where `first` is no date or time
 */
export function planSeries<H>(wish: SeriesWish, { holidays, busy, now }: Around<H>): SeriesPlan<H> {
  const { time } = wish.first;
  const rhythm = rhythmDays(wish);
  const taken = new Set(rhythm.filter((day) => !holidays.has(day)));
  const placed = (day: string) => instantOf({ day, time }, wish.zone).instant;
  const plan: SeriesPlan<H> = { dates: [], left_out: [] };
  for (const day of rhythm) {
    const holiday = holidays.get(day);
    if (!holiday) {
      const starts_at = placed(day);
      plan.dates.push({ starts_at, busy: busyAt(starts_at, wish.minutes, busy) });
      continue;
    }
    const instead = insteadOf(day, wish.interval_weeks).find(
      (other) =>
        !holidays.has(other) &&
        !taken.has(other) &&
        placed(other) > now &&
        (wish.until === undefined || other <= wish.until) &&
        !busyAt(placed(other), wish.minutes, busy),
    );
    if (!instead) plan.left_out.push({ from: day, holiday });
    else {
      taken.add(instead);
      plan.dates.push({ starts_at: placed(instead), moved: { from: day, holiday } });
    }
  }
  plan.dates.sort((a, b) => a.starts_at.getTime() - b.starts_at.getTime());
  return plan;
}

/** The wall clock on which most of these meetings stand: what a series «keeps», wherever single ones went. */
export function clockOfSeries(dates: readonly Date[], zone: string): string | undefined {
  const counts = new Map<string, number>();
  for (const date of dates) {
    const { time } = clockOf(date, zone);
    counts.set(time, (counts.get(time) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
