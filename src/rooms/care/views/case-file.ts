import type { SuspensionState } from '../rules/case.ts';
import type { AppealOutcome, CaseOutcome, CaseSide, CaseState, SuspensionCode } from '../rules.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Known } from './about.tsx';
import type { SourceShown } from './source.tsx';

export type CaseFormName = 'hearing' | 'closing' | 'decision' | 'appeal_decision' | 'entries' | 'lift' | 'revocation';

/** Who did it and when; the name is empty where the account is gone. */
export interface Act {
  by: string;
  self: boolean;
  at: Date;
}

/** A case as the office reads it, and whoever decides an appeal. */
export interface CaseFile {
  id: string;
  name: string;
  side: CaseSide;
  state: CaseState;
  opened: Act;
  handler: { name: string; self: boolean } | undefined;
  allegation: string | null;
  statement_by: Date | null;
  heard: boolean;
  statements: {
    name: string;
    initials: string;
    side: 'about' | 'other';
    text: string | null;
    answered_at: Date | null;
    asked_at: Date;
  }[];
  outcome: CaseOutcome | null;
  suspension_code: SuspensionCode | null;
  reason: string | null;
  decided: Act | undefined;
  appeal_by: Date | null;
  appealed_at: Date | null;
  appeal: string | null;
  appeal_outcome: AppealOutcome | null;
  appeal_reason: string | null;
  appeal_decided: Act | undefined;
  closed_at: Date | null;
  suspension: SuspensionState;
  suspended_at: Date | null;
  lifted_at: Date | null;
  revoked_at: Date | null;
  revocation: Act | undefined;
  entries: {
    id: string;
    kind: 'note' | 'evidence';
    text: string;
    link: string | null;
    by: string;
    created_at: Date;
  }[];
  sources: SourceShown[];
}

export interface CasePageProps {
  ui: Ui;
  file: CaseFile;
  forms: Record<CaseFormName, FormState> & { refused: FormState | undefined };
  known: Known;
  /** Of the programme. */
  statement_days: number;
  /** Whom the office can ask beside the person. */
  others: { id: string; name: string }[];
  /** office: whether the reader is of it · judge: may decide the appeal · lonely: nobody of the office may · revoke: the listing can be revoked. */
  may: { office: boolean; judge: boolean; lonely: boolean; revoke: boolean };
}
