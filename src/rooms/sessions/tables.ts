import type { Generated } from 'kysely';
import type { Sealed } from '../../platform/vault.ts';
import type { NoteKind, SessionMode, SessionState } from './rules.ts';

/** One talk of a tandem. What the office may count is date, length, mode and state; the rest is sealed. */
export interface SessionTable {
  id: string;
  tandem_id: string;
  state: SessionState;
  /** detach */
  proposed_by: string | null;
  created_at: Date;
  /** Since when the dates that wait for the other one are on the table; null where none do. */
  offered_at: Date | null;
  /** Null while dates are only proposed. */
  starts_at: Date | null;
  /** Of the person who proposed it: the wall clock that both agreed on. */
  zone: string;
  minutes: number;
  mode: SessionMode;
  sealed_place: Sealed | null;
  /** Of the video room; https only. */
  sealed_link: Sealed | null;
  /** Of the calendar entry: counts up with every change that calendars must hear of. */
  sequence: Generated<number>;
  /** When the two were last reminded of it: the day before, then to log it. */
  reminded_at: Date | null;
  cancelled_at: Date | null;
  /** detach */
  cancelled_by: string | null;
  cancelled_late: boolean | null;
  sealed_cancel_words: Sealed | null;
  topics: Generated<string[]>;
  sealed_next_step: Sealed | null;
  sealed_summary: Sealed | null;
  logged_at: Date | null;
  /** detach */
  logged_by: string | null;
}

/** Up to three dates that are offered for one session. */
export interface SessionDateTable {
  session_id: string;
  starts_at: Date;
}

export interface SessionNoteTable {
  id: string;
  tandem_id: string;
  session_id: string | null;
  /** detach: what both wrote stays with the partner, what she wrote for herself is erased */
  author_id: string | null;
  kind: NoteKind;
  sealed_text: Sealed;
  /** Counts up with each change, so that two who write at once see each other. */
  version: Generated<number>;
  created_at: Date;
  updated_at: Date;
  /** detach: who wrote last what both may write */
  updated_by: string | null;
  /** Taken away, but for a day it can be brought back. */
  deleted_at: Date | null;
}

export interface MessageTable {
  id: string;
  tandem_id: string;
  /** detach: the partner keeps the conversation, the author becomes a former partner */
  author_id: string | null;
  sealed_text: Sealed;
  sent_at: Date;
  taken_back_at: Date | null;
}

/** How far each of the two has read, and when she was last told by mail that there is something new. */
export interface MessageReaderTable {
  tandem_id: string;
  /** erase */
  person_id: string;
  read_at: Date | null;
  told_at: Date | null;
}

/** The words of an ended tandem go after a while: when its two were told, and when it was done. */
export interface TalkEndTable {
  tandem_id: string;
  told_at: Date;
  dropped_at: Date | null;
}

/** The private address of a person's calendar; making a new one revokes the old one. */
export interface CalendarFeedTable {
  /** erase */
  person_id: string;
  token_hash: string;
  /** So that she can read her own address again. */
  sealed_token: Sealed;
  created_at: Date;
}

declare module '../../platform/db/database.ts' {
  interface Tables {
    session: SessionTable;
    session_date: SessionDateTable;
    session_note: SessionNoteTable;
    message: MessageTable;
    message_reader: MessageReaderTable;
    talk_end: TalkEndTable;
    calendar_feed: CalendarFeedTable;
  }
}
