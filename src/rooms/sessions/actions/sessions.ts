import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { isMember } from '../../people/rules/person.ts';
import { lockOwn } from '../../tandems/store/own.ts';
import type { choiceForm, datesForm, placeForm, planForm } from '../forms/sessions.ts';
import { bookedMail, changedMail, keptMail, moveMail, proposedMail } from '../mails/sessions.tsx';
import type { SessionState } from '../rules.ts';
import { maxOpen, mayPlan, reminderHours, takeStep, type SessionFacts, type SessionVerb } from '../rules/sessions.ts';
import { insertSession, replaceDates, updateSession } from '../store/session-rows.ts';
import { listSessions, lockSession, sealSessionText, type OwnSession, type Session } from '../store/sessions.ts';
import { offeredDates } from './dates.ts';
import { linkFor } from './video.ts';
import { tell } from './telling.ts';

/** How a meeting stands for whoever acts. */
export function factsOf(deed: Deed, session: Session): SessionFacts {
  return {
    state: session.state,
    moving: session.state === 'booked' && session.dates.length > 0,
    begun: session.starts_at !== null && session.starts_at <= deed.now,
    who: session.proposed_by === selfId(deed) ? 'proposer' : 'other',
  };
}

/** Finds the meeting as one of the two and checks by the table that she may do this now. Returns where it leads. */
export async function reach(
  deed: Deed,
  tandem_id: string,
  session_id: string,
  verb: SessionVerb,
): Promise<OwnSession & { to: SessionState }> {
  const own = found(await lockSession(deed, tandem_id, session_id), 'session');
  const { session, tandem } = own;
  // Frozen: what was agreed stays as it is, until somebody outside has cleared it with the two.
  if (tandem.state === 'protective') throw new Refusal('sessions.frozen');
  const step = takeStep(verb, factsOf(deed, session));
  if (step.obstacle === 'state') throw new Refusal(`sessions.now.${session.state}`);
  if (step.obstacle) throw new Refusal(`sessions.obstacle.${step.obstacle}`);
  return { ...own, to: step.to };
}

/** Only in a tandem that lives: its two may plan. */
export function needsPlanning(tandem: Parameters<typeof mayPlan>[0]): void {
  if (tandem.state === 'protective') throw new Refusal('sessions.frozen');
  if (!mayPlan(tandem)) throw new Refusal('sessions.tandem_over');
}

export const record = (deed: Deed, verb: string, id: string, before?: string, after?: string) =>
  audit(deed, `session.${verb}`, { type: 'session', id }, { before, after });

const sameDates = (one: readonly Date[], other: readonly Date[]) =>
  one.length === other.length && one.every((date, at) => date.getTime() === other[at]?.getTime());

/** The dates of a second click are on the table already: it leads to the same meeting. */
function already(deed: Deed, sessions: Session[], dates: readonly Date[]): Session | undefined {
  return sessions.find(
    (session) => session.state === 'proposed' && session.proposed_by === selfId(deed) && sameDates(session.dates, dates),
  );
}

/** One of the two offers up to three dates; the other chooses. Returns the id. */
export async function proposeSession(deed: Deed, tandem_id: string, form: z.output<typeof planForm>): Promise<string> {
  const tandem = found(await lockOwn(deed, tandem_id), 'tandem');
  must(isMember(deed.actor));
  needsPlanning(tandem);
  const dates = offeredDates(form, deed.now);
  const known = await listSessions(deed, tandem.id);
  const same = already(deed, known, dates);
  if (same) return same.id;
  if (known.filter(({ state, series_id }) => state === 'proposed' && !series_id).length >= maxOpen)
    throw new Refusal('sessions.too_many_open', { max: maxOpen });
  const id = deed.house.chance.id();
  const { minutes, mode, zone, place } = form;
  const link = await linkFor(deed, form);
  const kind = tandem.format === 'reverse' ? form.kind : ('talk' as const);
  const row = { id, tandem_id: tandem.id, state: 'proposed' as const, zone, minutes, mode, kind };
  await insertSession(
    deed,
    {
      ...row,
      proposed_by: selfId(deed),
      created_at: deed.now,
      offered_at: deed.now,
      sealed_place: sealSessionText(deed.house, id, 'place', place),
      sealed_link: sealSessionText(deed.house, id, 'link', link),
    },
    dates,
  );
  await record(deed, 'propose', id, undefined, 'proposed');
  const { session } = found(await lockSession(deed, tandem.id, id));
  await tell(deed, session, proposedMail, { except: selfId(deed) });
  return id;
}

/** The other one takes one of the dates; it is booked, and both calendars hear of it. */
export async function chooseDate(
  deed: Deed,
  tandem_id: string,
  session_id: string,
  form: z.output<typeof choiceForm>,
): Promise<void> {
  const { session, tandem, to } = await reach(deed, tandem_id, session_id, 'choose');
  needsPlanning(tandem);
  const starts_at = session.dates.find((date) => date.getTime() === Date.parse(form.starts_at));
  if (!starts_at) throw new Refusal('sessions.choice.gone', {}, { field: 'starts_at' });
  if (starts_at <= deed.now) throw new Refusal('sessions.choice.past', {}, { field: 'starts_at' });
  const booked = await book(deed, session, starts_at, to);
  await tell(deed, booked, bookedMail, { calendar: 'request' });
}

/** Writes down that this date was chosen. Returns the meeting as it is now; the caller tells the two. */
export async function book(deed: Deed, session: Session, starts_at: Date, to: SessionState): Promise<Session> {
  const change = {
    state: to,
    starts_at,
    offered_at: null,
    sequence: session.starts_at ? session.sequence + 1 : session.sequence,
    // Booked for the next day: the booking itself is the reminder.
    reminded_at: starts_at.getTime() - deed.now.getTime() < reminderHours * 3_600_000 ? deed.now : null,
  };
  await updateSession(deed, session.id, change);
  await replaceDates(deed, session.id, []);
  await record(deed, 'choose', session.id, session.state, to);
  return { ...session, ...change, dates: [] };
}

/** Other dates: in answer to dates on the table, or to move a booked meeting, whose date holds until the other one agrees. */
export async function offerDates(
  deed: Deed,
  tandem_id: string,
  session_id: string,
  form: z.output<typeof datesForm>,
): Promise<void> {
  const known = found(await lockSession(deed, tandem_id, session_id), 'session').session;
  // Once more the same dates: a second click, which has happened already.
  const verb = known.dates.length > 0 ? 'counter' : 'move';
  const dates = offeredDates(form, deed.now);
  if (known.proposed_by === selfId(deed) && sameDates(known.dates, dates)) return;
  const { session, tandem, to } = await reach(deed, tandem_id, session_id, verb);
  needsPlanning(tandem);
  if (session.starts_at && dates.some((date) => date.getTime() === session.starts_at?.getTime()))
    throw new Refusal('sessions.form.same', {}, { field: 'first' });
  const change = { proposed_by: selfId(deed), offered_at: deed.now, zone: form.zone };
  await updateSession(deed, session.id, change);
  await replaceDates(deed, session.id, dates);
  await record(deed, verb, session.id, session.state, to);
  await tell(deed, { ...session, ...change, dates }, to === 'booked' ? moveMail : proposedMail, { except: selfId(deed) });
}

/** The old date holds: the other one cannot move, or who wished to has changed her mind. */
export async function keepDate(deed: Deed, tandem_id: string, session_id: string): Promise<void> {
  const { session, to } = await reach(deed, tandem_id, session_id, 'keep');
  await updateSession(deed, session.id, { offered_at: null });
  await replaceDates(deed, session.id, []);
  await record(deed, 'keep', session.id, session.state, to);
  await tell(deed, session, keptMail, { except: selfId(deed) });
}

/** Where, how and how long. A booked meeting is changed in both calendars. */
export async function changePlace(
  deed: Deed,
  tandem_id: string,
  session_id: string,
  { minutes, mode, place, ...room }: z.output<typeof placeForm>,
): Promise<void> {
  const { session, tandem, to } = await reach(deed, tandem_id, session_id, 'place');
  needsPlanning(tandem);
  const link = await linkFor(deed, { mode, ...room });
  const next = { minutes, mode, place: place ?? null, link: link ?? null };
  if ((Object.keys(next) as (keyof typeof next)[]).every((key) => next[key] === session[key])) return;
  const sequence = to === 'booked' ? session.sequence + 1 : session.sequence;
  await updateSession(deed, session.id, {
    minutes,
    mode,
    sequence,
    sealed_place: sealSessionText(deed.house, session.id, 'place', place),
    sealed_link: sealSessionText(deed.house, session.id, 'link', link),
  });
  await record(deed, 'place', session.id, session.state, to);
  if (to === 'booked') await tell(deed, { ...session, ...next, sequence }, changedMail, { calendar: 'request' });
}
