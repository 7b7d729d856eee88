import { publicHolidays, regionNames, type Holiday } from '../../../platform/calendar/holidays.ts';
import { clockOf, type WallClock } from '../../../platform/calendar/zones.ts';
import { suggestFirst, type Suggestion } from '../../../platform/calendar/free.ts';
import { dayAfter, planSeries, rhythmDays, type Around, type SeriesPlan } from '../../../platform/calendar/series.ts';
import type { Sight } from '../../../platform/deed.ts';
import { filled, type FormState } from '../../../platform/http/form.ts';
import type { Req } from '../../../platform/http/routes.tsx';
import { Refusal } from '../../../platform/refusal.ts';
import type { OwnTandem } from '../../tandems/store/own.ts';
import { instantAt } from '../actions/dates.ts';
import { rhythmForm } from '../forms/series.ts';
import { farthestDays, maxSeries } from '../rules/sessions.ts';
import { findPlanners, listBusy, type Planner } from '../store/busy.ts';
import type { Session } from '../store/sessions.ts';

export interface Surroundings extends Around<Holiday> {
  people: { self: Planner; partner: Planner };
  regions: ReadonlyMap<string, string>;
  /** Regions whose holidays are kept free. */
  kept: string[];
}

/** What a plan has to go around, in the reader's language. `moving`: a series whose own dates do not count. */
export async function surroundings(sight: Sight, req: Req, tandem: OwnTandem, moving?: string): Promise<Surroundings> {
  const { now } = sight;
  const far = new Date(now.getTime() + farthestDays * 86_400_000);
  const [people, busy, regions] = await Promise.all([
    findPlanners(sight, tandem),
    listBusy(sight, tandem, now, far, moving),
    regionNames(req.ui.locale),
  ]);
  const kept = [people.self.region, people.partner.region].filter((region): region is string => region !== null);
  const { zone } = req.ui.frame;
  const holidays = await publicHolidays(kept, clockOf(now, zone).day, clockOf(far, zone).day, req.ui.locale);
  return { people, busy, regions, kept, holidays, now };
}

export const wallClock = (text: string): WallClock => ({ day: text.slice(0, 10), time: text.slice(11, 16) });

/** An hour after work, a week from now. */
function nextWeek(now: Date, zone: string): WallClock {
  const day = dayAfter(clockOf(now, zone).day, 7);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return { day: weekday === 0 ? dayAfter(day, 1) : weekday === 6 ? dayAfter(day, 2) : day, time: '17:00' };
}

/** The typed first date as a sentence at its field, where it cannot be one. */
export function firstError(first: string, zone: string, now: Date): FormState['errors'] {
  try {
    const at = instantAt('first', first, zone);
    if (at <= now) return { first: { key: 'sessions.form.past' } };
    // Beyond what can be planned there are no holidays either, and at the end of all calendars no next day.
    const far = at.getTime() - now.getTime() > farthestDays * 86_400_000;
    return far ? { first: { key: 'sessions.form.far' } } : {};
  } catch (error) {
    if (error instanceof Refusal) return { first: error.said };
    throw error;
  }
}

export interface Planned {
  rhythm: FormState;
  plan: SeriesPlan<Holiday> | undefined;
  suggestions: Suggestion[];
  until: string | undefined;
}

type Typed = Record<'first' | 'interval_weeks' | 'session_count' | 'minutes', string | undefined>;

/** The plan from what stands in the address, and from what the two have agreed where it says nothing. */
export async function planFor(
  sight: Sight,
  req: Req,
  tandem: OwnTandem,
  sessions: readonly Session[],
  around: Surroundings,
  typed: Typed,
): Promise<Planned> {
  const { zone } = req.ui.frame;
  const settings = tandem.settings;
  const given = Object.fromEntries(Object.entries(typed).filter(([, value]) => value));
  const parsed = rhythmForm.safeParse(given);
  const right = parsed.success ? parsed.data : {};
  const interval_weeks = right.interval_weeks ?? tandem.interval_weeks ?? settings.interval_weeks;
  const minutes = right.minutes ?? tandem.session_minutes ?? settings.session_minutes;
  const done = sessions.filter(({ state }) => ['held', 'booked', 'proposed'].includes(state)).length;
  const agreed = tandem.session_count && tandem.session_count - done >= 2 ? tandem.session_count - done : undefined;
  // Who has said a rhythm means it: an empty number of meetings then stands for «until the end».
  const session_count = right.session_count ?? (given['first'] ? undefined : agreed);
  const end = tandem.planned_end_on > clockOf(sight.now, zone).day ? tandem.planned_end_on : undefined;
  const until = session_count ? undefined : end;
  const count = session_count ?? (until ? maxSeries : 6);
  const wish = { zone, interval_weeks, count, until, minutes };
  const suggestions = suggestFirst(wish, [around.people.self, around.people.partner], around);
  const start = suggestions[0]?.first ?? nextWeek(sight.now, zone);
  const first = right.first ?? `${start.day}T${start.time}`;
  const errors: FormState['errors'] = parsed.success
    ? firstError(first, zone, sight.now)
    : Object.fromEntries(parsed.error.issues.map((issue) => [String(issue.path[0]), { key: 'platform.form.invalid' as const }]));
  const values = { first, interval_weeks, session_count, minutes, ...given };
  const wrong = Object.keys(errors).length > 0;
  const reachable = wrong || rhythmDays({ ...wish, first: wallClock(first) }).length > 0;
  return {
    rhythm: { ...filled(values), errors },
    plan: wrong ? undefined : reachable ? planSeries({ ...wish, first: wallClock(first) }, around) : { dates: [], left_out: [] },
    suggestions,
    until: end,
  };
}
