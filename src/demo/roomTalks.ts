import { otherSide, personOf, sides, type Room, type RoomDesk } from './roomDesk.ts';
import type { RoomTalk } from './roomTypes.ts';

const dayLength = 86_400_000;
const zone = 'Europe/Zurich';

/** The nearest day with this weekday that lies on the same side of today. */
function dayNear(now: Date, days: number, weekday: number | undefined): number {
  if (weekday === undefined) return days;
  const at = new Date(now.getTime() - days * dayLength).getUTCDay();
  const forward = (weekday - at + 7) % 7;
  const near = days - (forward > 3 ? forward - 7 : forward);
  if (days > 0) return near < 2 ? near + 7 : near;
  return near > -1 ? near - 7 : near;
}

function sessionRow(desk: RoomDesk, room: Room, talk: RoomTalk, id: string, series_id: string | null) {
  const starts_at = desk.hour(dayNear(desk.now, talk.days, room.story.weekday), talk.time ?? room.story.time);
  const over = talk.days > 0;
  const held = over && !talk.state;
  const seal = (column: string, text: string | undefined) => desk.seal(`session.${column}.${id}`, text);
  const state = talk.state === 'cancelled' ? 'cancelled' : held ? 'held' : 'booked';
  const logged_at = new Date(Math.min(starts_at.getTime() + dayLength, desk.now.getTime() - 3_600_000));
  return {
    id,
    tandem_id: room.id,
    state,
    kind: talk.kind ?? 'talk',
    series_id,
    proposed_by: room.a,
    created_at: new Date(Math.min(starts_at.getTime() - 12 * dayLength, desk.now.getTime() - 8 * dayLength)),
    starts_at,
    zone,
    minutes: talk.minutes ?? room.story.rhythm.session_minutes,
    mode: talk.mode ?? 'remote',
    sealed_place: seal('place', talk.place),
    sealed_link: seal('link', talk.link),
    reminded_at: over ? starts_at : null,
    ...(state === 'cancelled'
      ? { cancelled_at: new Date(starts_at.getTime() - 2 * dayLength), cancelled_by: room.a, cancelled_late: false }
      : {}),
    topics: held ? (talk.topics ?? [0]).flatMap((at) => room.topics[at] ?? []) : [],
    sealed_next_step: seal('next_step', talk.next_step),
    sealed_transfer: seal('transfer', talk.transfer),
    logged_at: held ? logged_at : null,
    logged_by: held ? room.a : null,
  };
}

/** Meetings with what each has learned, points for the next one, messages and notes. Returns the ids of the meetings, in their order. */
export function addTalks(desk: RoomDesk, room: Room): string[] {
  const { house, random } = desk;
  const talks = room.story.talks ?? [];
  const ahead = talks.filter(({ days }) => days < 0);
  const series_id = ahead.length > 1 ? random.uuid() : null;
  if (series_id)
    desk.add('session_series', {
      id: series_id,
      tandem_id: room.id,
      created_by: room.a,
      created_at: desk.ago(room.started - 17),
      interval_weeks: room.story.rhythm.interval_weeks,
    });
  const ids = talks.map((talk) => {
    const id = random.uuid();
    desk.add('session', sessionRow(desk, room, talk, id, talk.days < 0 ? series_id : null));
    for (const strand of talk.strands ?? []) desk.add('talk_strand', { tandem_id: room.id, session_id: id, strand });
    for (const side of sides) {
      const text = talk.learned?.[side];
      const person_id = personOf(room, side);
      const place = `session_learning.text.${id}.${person_id}`;
      if (text)
        desk.add('session_learning', {
          session_id: id,
          person_id,
          sealed_text: desk.seal(place, text),
          updated_at: desk.ago(talk.days - 1),
        });
    }
    return id;
  });
  const next = talks.findIndex(({ days }) => days < 0);
  for (const [by, kind, text, done] of room.story.points ?? []) {
    const id = random.uuid();
    desk.add('session_point', {
      id,
      tandem_id: room.id,
      session_id: ids[next] ?? null,
      author_id: personOf(room, by),
      kind,
      sealed_text: house.vault.seal(text, `session_point.text.${id}`),
      created_at: desk.ago(3),
      done_at: done ? desk.ago(1) : null,
    });
  }
  for (const [days, by, kind, text] of room.story.notes ?? []) {
    const [id, author_id, at] = [random.uuid(), personOf(room, by), desk.ago(days)];
    const sealed_text = house.vault.seal(text, `session_note.text.${id}`);
    const written = { created_at: at, updated_at: at, updated_by: author_id };
    desk.add('session_note', { id, tandem_id: room.id, author_id, kind, sealed_text, ...written });
  }
  addMessages(desk, room);
  return ids;
}

/** Everybody has read everything, but for the last word of the other one where it is a day or two old. */
function addMessages(desk: RoomDesk, room: Room): void {
  const lines = room.story.messages ?? [];
  const written = lines.map(([days, by, text], turn) => {
    const [id, sent_at] = [desk.random.uuid(), new Date(desk.now.getTime() - days * dayLength)];
    sent_at.setUTCHours(7 + Math.min(turn, 10), (days * 7 + turn * 11) % 60, 0, 0);
    const sealed_text = desk.house.vault.seal(text, `message.text.${id}`);
    desk.add('message', { id, tandem_id: room.id, author_id: personOf(room, by), sealed_text, sent_at });
    return { by, days, sent_at };
  });
  const last = written.at(-1);
  if (!last) return;
  const before = written.filter(({ by }) => by !== last.by).at(-1)?.sent_at ?? null;
  const unread = last.days <= 1;
  desk.add('message_reader', { tandem_id: room.id, person_id: personOf(room, last.by), read_at: last.sent_at, told_at: null });
  desk.add('message_reader', {
    tandem_id: room.id,
    person_id: personOf(room, otherSide(last.by)),
    read_at: unread ? before : last.sent_at,
    told_at: unread ? last.sent_at : null,
  });
}
