import type { Sealed } from '../../platform/vault.ts';
import type { DeclineReason, RequestState } from './rules.ts';

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
}

declare module '../../platform/db/database.ts' {
  interface Tables {
    mentoring_request: MentoringRequestTable;
  }
}
