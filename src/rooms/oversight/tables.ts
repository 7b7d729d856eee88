import type { Sealed } from '../../platform/vault.ts';
import type { Mood, WishKind } from './rules.ts';

/** Who of the coordination accompanies a tandem. Without a row: the programme's contact address. */
export interface TandemContactTable {
  tandem_id: string;
  /** erase */
  person_id: string;
}

/** A planned look at how a tandem is doing: about the process, never about contents. */
export interface CheckInTable {
  id: string;
  tandem_id: string;
  due_on: string;
  done_at: Date | null;
  /** detach */
  done_by: string | null;
  mood: Mood | null;
  /** The coordination's own words. */
  sealed_note: Sealed | null;
  reminded_at: Date | null;
}

/** A wish for somebody else that the coordination has dealt with. Without a row it is open. */
export interface WishAnswerTable {
  tandem_id: string;
  /** erase: whose wish it was */
  person_id: string;
  kind: WishKind;
  answered_at: Date;
  /** detach */
  answered_by: string | null;
}

declare module '../../platform/db/database.ts' {
  interface Tables {
    tandem_contact: TandemContactTable;
    check_in: CheckInTable;
    wish_answer: WishAnswerTable;
  }
}
