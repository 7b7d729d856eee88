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
  /** `insight`: the mentee of a reverse mentoring shows her own work. */
  kind: Generated<'talk' | 'insight'>;
  series_id: string | null;
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
  /** How what was learned goes into daily work. */
  sealed_transfer: Sealed | null;
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
  /** When a mail for the whole day last spoke of this tandem. */
  digested_at: Date | null;
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

/** Meetings planned in one step over the whole period. */
export interface SessionSeriesTable {
  id: string;
  tandem_id: string;
  /** detach */
  created_by: string | null;
  created_at: Date;
  interval_weeks: number;
}

/** What each of the two has learned in a meeting, in her own words for both. */
export interface SessionLearningTable {
  session_id: string;
  /** erase */
  person_id: string;
  sealed_text: Sealed;
  updated_at: Date;
}

/** What somebody wants to bring up; `mine` only she reads. Without a meeting: for the next one. */
export interface SessionPointTable {
  id: string;
  tandem_id: string;
  session_id: string | null;
  /** detach: a shared point stays with the partner, her own is erased */
  author_id: string | null;
  kind: NoteKind;
  sealed_text: Sealed;
  created_at: Date;
  done_at: Date | null;
}

/** A file that goes with a message. Its name is confidential like its contents. */
export interface MessageFileTable {
  id: string;
  message_id: string;
  file_id: string;
  /** In the order in which they were chosen. */
  position: number;
  sealed_name: Sealed;
  type: string;
  bytes: number;
}

/** A person's own rooms for video talks, offered when she plans. */
export interface VideoRoomTable {
  /** erase */
  person_id: string;
  kind: 'jitsi' | 'teams' | 'zoom' | 'webex' | 'own';
  sealed_link: Sealed;
}

/** Who handles a person's dates and sees nothing else. */
export interface DelegateTable {
  /** erase */
  person_id: string;
  /** erase */
  delegate_id: string;
  created_at: Date;
  /** Until the delegate has said yes nothing opens, and her name is not shown: nobody learns who is a member. */
  accepted_at: Date | null;
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
    session_series: SessionSeriesTable;
    session_learning: SessionLearningTable;
    session_point: SessionPointTable;
    message_file: MessageFileTable;
    video_room: VideoRoomTable;
    delegate: DelegateTable;
  }
}
