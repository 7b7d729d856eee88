import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import type { moveSeriesForm } from '../forms/series.ts';
import type { cancelForm } from '../forms/sessions.ts';
import { seriesCancelledMail, seriesKeptMail, seriesMovedMail } from '../mails/series.tsx';
import { cancelledMail } from '../mails/sessions.tsx';
import { farthestDays, takeStep, type SessionVerb } from '../rules/sessions.ts';
import { lockSeries, type OwnSeries } from '../store/series.ts';
import { replaceDates, updateSession } from '../store/session-rows.ts';
import type { Session } from '../store/sessions.ts';
import { callOff } from './outcomes.ts';
import { datedEntries } from './series.ts';
import { tellCalendars, tellOfSeries } from './series-telling.ts';
import { factsOf, needsPlanning, record } from './sessions.ts';

/** How dates are offered for a meeting as it stands: as a move, or in answer to those on the table. */
const offering = (session: Session): SessionVerb => (session.dates.length > 0 ? 'counter' : 'move');

async function reachSeries(deed: Deed, tandem_id: string, series_id: string): Promise<OwnSeries> {
  const own = found(await lockSeries(deed, tandem_id, series_id), 'series');
  if (own.tandem.state === 'protective') throw new Refusal('sessions.frozen');
  return own;
}

/** Other dates for the rest of a series. Booked ones hold until the other one has accepted; proposed ones take the place of hers. */
export async function moveSeries(
  deed: Deed,
  tandem_id: string,
  series_id: string,
  { moves, zone }: z.output<typeof moveSeriesForm>,
): Promise<number> {
  const { tandem, sessions } = await reachSeries(deed, tandem_id, series_id);
  needsPlanning(tandem);
  const wanted = datedEntries(moves);
  let [count, changed] = [0, false];
  for (const session of sessions) {
    const date = wanted.get(session.id);
    if (!date || session.starts_at?.getTime() === date.getTime()) continue;
    // A second click: this date is on the table already.
    const again = session.proposed_by === selfId(deed) && session.dates.some((each) => each.getTime() === date.getTime());
    if (again) {
      count++;
      continue;
    }
    const verb = offering(session);
    const step = takeStep(verb, factsOf(deed, session));
    if (step.obstacle) throw new Refusal('sessions.series.changed');
    if (date <= deed.now) throw new Refusal('sessions.series.past');
    if (date.getTime() - deed.now.getTime() > farthestDays * 86_400_000) throw new Refusal('sessions.series.far');
    await updateSession(deed, session.id, { proposed_by: selfId(deed), offered_at: deed.now, zone });
    await replaceDates(deed, session.id, [date]);
    await record(deed, verb, session.id, session.state, step.to);
    changed = true;
    count++;
  }
  if (count === 0) throw new Refusal('sessions.series.nothing');
  if (!changed) return count;
  await audit(deed, 'series.move', { type: 'series', id: series_id }, { after: { meetings: count } });
  await tellOfSeries(deed, { series_id, tandem_id, count }, seriesMovedMail);
  return count;
}

/** The old dates hold for all that were to be moved. */
export async function keepSeries(deed: Deed, tandem_id: string, series_id: string): Promise<number> {
  const { sessions } = await reachSeries(deed, tandem_id, series_id);
  const moving = sessions.filter((session) => !takeStep('keep', factsOf(deed, session)).obstacle);
  if (moving.length === 0) throw new Refusal('sessions.series.nothing');
  for (const session of moving) {
    await updateSession(deed, session.id, { offered_at: null });
    await replaceDates(deed, session.id, []);
    await record(deed, 'keep', session.id, session.state, session.state);
  }
  await audit(deed, 'series.keep', { type: 'series', id: series_id }, { after: { meetings: moving.length } });
  await tellOfSeries(deed, { series_id, tandem_id, count: moving.length }, seriesKeptMail);
  return moving.length;
}

/** Everything of a series that is still ahead is off. Words, if there are any, are for the partner alone. */
export async function cancelSeries(
  deed: Deed,
  tandem_id: string,
  series_id: string,
  { cancel_words }: z.output<typeof cancelForm>,
): Promise<number> {
  const { tandem, sessions } = await reachSeries(deed, tandem_id, series_id);
  const { late_hours } = tandem.settings;
  const gone: Session[] = [];
  for (const session of sessions) {
    const step = takeStep('cancel', factsOf(deed, session));
    if (!step.obstacle) gone.push(await callOff(deed, session, step.to, late_hours, cancel_words));
  }
  if (gone.length === 0) throw new Refusal('sessions.series.nothing');
  await audit(deed, 'series.cancel', { type: 'series', id: series_id }, { after: { meetings: gone.length } });
  const booked = gone.filter(({ starts_at }) => starts_at);
  await tellCalendars(deed, { series_id, tandem_id }, booked, cancelledMail, seriesCancelledMail, 'cancel');
  if (booked.length === 0) await tellOfSeries(deed, { series_id, tandem_id, count: gone.length }, seriesCancelledMail);
  return gone.length;
}
