import { calendarText, type Method } from '../../../platform/calendar/invitation.ts';
import type { Deed } from '../../../platform/deed.ts';
import { formatDate, isLocale, translator } from '../../../platform/i18n/words.ts';
import type { MailKind } from '../../../platform/mail/letter.tsx';
import { senderOf } from '../../../platform/mail/transport.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { fullName } from '../../people/rules/profile.ts';
import { findNetwork } from '../../people/store/network.ts';
import { findAnyPerson, type Person } from '../../people/store/persons.ts';
import { partiesOf } from '../../tandems/store/own.ts';
import { moveMail, proposedMail, type AboutSession } from '../mails/sessions.tsx';
import { feedSince, seriesSince } from '../store/series.ts';
import type { Session } from '../store/sessions.ts';
import { meetingOf } from './calendar.ts';
import { tellDelegates } from './delegates.ts';

interface Telling {
  /** For the calendars of the two: only where a booked date changes. */
  calendar?: Extract<Method, 'request' | 'cancel'>;
  /** Only this one of the two. */
  only?: string;
  /** Only to who is not this one. */
  except?: string | null;
}

/**
 * Whether her calendar reads the meetings of this series by itself: it has done so since before the series was planned. Who was
 * invited by mail goes on being told by mail, or her entries would stay as they were.
 */
export async function readsByItself(deed: Deed, person_id: string, series_id: string | null): Promise<boolean> {
  if (!series_id) return false;
  const [feed, series] = [await feedSince(deed, person_id), await seriesSince(deed, series_id)];
  return feed !== undefined && series !== undefined && feed < series;
}

export const nameOf = (person: Person | undefined) => (person?.last_name ? fullName(person) : '');

/** Mails the two of a meeting, each in her language and zone; the session as it is now. */
export async function tell(deed: Deed, session: Session, kind: MailKind<AboutSession>, how: Telling = {}): Promise<void> {
  const ids = await partiesOf(deed, session.tandem_id);
  const people = await Promise.all(ids.map((id) => findAnyPerson(deed, id)));
  const network = how.calendar ? await findNetwork(deed) : undefined;
  const organizer = { name: network?.name ?? '', email: senderOf(deed.house.settings).address };
  const attendees = people.flatMap((person) => (person?.last_name ? [{ name: fullName(person), email: person.email }] : []));
  for (const person of people) {
    if (!person || person.id === how.except || (how.only && person.id !== how.only)) continue;
    const locale = isLocale(person.locale) ? person.locale : 'de';
    const t = translator(locale);
    const name = nameOf(people.find((other) => other && other.id !== person.id));
    const { starts_at } = session;
    const by_feed = how.calendar !== undefined && (await readsByItself(deed, person.id, session.series_id));
    const about = {
      name,
      when: starts_at ? formatDate(locale, starts_at, 'meeting', person.zone) : '',
      path: `/tandems/${session.tandem_id}/sessions/${session.id}`,
      by_feed,
    };
    const calendar =
      how.calendar && starts_at && !by_feed
        ? calendarText(how.calendar, [
            meetingOf(
              deed.house,
              t,
              { ...session, starts_at },
              { name: name || t('sessions.former'), now: deed.now, organizer, attendees },
            ),
          ])
        : undefined;
    await writeTo(deed, person.id, kind, about, undefined, calendar);
    if (kind === proposedMail || kind === moveMail) await tellDelegates(deed, person.id);
  }
}
