import type { Generated } from 'kysely';
import type { Sealed } from '../../platform/vault.ts';
import type { DeclineReason, ExpiryReason, RequestState } from './rules.ts';

export interface MentoringRequestTable {
  id: string;
  program_id: string;
  listing_id: string;
  /** erase */
  mentor_id: string;
  /** erase */
  mentee_id: string;
  topics: string[];
  /** The concern in the mentee's own words: only the two read it. */
  sealed_concern: Sealed;
  /** Wished duration in months; 0 means a short mentoring of one to three sessions. */
  months: number;
  mode: 'onsite' | 'remote' | 'both';
  sealed_first_dates: Sealed | null;
  state: RequestState;
  sent_at: Date;
  answered_at: Date | null;
  sealed_answer: Sealed | null;
  reason_code: DeclineReason | null;
  tandem_id: string | null;
  /** A topic or concern that is nobody's business but the addressed mentor's: no count by topic, no word outside the page. */
  sensitive: Generated<boolean>;
  /** Since when it waits: sent, or sent anew after a reply; in `clarifying` since the question. */
  waiting_since: Date;
  /** Reminders that went out since then. */
  reminders: Generated<number>;
  expiry_reason: ExpiryReason | null;
}

/** What the mentor asks back before she answers, one question at a time. */
export interface RequestQuestionTable {
  id: string;
  request_id: string;
  sealed_question: Sealed;
  asked_at: Date;
  sealed_reply: Sealed | null;
  replied_at: Date | null;
}

/** Who may not ask at present; a decision of gate three. */
export interface AskingSuspensionTable {
  /** keep because the decision stands while it runs; lifted with the case, gone with the person */
  person_id: string;
  case_id: string;
  suspended_at: Date;
}

/** Whose listing changed and in which transaction, for the finder's copy. Written by triggers only; rows live for a day. */
export interface FinderChangeTable {
  /** Of the transaction, as text. */
  xid: Generated<string>;
  /** keep because it is an id without a word, and gone after a day; null: everything changed */
  person_id: string | null;
  at: Generated<Date>;
}

declare module '../../platform/db/database.ts' {
  interface Tables {
    finder_change: FinderChangeTable;
    mentoring_request: MentoringRequestTable;
    request_question: RequestQuestionTable;
    asking_suspension: AskingSuspensionTable;
  }
}
