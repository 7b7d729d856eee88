import type { Sealed } from '../../platform/vault.ts';
import type {
  AppealOutcome,
  CaseOutcome,
  CaseSide,
  CaseState,
  FlagSource,
  FlagState,
  ReportKind,
  ReportReason,
  SuspensionCode,
} from './rules.ts';

/** «Unangebracht»: somebody reports a listing, a request, a message or a testimonial to the office. */
export interface ReportTable {
  id: string;
  program_id: string;
  /** detach */
  reporter_id: string | null;
  /** erase */
  about_id: string;
  kind: ReportKind;
  object_id: string;
  reason: ReportReason;
  sealed_text: Sealed | null;
  /** What was reported, as it stood: the reporter hands it over. */
  sealed_quote: Sealed | null;
  /** The reported person never learns who it was. */
  confidential: boolean;
  created_at: Date;
}

/** Something that a person of the office must look at: she opens a case from it or closes it with a note. */
export interface FlagTable {
  id: string;
  program_id: string;
  /** erase */
  about_id: string;
  source: FlagSource;
  /** In which of her roles it speaks of her. */
  side: CaseSide;
  report_id: string | null;
  feedback_id: string | null;
  state: FlagState;
  case_id: string | null;
  created_at: Date;
  closed_at: Date | null;
  /** detach */
  closed_by: string | null;
  sealed_note: Sealed | null;
}

export interface QualityCaseTable {
  id: string;
  program_id: string;
  /** keep because a suspension is documented for three years after its end; the name of an erased person is gone */
  about_id: string;
  side: CaseSide;
  state: CaseState;
  /** detach */
  opened_by: string | null;
  opened_at: Date;
  /** detach */
  handled_by: string | null;
  /** What the office puts to the person, in its own words. */
  sealed_allegation: Sealed | null;
  statement_by: Date | null;
  outcome: CaseOutcome | null;
  suspension_code: SuspensionCode | null;
  /** To the person. */
  sealed_reason: Sealed | null;
  /** keep because the appeal is decided by somebody else */
  decided_by: string | null;
  decided_at: Date | null;
  appeal_by: Date | null;
  appealed_at: Date | null;
  sealed_appeal: Sealed | null;
  /** detach: named by the operator where the office has nobody else */
  appeal_handler: string | null;
  appeal_outcome: AppealOutcome | null;
  sealed_appeal_reason: Sealed | null;
  /** detach */
  appeal_decided_by: string | null;
  appeal_decided_at: Date | null;
  suspended_at: Date | null;
  lifted_at: Date | null;
  /** detach */
  lifted_by: string | null;
  revocation_asked_at: Date | null;
  /** detach */
  revocation_asked_by: string | null;
  revoked_at: Date | null;
  /** detach */
  revoked_by: string | null;
  closed_at: Date | null;
}

/** Both sides may say how they see it. */
export interface CaseStatementTable {
  id: string;
  case_id: string;
  /** erase */
  person_id: string;
  side: 'about' | 'other';
  asked_at: Date;
  reminded_at: Date | null;
  answered_at: Date | null;
  sealed_text: Sealed | null;
}

/** Notes and evidence of the office; nobody else reads them. */
export interface CaseEntryTable {
  id: string;
  case_id: string;
  /** detach */
  author_id: string | null;
  kind: 'note' | 'evidence';
  sealed_text: Sealed;
  sealed_link: Sealed | null;
  created_at: Date;
}

declare module '../../platform/db/database.ts' {
  interface Tables {
    report: ReportTable;
    flag: FlagTable;
    quality_case: QualityCaseTable;
    case_statement: CaseStatementTable;
    case_entry: CaseEntryTable;
  }
}
