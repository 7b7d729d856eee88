const day = 86_400_000;

export interface TimelinePoint {
  key: 'preparation' | 'call' | 'matching' | 'kickoff' | 'midterm' | 'closing';
  /** Calendar day. */
  on: string;
  past: boolean;
  /** 0 to 1 on the way from the first to the last day. */
  at: number;
}

export interface Timeline {
  points: TimelinePoint[];
  today: string;
  /** Undefined before the first and after the last day. */
  today_at: number | undefined;
  months: { on: string; at: number }[];
}

const time = (on: string) => Date.parse(`${on}T00:00:00Z`);
const dayAt = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** The way of a cycle with its milestones, a month's air at the end; undefined while no period is fixed. */
export function timelineOf(
  cycle: {
    created_on: string;
    apply_from: string | null;
    apply_until: string | null;
    starts_on: string | null;
    ends_on: string | null;
  },
  today: string,
): Timeline | undefined {
  const { created_on, apply_from, apply_until, starts_on, ends_on } = cycle;
  if (!starts_on || !ends_on) return undefined;
  const begin = apply_from ?? starts_on;
  const first = created_on < begin ? created_on : begin;
  const [from, until] = [time(first), time(ends_on) + 30 * day];
  const at = (on: string) => Math.min(1, Math.max(0, (time(on) - from) / (until - from)));
  const middle = dayAt(time(starts_on) + Math.round((time(ends_on) - time(starts_on)) / 2 / day) * day);
  const marks: [TimelinePoint['key'], string | null][] = [
    ['preparation', created_on < (apply_from ?? starts_on) ? created_on : null],
    ['call', apply_from],
    ['matching', apply_until],
    ['kickoff', starts_on],
    ['midterm', middle],
    ['closing', ends_on],
  ];
  const months: Timeline['months'] = [];
  const month = new Date(from);
  month.setUTCDate(1);
  for (month.setUTCMonth(month.getUTCMonth() + 1); month.getTime() < until; month.setUTCMonth(month.getUTCMonth() + 1))
    months.push({ on: dayAt(month.getTime()), at: at(dayAt(month.getTime())) });
  return {
    points: marks
      .flatMap(([key, on]) => (on ? [{ key, on, past: on <= today, at: at(on) }] : []))
      .toSorted((a, b) => a.on.localeCompare(b.on)),
    today,
    today_at: today >= first && time(today) <= until ? at(today) : undefined,
    months,
  };
}
