import { plannedEnd, isLive } from '../rooms/tandems/rules.ts';
import type { Mood } from '../rooms/oversight/rules.ts';
import { outsideWords } from './texts/rooms/outsideWords.ts';
import type { Room, RoomDesk } from './roomDesk.ts';

const week = 7;

/** Who accompanies it, and how its looks at the tandem went; here and there one is overdue. */
export function addOutside(desk: RoomDesk, room: Room, check_in_weeks: number): void {
  const { random } = desk;
  if (room.format === 'network') return;
  if (room.contact) desk.add('tandem_contact', { tandem_id: room.id, person_id: room.contact });
  const length = (Date.parse(plannedEnd(desk.on(room.started), room.months)) - Date.parse(desk.on(room.started))) / 86_400_000;
  for (let day = check_in_weeks * week; day < length; day += check_in_weeks * week) {
    const days = room.started - day;
    const over = room.ended !== undefined && days < room.ended;
    if (over || (!isLive(room.state) && days < 0)) break;
    const id = random.uuid();
    // The latest one of some has been forgotten.
    const done = days > 0 && (days > check_in_weeks * week || random.chance(0.7));
    const mood: Mood = random.weighted([
      ['well', 6],
      ['slow', 3],
      ['no_answer', 1],
    ] as const);
    desk.add('check_in', {
      id,
      tandem_id: room.id,
      due_on: desk.on(days),
      done_at: done ? desk.ago(Math.max(1, days - 2)) : null,
      done_by: done ? (room.contact ?? null) : null,
      mood: done ? mood : null,
      sealed_note: done ? desk.seal(`check_in.note.${id}`, outsideWords.moods[mood]) : null,
      reminded_at: !done && days > 0 ? desk.ago(Math.max(1, days)) : null,
    });
  }
}

interface Asked {
  state: 'asked' | 'frozen';
  asked_of: 'confidant' | 'office';
  by: string;
  handled_by: string | null;
  days: number;
  words: string;
}

/** A call for protection, answered or not. */
export function addProtection(desk: RoomDesk, room: Room, { state, asked_of, by, handled_by, days, words }: Asked): void {
  const id = desk.random.uuid();
  desk.add('protection', {
    id,
    program_id: room.program_id,
    tandem_id: room.id,
    state,
    asked_by: by,
    asked_of,
    sealed_words: desk.seal(`protection.words.${id}`, words),
    asked_at: desk.ago(days),
    handled_by: state === 'frozen' ? handled_by : null,
    frozen_at: state === 'frozen' ? desk.ago(days - 1) : null,
  });
}

/** The last message of the room, given to the confidant as it stands. */
export function addHandover(
  desk: RoomDesk,
  room: Room,
  person_id: string,
  confidant_id: string,
  quote: string,
  words: string,
): void {
  const message = desk.rows.message.findLast(({ tandem_id }) => tandem_id === room.id);
  if (!message) return;
  const id = desk.random.uuid();
  desk.add('handover', {
    id,
    tandem_id: room.id,
    person_id,
    confidant_id,
    kind: 'message',
    object_id: message['id'],
    sealed_quote: desk.seal(`handover.quote.${id}`, quote),
    sealed_words: desk.seal(`handover.words.${id}`, words),
    created_at: desk.ago(2),
  });
}
