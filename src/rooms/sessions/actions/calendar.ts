import { audit } from '../../../platform/db/audit.ts';
import { calendarText, type Meeting, type Party } from '../../../platform/calendar/invitation.ts';
import { selfId, systemActor, type Deed, type House, type Sight } from '../../../platform/deed.ts';
import { isLocale, translator, type Translate } from '../../../platform/i18n/words.ts';
import { found, NotFound } from '../../../platform/refusal.ts';
import { maySignIn } from '../../people/rules/person.ts';
import { fullName, shortName } from '../../people/rules/profile.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { goesOn, isLive } from '../../tandems/rules.ts';
import type { OwnTandem } from '../../tandems/store/own.ts';
import { calendarDays } from '../rules/sessions.ts';
import { deleteFeed, findFeedOwner, replaceFeed } from '../store/feed.ts';
import { findSession, listOwnSessions, type Session } from '../store/sessions.ts';

/** The partner as the reader knows her: in full while the tandem lives or the two go on. */
export function partnerName(
  tandem: Pick<OwnTandem, 'state' | 'continued_at' | 'continuation_ended_at' | 'partner'>,
  t: Translate,
): string {
  const { partner } = tandem;
  if (!partner.last_name) return t('sessions.former');
  return isLive(tandem.state) || goesOn(tandem) ? fullName(partner) : shortName(partner);
}

/** One entry as its reader's calendar shows it. Names her partner, time, place and page; never what the two talk about. */
export function meetingOf(
  house: Pick<House, 'settings'>,
  t: Translate,
  session: Session & { starts_at: Date },
  about: { name: string; now: Date; organizer?: Party; attendees?: Party[] },
): Meeting {
  const url = `${house.settings.public_url}/tandems/${session.tandem_id}/sessions/${session.id}`;
  const { place, link } = session;
  return {
    uid: `${session.id}@tandemwerk`,
    sequence: session.sequence,
    stamp: about.now,
    starts_at: session.starts_at,
    minutes: session.minutes,
    zone: session.zone,
    summary: t(session.kind === 'insight' ? 'sessions.calendar.summary_insight' : 'sessions.calendar.summary', {
      name: about.name,
    }),
    description: [link ? t('sessions.calendar.link', { link }) : '', t('sessions.calendar.page', { url })]
      .filter(Boolean)
      .join('\n\n'),
    place: place ?? link ?? undefined,
    url,
    cancelled: session.state === 'cancelled',
    organizer: about.organizer,
    ...(about.attendees ? { attendees: about.attendees } : {}),
  };
}

const dated = (session: Session): session is Session & { starts_at: Date } => session.starts_at !== null;

/** The calendar entry of one booked meeting as a file. Reach: the two. */
export async function sessionFile(sight: Sight, t: Translate, tandem_id: string, session_id: string): Promise<string> {
  const { session, tandem } = found(await findSession(sight, tandem_id, session_id), 'session');
  if (!dated(session)) throw new NotFound('date');
  const method = session.state === 'cancelled' ? 'cancel' : 'publish';
  return calendarText(method, [meetingOf(sight.house, t, session, { name: partnerName(tandem, t), now: sight.now })]);
}

/** What a private address shows: the owner's meetings as she may see them herself, in her language. */
export async function readFeed(sight: Sight, token: string): Promise<string | undefined> {
  const person_id = await findFeedOwner(sight, token);
  const person = person_id ? await findAnyPerson(sight, person_id) : undefined;
  if (!person || !maySignIn(person.status)) return undefined;
  const t = translator(isLocale(person.locale) ? person.locale : 'de');
  const since = sight.now.getTime() - calendarDays * 86_400_000;
  // The address stands for the person: it opens what she could read, and nothing else.
  const as = { ...sight, actor: { ...systemActor('calendar'), person_id: person.id } };
  const meetings = (await listOwnSessions(as)).flatMap(({ session, tandem }) =>
    dated(session) && ['booked', 'held'].includes(session.state) && session.starts_at.getTime() > since
      ? [meetingOf(sight.house, t, session, { name: partnerName(tandem, t), now: sight.now })]
      : [],
  );
  return calendarText('publish', meetings, t('sessions.calendar.name'));
}

/** Makes the private address, or a new one that puts an end to the old one. */
export async function renewFeed(deed: Deed): Promise<void> {
  await replaceFeed(deed, deed.house.chance.token());
  await audit(deed, 'calendar.renew', { type: 'person', id: selfId(deed) });
}

export async function revokeFeed(deed: Deed): Promise<void> {
  if (await deleteFeed(deed, selfId(deed))) await audit(deed, 'calendar.revoke', { type: 'person', id: selfId(deed) });
}
