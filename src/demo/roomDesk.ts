import type { House } from '../platform/deed.ts';
import type { Sealed } from '../platform/vault.ts';
import { makeRandom, type Random } from './random.ts';
import { hourOn } from './sessions.ts';
import type { RoomPlan, Side } from './roomTypes.ts';

const day = 86_400_000;

/** In the order in which they point at each other. */
export const roomTables = [
  'tandem',
  'tandem_party',
  'tandem_reminder',
  'feedback_reminder',
  'session_series',
  'session',
  'session_learning',
  'session_point',
  'session_note',
  'message',
  'message_reader',
  'goal',
  'goal_step',
  'goal_check',
  'talk_strand',
  'needs_assessment',
  'preparation',
  'idea',
  'idea_release',
  'kickoff_point',
  'kickoff_tick',
  'kickoff_talk',
  'agreement',
  'agreement_signature',
  'midterm',
  'closing_word',
  'tandem_contact',
  'check_in',
  'protection',
  'handover',
] as const;
export type RoomTable = (typeof roomTables)[number];
type Row = Record<string, unknown>;

/** Gathers the rows of the rooms by table. */
export interface RoomDesk {
  house: House;
  now: Date;
  random: Random;
  rows: Record<RoomTable, Row[]>;
  add(table: RoomTable, row: Row): void;
  /** `place`: table, column and row, as the room that reads it opens it. */
  seal(place: string, text: string | undefined): Sealed | null;
  /** An hour on the wall, so many days ago; negative: ahead. */
  hour(days: number, time?: string): Date;
  /** So many days ago in the hours in which people write, never later than now. */
  ago(days: number): Date;
  /** A calendar day, so many days ago. */
  on(days: number): string;
}

export function openDesk(house: House, now: Date): RoomDesk {
  const random = makeRandom(70_411);
  const rows = Object.fromEntries(roomTables.map((table) => [table, [] as Row[]])) as Record<RoomTable, Row[]>;
  return {
    house,
    now,
    random,
    rows,
    add: (table, row) => rows[table].push(row),
    seal: (place, text) => (text ? house.vault.seal(text, place) : null),
    hour: (days, time = '17:30') => hourOn(now, -days, time),
    ago(days) {
      const at = new Date(now.getTime() - days * day);
      at.setUTCHours(random.int(7, 17), random.int(0, 59), 0, 0);
      return new Date(Math.min(at.getTime(), now.getTime() - random.int(40, 200) * 60_000));
    },
    on: (days) => new Date(now.getTime() - days * day).toISOString().slice(0, 10),
  };
}

/** A tandem that is being written: its plan and its id. */
export interface Room extends RoomPlan {
  id: string;
  program_id: string;
  topics: string[];
}

export const personOf = (room: Pick<Room, 'a' | 'b'>, side: Side): string => (side === 'a' ? room.a : room.b);
export const sides = ['a', 'b'] as const satisfies readonly Side[];
export const otherSide = (side: Side): Side => (side === 'a' ? 'b' : 'a');
