import type { Generated } from 'kysely';
import type { Sealed } from '../../platform/vault.ts';
import type { ApplicationState, ReasonCode, Step, TopicDecision } from './rules.ts';
import type { ListingState } from './rules/listing.ts';

export interface ApplicationTable {
  id: string;
  program_id: string;
  /** erase */
  person_id: string;
  /** An amendment adds topics to a listing that is already there. */
  kind: Generated<'mentor' | 'amendment'>;
  state: ApplicationState;
  /** The wizard's step that is open next, so that a draft goes on where it stopped. */
  step: Generated<Step>;
  capacity: number | null;
  /** Months. */
  durations: Generated<number[]>;
  short_mentoring: Generated<boolean>;
  expectations: string | null;
  sealed_experience: Sealed | null;
  sealed_motivation: Sealed | null;
  sealed_conflicts: Sealed | null;
  cv_file_id: string | null;
  cv_name: string | null;
  cv_pages: number | null;
  sealed_cv_text: Sealed | null;
  cv_deleted_at: Date | null;
  pledged_at: Date | null;
  created_at: Date;
  updated_at: Date;
  submitted_at: Date | null;
  review_started_at: Date | null;
  /** keep because gate 1 is recorded with its reviewer */
  reviewer_id: string | null;
  decided_at: Date | null;
  /** keep because gate 1 is recorded with its reviewer */
  decided_by: string | null;
  reason_code: ReasonCode | null;
  sealed_reason: Sealed | null;
  withdrawn_at: Date | null;
  /** detach: who of the office has taken it on */
  assigned_to: string | null;
  assigned_at: Date | null;
  /** When the last question was asked: each gives the applicant the whole time anew. */
  asked_at: Date | null;
  /** Reminders about open questions that went out since `asked_at`. */
  reminders: Generated<number>;
  expired_at: Date | null;
  /** When the period for keeping its texts was over. */
  erased_at: Date | null;
}

export interface ApplicationTopicTable {
  application_id: string;
  topic: string;
  position: number;
  self_level: number;
  evidence: string;
  decision: TopicDecision | null;
  narrowed_to: string | null;
  sealed_note: Sealed | null;
}

export interface ApplicationQuestionTable {
  id: string;
  application_id: string;
  topic: string | null;
  /** keep because gate 1 is recorded with its questions */
  asked_by: string | null;
  sealed_text: Sealed;
  asked_at: Date;
  sealed_answer: Sealed | null;
  answered_at: Date | null;
  taken_back_at: Date | null;
}

/** One page of a CV as a picture (sealed file) with its lines of text: JSON of `CvLine[]`, sealed. */
export interface ApplicationCvPageTable {
  application_id: string;
  page: number;
  file_id: string;
  /** Of the picture, in px; the lines are in the same unit. */
  width: number;
  height: number;
  sealed_lines: Sealed;
}

export interface MentorListingTable {
  id: string;
  program_id: string;
  /** erase */
  person_id: string;
  application_id: string | null;
  state: ListingState;
  /** The mentor wants to wait although everything is there. */
  held_back: Generated<boolean>;
  capacity: number;
  durations: number[];
  short_mentoring: boolean;
  expectations: string | null;
  published_at: Date | null;
  paused_at: Date | null;
  paused_by: 'mentor' | 'system' | null;
  /** The day on which the mentor wants to be back. */
  return_on: string | null;
  /** When the mentor was reminded of that day. */
  return_reminded_at: Date | null;
  suspended_at: Date | null;
  retired_at: Date | null;
  created_at: Date;
}

export interface ListingTopicTable {
  listing_id: string;
  topic: string;
  level: number;
  evidence: string;
  narrowed_to: string | null;
}

/** How often a listing was found and opened on one day. Counts only: nobody's name is kept. */
export interface ListingSightingTable {
  listing_id: string;
  day: string;
  found: Generated<number>;
  opened: Generated<number>;
}

declare module '../../platform/db/database.ts' {
  interface Tables {
    application: ApplicationTable;
    application_topic: ApplicationTopicTable;
    application_question: ApplicationQuestionTable;
    application_cv_page: ApplicationCvPageTable;
    mentor_listing: MentorListingTable;
    listing_sighting: ListingSightingTable;
    listing_topic: ListingTopicTable;
  }
}
