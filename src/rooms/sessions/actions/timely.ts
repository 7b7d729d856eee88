import { audit } from '../../../platform/db/audit.ts';
import { clockOf } from '../../../platform/calendar/zones.ts';
import type { Deed } from '../../../platform/deed.ts';
import { lockTandem } from '../../tandems/store/own.ts';
import { cancelledMail, keptMail, lapsedMail, logMail, reminderMail } from '../mails/sessions.tsx';
import { endOfSession, takeStep } from '../rules/sessions.ts';
import { listAhead, listLapsed, listTomorrow, listUnlogged } from '../store/due.ts';
import { replaceDates, updateSession } from '../store/session-rows.ts';
import { lockAnySession, type Session } from '../store/sessions.ts';
import { tell } from './telling.ts';

function factsOf(deed: Deed, session: Session) {
  const begun = session.starts_at !== null && session.starts_at <= deed.now;
  return { state: session.state, moving: session.state === 'booked' && session.dates.length > 0, begun, who: 'system' as const };
}

/** Dates that nobody chose go when the last of them is past; a booked date holds. */
export async function lapseDates(deed: Deed): Promise<void> {
  for (const id of await listLapsed(deed)) {
    const session = await lockAnySession(deed, id);
    if (!session || session.dates.length === 0 || session.dates.some((date) => date > deed.now)) continue;
    const step = takeStep('lapse', factsOf(deed, session));
    if (step.obstacle) continue;
    const off = step.to === 'cancelled' ? { cancelled_at: deed.now } : {};
    await updateSession(deed, id, { state: step.to, offered_at: null, ...off });
    await replaceDates(deed, id, []);
    await audit(deed, 'session.lapse', { type: 'session', id }, { before: session.state, after: step.to });
    if (step.to === 'cancelled') await tell(deed, session, lapsedMail);
    else if (session.starts_at && session.starts_at > deed.now && session.proposed_by)
      await tell(deed, session, keptMail, { only: session.proposed_by });
  }
}

/** The day before. */
export async function remindOfSessions(deed: Deed): Promise<void> {
  for (const id of await listTomorrow(deed)) {
    const session = await lockAnySession(deed, id);
    if (session?.state !== 'booked' || session.reminded_at) continue;
    await updateSession(deed, id, { reminded_at: deed.now });
    await tell(deed, session, reminderMail);
  }
}

/** After the end both are asked, once; one log suffices. */
export async function askForLogs(deed: Deed): Promise<void> {
  for (const id of await listUnlogged(deed)) {
    const session = await lockAnySession(deed, id);
    if (session?.state !== 'booked' || !session.starts_at) continue;
    // Another process may have asked while this one waited for the row.
    const over = endOfSession({ ...session, starts_at: session.starts_at });
    if (session.reminded_at && session.reminded_at >= over) continue;
    await updateSession(deed, id, { reminded_at: deed.now });
    await tell(deed, session, logMail);
  }
}

/** Calls off what is ahead, until a day where one is given, and the calendars hear of it. */
async function callOffAhead(deed: Deed, tandem_id: string, verb: 'endTandem' | 'pause', until?: string): Promise<void> {
  for (const id of await listAhead(deed, tandem_id)) {
    const session = await lockAnySession(deed, id);
    if (!session) continue;
    const step = takeStep(verb, factsOf(deed, session));
    if (step.obstacle) continue;
    const last = session.starts_at ?? session.dates.at(-1);
    if (until && last && clockOf(last, session.zone).day >= until) continue;
    const change = { state: step.to, cancelled_at: deed.now, offered_at: null, sequence: session.sequence + 1 };
    await updateSession(deed, id, change);
    await replaceDates(deed, id, []);
    await audit(deed, `session.${verb}`, { type: 'session', id }, { before: session.state, after: step.to });
    if (session.starts_at) await tell(deed, { ...session, ...change, dates: [] }, cancelledMail, { calendar: 'cancel' });
  }
}

/** The tandem is over: what was still ahead is called off. */
export const endSessions = (deed: Deed, tandem_id: string) => callOffAhead(deed, tandem_id, 'endTandem');

/** The tandem pauses: what lies in the pause is called off, all of it where nobody knows how long it lasts. */
export async function pauseSessions(deed: Deed, tandem_id: string): Promise<void> {
  const tandem = await lockTandem(deed, tandem_id);
  if (tandem?.state === 'on_hold') await callOffAhead(deed, tandem_id, 'pause', tandem.hold_until ?? undefined);
}
