import type { Generated, JSONColumnType } from 'kysely';
import type { Sealed } from '../../platform/vault.ts';
import type { Format, PolicyBody, ProgramState } from './rules.ts';
import type { ProgramSettings } from './rules/numbers.ts';
import type { FeedbackKind } from './rules/feedback.ts';
import type { Draft } from './rules/standards.ts';

export interface ProgramTable {
  id: string;
  slug: string;
  format: Format;
  name_de: string;
  name_en: string;
  purpose_de: string;
  purpose_en: string;
  state: ProgramState;
  go_live_on: string | null;
  settings: JSONColumnType<ProgramSettings>;
  created_at: Date;
  /** The undertaking of which it is a part. */
  initiative_id: string | null;
}

export interface PolicyVersionTable {
  id: string;
  program_id: string;
  number: number;
  kind: 'binding' | 'editorial';
  /** All languages of a version together. */
  body: JSONColumnType<PolicyBody>;
  /** SHA-256 of the canonical JSON of `body`, hex. */
  hash: string;
  published_at: Date;
  /** detach */
  published_by: string | null;
  /** What changed, in a sentence. */
  note_de: Generated<string>;
  note_en: Generated<string>;
  /** Binding versions after the first: until then listings of mentors who have not accepted stay online. */
  accept_by: Date | null;
}

/** The one draft of the next version. */
export interface PolicyDraftTable {
  program_id: string;
  /** Number of the version that it started from. */
  base_number: number;
  /** Sections of both languages in pairs, those to be removed too. */
  body: JSONColumnType<Draft>;
  note_de: Generated<string>;
  note_en: Generated<string>;
  updated_at: Date;
  /** detach */
  updated_by: string | null;
}

/** Letters about a binding version that went out, so that none goes twice. `step` 0: the first; then the reminders in order. */
export interface PolicyReminderTable {
  policy_version_id: string;
  /** erase */
  person_id: string;
  step: number;
  sent_at: Date;
}

export interface PolicyAcceptanceTable {
  /** keep because it proves what was agreed, until end + 3 years; then erase */
  person_id: string;
  policy_version_id: string;
  hash: string;
  accepted_at: Date;
}

/** What a member wrote to the office about the programme, under her name. */
export interface ProgramFeedbackTable {
  id: string;
  program_id: string;
  /** erase */
  person_id: string;
  kind: FeedbackKind;
  sealed_text: Sealed;
  may_reply: boolean;
  created_at: Date;
  read_at: Date | null;
}

declare module '../../platform/db/database.ts' {
  interface Tables {
    program: ProgramTable;
    policy_version: PolicyVersionTable;
    policy_draft: PolicyDraftTable;
    policy_reminder: PolicyReminderTable;
    policy_acceptance: PolicyAcceptanceTable;
    program_feedback: ProgramFeedbackTable;
  }
}
