import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { isMember } from '../../people/rules/person.ts';
import { lockOwn } from '../../tandems/store/own.ts';
import type { acceptForm, seriesForm } from '../forms/series.ts';
import { seriesBookedMail, seriesProposedMail } from '../mails/series.tsx';
import { bookedMail } from '../mails/sessions.tsx';
import { farthestDays, takeStep } from '../rules/sessions.ts';
import { insertSession } from '../store/session-rows.ts';
import { dateOf, insertSeries, lockSeries } from '../store/series.ts';
import { listSessions, sealSessionText, type Session } from '../store/sessions.ts';
import { tellCalendars, tellOfSeries } from './series-telling.ts';
import { book, factsOf, needsPlanning } from './sessions.ts';
import { linkFor } from './video.ts';

/** Instants as sent, each once, earliest first; all of them ahead, and none beyond what can be planned. */
function planned(deed: Deed, starts: readonly string[]): Date[] {
  const dates = [...new Set(starts)].map((text) => new Date(text)).toSorted((a, b) => a.getTime() - b.getTime());
  if (dates.some((date) => date <= deed.now)) throw new Refusal('sessions.series.past');
  if (dates.some((date) => date.getTime() - deed.now.getTime() > farthestDays * 86_400_000))
    throw new Refusal('sessions.series.far');
  return dates;
}

const times = (dates: readonly Date[]) => dates.map((date) => date.getTime()).join();

/** The series of a second click: the same dates, proposed by the same person and still open. */
function already(deed: Deed, sessions: readonly Session[], dates: readonly Date[]): string | undefined {
  const own = sessions.filter(
    ({ state, series_id, proposed_by }) => series_id && state === 'proposed' && proposed_by === selfId(deed),
  );
  return (
    own.find(({ series_id }) => {
      const same = own.filter((other) => other.series_id === series_id).flatMap((other) => other.dates);
      return times(same.toSorted((a, b) => a.getTime() - b.getTime())) === times(dates);
    })?.series_id ?? undefined
  );
}

/** One of the two proposes the meetings of the whole period in one step. Returns the id of the series. */
export async function proposeSeries(deed: Deed, tandem_id: string, form: z.output<typeof seriesForm>): Promise<string> {
  const tandem = found(await lockOwn(deed, tandem_id), 'tandem');
  must(isMember(deed.actor));
  needsPlanning(tandem);
  const dates = planned(deed, form.starts);
  const known = await listSessions(deed, tandem.id);
  const same = already(deed, known, dates);
  if (same) return same;
  const open = known
    .filter(({ state }) => state === 'proposed' || state === 'booked')
    .map((session) => dateOf(session)?.getTime());
  if (dates.some((date) => open.includes(date.getTime()))) throw new Refusal('sessions.series.twice');
  const [series_id, link] = [deed.house.chance.id(), await linkFor(deed, form)];
  const { minutes, mode, zone, place, interval_weeks } = form;
  await insertSeries(deed, { id: series_id, tandem_id, created_by: selfId(deed), created_at: deed.now, interval_weeks });
  const state = 'proposed' as const;
  const since = { created_at: deed.now, offered_at: deed.now, proposed_by: selfId(deed) };
  const common = { tandem_id, series_id, state, zone, minutes, mode, ...since };
  for (const date of dates) {
    const id = deed.house.chance.id();
    await insertSession(
      deed,
      {
        ...common,
        id,
        sealed_place: sealSessionText(deed.house, id, 'place', place),
        sealed_link: sealSessionText(deed.house, id, 'link', link),
      },
      [date],
    );
  }
  await audit(deed, 'series.propose', { type: 'series', id: series_id }, { after: { meetings: dates.length } });
  await tellOfSeries(deed, { series_id, tandem_id, count: dates.length }, seriesProposedMail);
  return series_id;
}

/** `<meeting>|<instant>`, as it stood on the page. */
export function datedEntries(entries: readonly string[]): Map<string, Date> {
  return new Map(entries.map((entry) => [entry.slice(0, 36), new Date(entry.slice(37))] as const));
}

/**
 * The other one takes the meetings that she has left ticked, proposed or moved, in one step. All or nothing: what is not on the
 * table any more as she saw it refuses the whole. Returns how many are booked.
 */
export async function acceptSeries(
  deed: Deed,
  tandem_id: string,
  series_id: string,
  { chosen }: z.output<typeof acceptForm>,
): Promise<number> {
  const { tandem, sessions } = found(await lockSeries(deed, tandem_id, series_id), 'series');
  needsPlanning(tandem);
  const wanted = datedEntries(chosen);
  const taken = sessions.filter(({ id }) => wanted.has(id));
  const steps = taken.map((session) => {
    const date = wanted.get(session.id);
    const step = takeStep('choose', factsOf(deed, session));
    const there = session.dates.find((each) => each.getTime() === date?.getTime());
    if (step.obstacle === 'own') throw new Refusal('sessions.obstacle.own');
    if (step.obstacle || !there) throw new Refusal('sessions.series.changed');
    if (there <= deed.now) throw new Refusal('sessions.series.past');
    return { session, to: step.to, starts_at: there };
  });
  if (steps.length < wanted.size) throw new Refusal('sessions.series.changed');
  const booked: Session[] = [];
  for (const { session, starts_at, to } of steps) booked.push(await book(deed, session, starts_at, to));
  await audit(deed, 'series.accept', { type: 'series', id: series_id }, { after: { meetings: booked.length } });
  await tellCalendars(deed, { series_id, tandem_id }, booked, bookedMail, seriesBookedMail, 'request');
  return booked.length;
}
