import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { isMember } from '../../people/rules/person.ts';
import { lockOwn } from '../../tandems/store/own.ts';
import type { cancelForm, logForm } from '../forms/sessions.ts';
import { cancelledMail, droppedMail } from '../mails/sessions.tsx';
import type { SessionState } from '../rules.ts';
import { farthestDays, isLate } from '../rules/sessions.ts';
import { findTalkEnd } from '../store/retention.ts';
import { insertSession, replaceDates, updateSession } from '../store/session-rows.ts';
import { listSessions, sealSessionText, type Session } from '../store/sessions.ts';
import { instantAt } from './dates.ts';
import { needsPlanning, reach } from './sessions.ts';
import { tell } from './telling.ts';

const record = (deed: Deed, verb: string, session: Pick<Session, 'id' | 'state'>, after: unknown) =>
  audit(deed, `session.${verb}`, { type: 'session', id: session.id }, { before: session.state, after });

/** Calls a meeting off, or takes dates off the table. Words, if there are any, are for the partner alone. */
export async function cancelSession(
  deed: Deed,
  tandem_id: string,
  session_id: string,
  { cancel_words }: z.output<typeof cancelForm>,
): Promise<void> {
  const { session, tandem, to } = await reach(deed, tandem_id, session_id, 'cancel');
  const { late_hours } = tandem.settings;
  const gone = await callOff(deed, session, to, late_hours, cancel_words);
  if (gone.starts_at) await tell(deed, gone, cancelledMail, { calendar: 'cancel' });
  else await tell(deed, gone, droppedMail, { except: selfId(deed) });
}

/** Writes down that a meeting is off. Returns it as it is now; the caller tells the two. */
export async function callOff(
  deed: Deed,
  session: Session,
  to: SessionState,
  late_hours: number,
  cancel_words: string | undefined,
): Promise<Session> {
  const cancelled_late = session.starts_at ? isLate(session.starts_at, deed.now, late_hours) : null;
  const change = {
    state: to,
    cancelled_at: deed.now,
    cancelled_by: selfId(deed),
    cancelled_late,
    offered_at: null,
    sequence: session.sequence + 1,
  };
  const sealed_cancel_words = sealSessionText(deed.house, session.id, 'cancel_words', cancel_words);
  await updateSession(deed, session.id, { ...change, sealed_cancel_words });
  await replaceDates(deed, session.id, []);
  await record(deed, 'cancel', session, { state: to, late: cancelled_late });
  return { ...session, ...change, dates: [] };
}

type Log = z.output<typeof logForm>;

function logged(deed: Deed, id: string, form: Log, topics: readonly string[]) {
  const starts_at = instantAt('held_at', form.held_at, form.zone);
  if (starts_at > deed.now) throw new Refusal('sessions.form.ahead', {}, { field: 'held_at' });
  if (deed.now.getTime() - starts_at.getTime() > farthestDays * 86_400_000)
    throw new Refusal('sessions.form.long_ago', {}, { field: 'held_at' });
  return {
    starts_at,
    minutes: form.minutes,
    mode: form.mode,
    // Of what the two have agreed on; anything else is nobody's topic.
    topics: topics.filter((slug) => form.topics.includes(slug)),
    sealed_next_step: sealSessionText(deed.house, id, 'next_step', form.next_step),
    sealed_transfer: sealSessionText(deed.house, id, 'transfer', form.transfer),
    sealed_summary: sealSessionText(deed.house, id, 'summary', form.summary),
    logged_at: deed.now,
    logged_by: selfId(deed),
  };
}

/** What stays of a meeting, for both. One log suffices; either may mend it, but nobody writes over words unseen. */
export async function logSession(deed: Deed, tandem_id: string, session_id: string, form: Log): Promise<void> {
  const { session, tandem, to } = await reach(deed, tandem_id, session_id, 'log');
  // What was written in the tandem has been deleted: nobody would delete new words once more.
  if ((await findTalkEnd(deed, tandem)).dropped) throw new Refusal('sessions.tandem_over');
  if (session.logged_at && form.seen !== session.logged_at.toISOString()) throw new Refusal('sessions.log.changed');
  const topics = [...new Set([...tandem.topics, ...session.topics])];
  await updateSession(deed, session.id, { ...logged(deed, session.id, form, topics), state: to, offered_at: null });
  await replaceDates(deed, session.id, []);
  await record(deed, 'log', session, to);
}

/** A talk that nobody had planned here. Returns its id; a second click leads to the same. */
export async function logUnplanned(deed: Deed, tandem_id: string, form: Log): Promise<string> {
  const tandem = found(await lockOwn(deed, tandem_id), 'tandem');
  must(isMember(deed.actor));
  needsPlanning(tandem);
  const id = deed.house.chance.id();
  const row = logged(deed, id, form, tandem.topics);
  const known = await listSessions(deed, tandem.id);
  const same = known.find(({ state, starts_at }) => state === 'held' && starts_at?.getTime() === row.starts_at.getTime());
  if (same) {
    const own = same.logged_by === selfId(deed);
    if (own && (['summary', 'transfer', 'next_step'] as const).every((text) => (same[text] ?? '') === (form[text] ?? '')))
      return same.id;
    throw new Refusal('sessions.log.there', {}, { field: 'held_at' });
  }
  await insertSession(deed, {
    id,
    tandem_id: tandem.id,
    state: 'held',
    proposed_by: selfId(deed),
    created_at: deed.now,
    zone: form.zone,
    ...row,
  });
  await record(deed, 'log', { id, state: 'held' }, 'held');
  return id;
}

/** It was booked and did not take place. */
export async function missSession(deed: Deed, tandem_id: string, session_id: string): Promise<void> {
  const { session, to } = await reach(deed, tandem_id, session_id, 'miss');
  await updateSession(deed, session.id, { state: to, offered_at: null });
  await replaceDates(deed, session.id, []);
  await record(deed, 'miss', session, to);
}
