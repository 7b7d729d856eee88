import type { Sealed } from '../../platform/vault.ts';
import type { PartyRole } from '../tandems/rules.ts';
import type { FeedbackMoment, SignedAs, TestimonialState, TopicsFit } from './rules.ts';

/** Named feedback about one mentoring (N1 to N5). The office reads it; never the person it is about. */
export interface TandemFeedbackTable {
  id: string;
  program_id: string;
  tandem_id: string | null;
  /** erase */
  author_id: string;
  /** detach */
  about_id: string | null;
  author_role: PartyRole;
  moment: FeedbackMoment;
  /** 1 to 5. */
  rating: number;
  topics_fit: TopicsFit;
  standards_kept: boolean;
  sealed_standards_text: Sealed | null;
  sealed_text: Sealed | null;
  created_at: Date;
  read_at: Date | null;
  /** detach */
  read_by: string | null;
}

/** Who was reminded of which form, so that nobody is asked twice. */
export interface FeedbackReminderTable {
  tandem_id: string;
  /** erase */
  person_id: string;
  moment: FeedbackMoment;
  sent_at: Date;
}

export interface TestimonialTable {
  id: string;
  program_id: string;
  feedback_id: string | null;
  /** erase */
  author_id: string;
  /** erase: words that name somebody who has gone are withdrawn */
  about_id: string | null;
  state: TestimonialState;
  locale: string;
  /** Sealed until and after it is public: withdrawing takes it from the page at once. */
  sealed_text: Sealed;
  signed_as: SignedAs;
  names_partner: boolean;
  released_at: Date;
  agreed_at: Date | null;
  published_at: Date | null;
  /** detach */
  published_by: string | null;
  ended_at: Date | null;
}

declare module '../../platform/db/database.ts' {
  interface Tables {
    tandem_feedback: TandemFeedbackTable;
    feedback_reminder: FeedbackReminderTable;
    testimonial: TestimonialTable;
  }
}
