import type { Generated } from 'kysely';
import type { Sealed } from '../../platform/vault.ts';
import type { AgreementState, KickoffPoint, Wish } from './rules.ts';

/** What the two have agreed on one point of the kickoff talk. A change takes both ticks away. */
export interface KickoffPointTable {
  tandem_id: string;
  point: KickoffPoint;
  sealed_note: Sealed | null;
  version: Generated<number>;
  /** detach */
  updated_by: string | null;
  updated_at: Date;
}

export interface KickoffTickTable {
  tandem_id: string;
  point: KickoffPoint;
  /** erase */
  person_id: string;
  ticked_at: Date;
}

/** The day of the talk, as the two say it. */
export interface KickoffTalkTable {
  tandem_id: string;
  held_on: string;
  updated_at: Date;
}

/** One version of what the two have agreed; the signed ones are kept. */
export interface AgreementTable {
  id: string;
  tandem_id: string;
  /** 1, 2, … */
  number: number;
  state: AgreementState;
  /** JSON of all clauses. */
  sealed_body: Sealed;
  version: Generated<number>;
  /** detach */
  proposed_by: string | null;
  created_at: Date;
  updated_at: Date;
  offered_at: Date | null;
  signed_at: Date | null;
  ended_at: Date | null;
}

export interface AgreementSignatureTable {
  agreement_id: string;
  /** keep because it proves what was agreed, until end + 3 years; then erase */
  person_id: string;
  signed_at: Date;
  /** SHA-256 of the canonical JSON that she signed, hex. */
  hash: string;
}

/** What each of the two says at half time. */
export interface MidtermTable {
  tandem_id: string;
  /** erase */
  person_id: string;
  /** For both. */
  sealed_words: Sealed | null;
  /** `other_partner` is read by the coordination, never by the partner. */
  wish: Wish | null;
  done_at: Date | null;
  updated_at: Date;
}

/** What each of the two says at the end, for both. */
export interface ClosingWordTable {
  tandem_id: string;
  /** erase */
  person_id: string;
  /** What came out of it, beside what was agreed. */
  sealed_result: Sealed | null;
  sealed_thanks: Sealed | null;
  updated_at: Date;
}

declare module '../../platform/db/database.ts' {
  interface Tables {
    kickoff_point: KickoffPointTable;
    kickoff_tick: KickoffTickTable;
    kickoff_talk: KickoffTalkTable;
    agreement: AgreementTable;
    agreement_signature: AgreementSignatureTable;
    midterm: MidtermTable;
    closing_word: ClosingWordTable;
  }
}
