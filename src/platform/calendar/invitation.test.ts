import { afterEach, expect, it } from 'vitest';
import { processZones, singles } from './instants.samples.ts';
import { calendarText, type Meeting } from './invitation.ts';
import { readByNames, readByRules } from './reading.samples.ts';
import { instantOf, listZones } from './zones.ts';

const own = process.env['TZ'];
afterEach(() => {
  if (own === undefined) delete process.env['TZ'];
  else process.env['TZ'] = own;
});

const meeting = (change: Partial<Meeting> = {}): Meeting => ({
  uid: 'session-1@weitblick.example',
  sequence: 0,
  stamp: new Date('2026-10-01T08:00:00Z'),
  starts_at: new Date('2026-10-29T16:00:00Z'),
  minutes: 60,
  zone: 'Europe/Zurich',
  summary: 'Mentoring: Gespräch mit Jana Brandis',
  description: 'Alles Weitere; auf der Seite, dort.\nGruß',
  place: 'Café «Zum Ä»; 2. Stock, links',
  url: 'https://weitblick.example/tandems/1/sessions/1',
  cancelled: false,
  organizer: { name: 'Verband "Weitblick"', email: 'tandemwerk@weitblick.example' },
  attendees: [
    { name: 'Jana Brandis', email: 'jana@weitblick.example' },
    { name: 'Urs Amstad', email: 'urs@weitblick.example' },
  ],
  ...change,
});

const both = [readByRules, readByNames];

it.each(processZones)('two programs read every wall clock as the instant that was meant, with the process in %s', (zone) => {
  process.env['TZ'] = zone;
  const meetings = singles.map(([day, time, name], n) =>
    meeting({ uid: `${n}@x`, zone: name, minutes: 45, starts_at: instantOf({ day, time }, name).instant }),
  );
  const wanted = singles.map(([, , , utc], n) => {
    const start = new Date(utc.replace('Z', ':00Z'));
    return [`${n}@x`, start.toISOString(), new Date(start.getTime() + 45 * 60_000).toISOString()];
  });
  for (const read of both) {
    const { entries } = read(calendarText('publish', meetings, 'Mentoring'));
    expect(entries.map(({ uid, start, end }) => [uid, start, end])).toEqual(wanted);
  }
});

it('is read alike in every zone that can be chosen, in each season', () => {
  for (const zone of listZones()) {
    const meetings = Array.from({ length: 4 }, (_, n) =>
      meeting({ uid: `${n}@x`, zone, starts_at: new Date(Date.UTC(2026, 10 + n * 3, 25, 16)) }),
    );
    const text = calendarText('publish', meetings);
    const wanted = meetings.map(({ starts_at }) => starts_at.toISOString());
    expect([zone, readByRules(text).entries.map(({ start }) => start)]).toEqual([zone, wanted]);
  }
}, 30_000);

it('asks, changes and cancels under one name with a count that rises', () => {
  const booked = calendarText('request', [meeting()]);
  const moved = calendarText('request', [meeting({ sequence: 1, starts_at: new Date('2026-11-05T16:00:00Z') })]);
  const off = calendarText('cancel', [meeting({ sequence: 2, cancelled: true })]);
  for (const read of both) {
    expect([booked, moved, off].map((text) => [read(text).method, read(text).entries[0]?.sequence])).toEqual([
      ['REQUEST', 0],
      ['REQUEST', 1],
      ['CANCEL', 2],
    ]);
    expect(new Set([booked, moved, off].map((text) => read(text).entries[0]?.uid)).size).toBe(1);
    expect(read(off).entries[0]?.status).toBe('CANCELLED');
    expect(read(booked).entries[0]?.summary).toBe('Mentoring: Gespräch mit Jana Brandis');
  }
});

it('is private, asks nobody for an answer, and brings the rules of its zone', () => {
  const lines = calendarText('request', [meeting()]).replaceAll('\r\n ', '').split('\r\n');
  expect(lines).toContain('CLASS:PRIVATE');
  expect(lines).toContain('DTSTAMP:20261001T080000Z');
  expect(lines).toContain('TZID:Europe/Zurich');
  expect(lines).toContain('DTSTART;TZID=Europe/Zurich:20261029T170000');
  expect(lines).toContain('LOCATION:Café «Zum Ä»\\; 2. Stock\\, links');
  expect(lines.find((line) => line.startsWith('ORGANIZER'))).toBe(
    'ORGANIZER;CN="Verband  Weitblick":mailto:tandemwerk@weitblick.example',
  );
  expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toHaveLength(2);
  expect(lines.filter((line) => line.includes('RSVP=TRUE'))).toEqual([]);
  for (const line of calendarText('request', [meeting()]).split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

it('cannot be made to say more by what somebody types', () => {
  const text = calendarText('request', [
    meeting({
      place: 'Room\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil',
      organizer: { name: 'A"\r\nX-EVIL:1', email: 'a@b.example' },
    }),
  ]);
  expect(readByRules(text).entries).toHaveLength(1);
  expect(text.split('\r\n').filter((line) => /^(UID:evil|X-EVIL)/.test(line))).toEqual([]);
});

it('an empty list is a calendar all the same', () => {
  expect(readByRules(calendarText('publish', [], 'Mentoring'))).toEqual({ method: 'PUBLISH', entries: [] });
});
