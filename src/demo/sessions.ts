import { instantOf } from '../platform/calendar/zones.ts';
import type { Deed, House } from '../platform/deed.ts';
import { sealSessionText } from '../rooms/sessions/store/sessions.ts';
import type { SessionTable } from '../rooms/sessions/tables.ts';
import { insertAll } from './portions.ts';
import { makeRandom, type Random } from './random.ts';
import { otherTalks, type KeptTalk } from './texts/sessionTexts.ts';
import { toldInRooms } from './roomPlans.ts';
import type { DemoTandem, World } from './types.ts';

const zone = 'Europe/Zurich';
const dayLength = 86_400_000;
type Row = Record<keyof SessionTable, unknown>;

interface Story {
  rows: Row[];
  dates: { session_id: string; starts_at: Date }[];
}

interface Made extends Partial<Omit<Row, 'starts_at'>> {
  kept?: KeptTalk | undefined;
  place?: string;
  link?: string;
  starts_at?: Date | null;
}

/** An hour of the wall on the day so many days from now; never on a weekend. */
export function hourOn(now: Date, days: number, time: string): Date {
  const day = new Date(now.getTime() + days * dayLength);
  const weekend = { 0: 1, 6: 2 }[day.getUTCDay()] ?? 0;
  return instantOf({ day: new Date(day.getTime() + weekend * dayLength).toISOString().slice(0, 10), time }, zone).instant;
}

const plain = { kind: 'talk', series_id: null, sealed_transfer: null };
function row(house: Pick<House, 'vault'>, random: Random, tandem: DemoTandem, state: string, made: Made): Row {
  const { kept, place, link, ...rest } = made;
  const id = random.uuid();
  return {
    id,
    tandem_id: tandem.id,
    state,
    ...plain,
    proposed_by: random.chance(0.6) ? tandem.mentee_id : tandem.mentor_id,
    created_at: new Date(tandem.created_at),
    offered_at: null,
    starts_at: null,
    zone,
    minutes: random.pick([45, 60, 60, 75, 90]),
    mode: random.weighted([
      ['remote', 5],
      ['onsite', 4],
      ['phone', 1],
    ] as const),
    sealed_place: sealSessionText(house, id, 'place', place),
    sealed_link: sealSessionText(house, id, 'link', link),
    sequence: 0,
    reminded_at: null,
    cancelled_at: null,
    cancelled_by: null,
    cancelled_late: null,
    sealed_cancel_words: null,
    topics: [],
    sealed_next_step: sealSessionText(house, id, 'next_step', kept?.next_step),
    sealed_summary: sealSessionText(house, id, 'summary', kept?.summary),
    logged_at: null,
    logged_by: null,
    ...rest,
  };
}

const logged = (tandem: DemoTandem, starts_at: Date, now: Date) => ({
  starts_at,
  created_at: new Date(starts_at.getTime() - 9 * dayLength),
  topics: tandem.topics.slice(0, 1),
  reminded_at: starts_at,
  logged_at: new Date(Math.min(now.getTime(), starts_at.getTime() + dayLength)),
  logged_by: tandem.mentee_id,
});

/** What has been: one meeting every four or five weeks, now and then one called off. */
function past(deed: Deed, random: Random, tandem: DemoTandem, told: boolean): Row[] {
  const { house, now } = deed;
  const from = tandem.started_on ? Date.parse(tandem.started_on) : undefined;
  const until = tandem.ended_on ? Date.parse(tandem.ended_on) : now.getTime() - dayLength;
  if (from === undefined) return [];
  const rows: Row[] = [];
  for (let at = from + random.int(2, 9) * dayLength; at < until; at += random.int(24, 36) * dayLength) {
    const starts_at = hourOn(new Date(at), 0, random.pick(['12:00', '17:00', '17:30', '18:15']));
    if (starts_at.getTime() > until) break;
    const off = random.chance(0.09);
    const kept = told ? otherTalks[rows.length % otherTalks.length] : undefined;
    rows.push(
      off
        ? row(house, random, tandem, 'cancelled', {
            starts_at,
            cancelled_at: new Date(starts_at.getTime() - dayLength * 1.5),
            cancelled_by: tandem.mentee_id,
            cancelled_late: random.chance(0.3),
          })
        : row(house, random, tandem, 'held', { ...logged(tandem, starts_at, now), kept }),
    );
  }
  return rows;
}

/** Words of what ended so long ago are deleted by now. */
const isForgotten = ({ ended_on }: DemoTandem, now: Date) =>
  ended_on !== null && now.getTime() - Date.parse(ended_on) > 110 * dayLength;

/** What is ahead for about half of the running ones; here and there dates wait for an answer, or a meeting for its log. */
function ahead(deed: Deed, random: Random, tandem: DemoTandem): Story {
  const { house, now } = deed;
  if (!['forming', 'active', 'closing'].includes(tandem.state)) return { rows: [], dates: [] };
  const kind = random.weighted([
    ['booked', 5],
    ['proposed', 2],
    ['to_log', 1],
    ['none', 3],
  ] as const);
  if (kind === 'none') return { rows: [], dates: [] };
  if (kind === 'booked' || (kind === 'to_log' && tandem.state === 'active')) {
    const starts_at = hourOn(now, kind === 'booked' ? random.int(2, 24) : -random.int(1, 4), '17:00');
    return {
      rows: [row(house, random, tandem, 'booked', { starts_at, ...(kind === 'to_log' ? { reminded_at: now } : {}) })],
      dates: [],
    };
  }
  return offered(row(house, random, tandem, 'proposed', { offered_at: new Date(now.getTime() - dayLength) }), now, 6);
}

/** Two or three dates on the table. */
function offered(made: Row, now: Date, days: number): Story {
  const starts = [hourOn(now, days, '17:30'), hourOn(now, days + 5, '12:15'), hourOn(now, days + 9, '17:30')];
  return { rows: [made], dates: starts.map((starts_at) => ({ session_id: String(made.id), starts_at })) };
}

/** Meetings of the demo's tandems. One mentor, Eva's, lives by the clock of New York, so that two clocks are there to see. */
export async function insertSessions(deed: Deed, world: World): Promise<void> {
  const random = makeRandom(20_262);
  const { eva } = world.cast;
  const told = toldInRooms(world);
  const cast = new Set(Object.values(world.cast));
  const stories = world.tandems.map((tandem): Story => {
    if (told.has(tandem.id)) return { rows: [], dates: [] };
    const rows = past(
      deed,
      random,
      tandem,
      (cast.has(tandem.mentor_id) || cast.has(tandem.mentee_id)) && !isForgotten(tandem, deed.now),
    );
    const next =
      tandem.mentee_id === eva
        ? offered(
            row(deed.house, random, tandem, 'proposed', { proposed_by: tandem.mentor_id, offered_at: deed.now }),
            deed.now,
            3,
          )
        : ahead(deed, random, tandem);
    return { rows: [...rows, ...next.rows], dates: next.dates };
  });
  await insertAll(
    deed,
    'session',
    stories.flatMap(({ rows }) => rows),
  );
  await insertAll(
    deed,
    'session_date',
    stories.flatMap(({ dates }) => dates),
  );
  const abroad = world.tandems.find(({ mentee_id, state }) => mentee_id === eva && state !== 'dissolved')?.mentor_id;
  if (abroad)
    await deed.tx
      .updateTable('person')
      .set({ zone: 'America/New_York', location: 'New York' })
      .where('id', '=', abroad)
      .execute();
}
