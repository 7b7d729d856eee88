import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventClass, ICalEventStatus } from 'ical-generator';
import { tzlib_get_ical_block, tzlib_get_offset } from 'timezones-ical-library';
import { clockOf, instantOf, isZone, zoned } from './zones.ts';

/** One entry of a calendar. Says who, when and where; never what about. */
export interface Meeting {
  /** The same as long as the meeting lives, whatever changes. */
  uid: string;
  /** Counts up with each change that calendars must hear of. */
  sequence: number;
  /** When this state of the meeting was written. */
  stamp: Date;
  starts_at: Date;
  minutes: number;
  /** In which the two agreed on it. */
  zone: string;
  summary: string;
  description: string;
  place?: string | undefined;
  /** The page of this installation. */
  url: string;
  cancelled: boolean;
  /** Left out in feeds, where nobody invites anybody. */
  organizer?: Party | undefined;
  attendees?: readonly Party[];
}

export interface Party {
  name: string;
  email: string;
}

/** request: a new or changed meeting · cancel: it is off · publish: a list to read, for feeds and files */
export type Method = 'request' | 'cancel' | 'publish';

/** The rules of a zone and the name under which they state them: old names of a place lead to the one of today. */
function rulesOf(zone: string): { id: string; block: string } {
  const [block = '', line = ''] = tzlib_get_ical_block(zone) as string[];
  return { id: line.replace('TZID=', ''), block };
}

/** Whether both databases of zones agree here, and the wall clock shows this time once only. */
function isPlain(instant: Date, zone: string): boolean {
  const clock = clockOf(instant, zone);
  const offset = zoned(instant, zone).offset.replace(':', '');
  return tzlib_get_offset(zone, clock.day, clock.time) === offset && instantOf(clock, zone).placing === 'plain';
}

/**
 * The zone in which a meeting is written. Undefined (UTC, which everybody reads alike) in the hour that comes twice, where
 * calendar programs differ about which one is meant, and where calendars know other rules for a zone than this machine.
 */
function zoneFor({ starts_at, minutes, zone }: Meeting): string | undefined {
  if (zone === 'UTC' || !isZone(zone)) return undefined;
  const ends_at = new Date(starts_at.getTime() + minutes * 60_000);
  return isPlain(starts_at, zone) && isPlain(ends_at, zone) ? rulesOf(zone).id : undefined;
}

/** A name stands in quotes, and there is no way to write one inside of them. */
function plainParty({ name, email }: Party): Party {
  return { name: name.replaceAll(/["\p{Cc}]/gu, ' ').trim() || email, email };
}

/** iCalendar text (RFC 5545) of these meetings, with the rules of each zone that they name. */
export function calendarText(method: Method, meetings: readonly Meeting[], name?: string): string {
  const calendar = ical({ prodId: { company: 'Tandemwerk', product: 'Tandemwerk' } });
  calendar.method(ICalCalendarMethod[method.toUpperCase() as 'REQUEST' | 'CANCEL' | 'PUBLISH']);
  if (name) calendar.name(name).ttl(3600);
  calendar.timezone({ name: null, generator: (zone) => rulesOf(zone).block });
  for (const meeting of meetings) {
    const zone = zoneFor(meeting);
    const start = zoned(meeting.starts_at, zone ?? 'UTC');
    const event = calendar.createEvent({
      id: meeting.uid,
      sequence: meeting.sequence,
      stamp: meeting.stamp,
      start: start,
      end: start.add({ minutes: meeting.minutes }),
      summary: meeting.summary,
      description: meeting.description,
      url: meeting.url,
      class: ICalEventClass.PRIVATE,
      status: meeting.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
    if (zone) event.timezone(zone);
    if (meeting.place) event.location(meeting.place);
    if (meeting.organizer) event.organizer(plainParty(meeting.organizer));
    // Both have said yes already, here: nobody has to answer to the mail.
    for (const party of meeting.attendees ?? [])
      event.createAttendee({ ...plainParty(party), status: ICalAttendeeStatus.ACCEPTED, rsvp: false });
  }
  return calendar.toString();
}
