import type { Sealed } from '../../platform/vault.ts';
import type { HandoverKind, HelperRole, ProtectionState } from './rules.ts';

/** An entry of her tandem's room that a party has given to the confidant, as it stood; taking it back empties it. */
export interface HandoverTable {
  id: string;
  tandem_id: string;
  /** erase */
  person_id: string;
  /** erase */
  confidant_id: string;
  kind: HandoverKind;
  object_id: string;
  sealed_quote: Sealed | null;
  /** What she says to it. */
  sealed_words: Sealed | null;
  created_at: Date;
  read_at: Date | null;
  revoked_at: Date | null;
}

/** Somebody of the two asks to be protected, or the office freezes by itself; what the confidant or the office makes of it. */
export interface ProtectionTable {
  id: string;
  program_id: string;
  tandem_id: string;
  state: ProtectionState;
  /** detach; null also where nobody of the two has asked */
  asked_by: string | null;
  asked_of: HelperRole;
  /** Of whoever asked; of whoever froze it where nobody had. */
  sealed_words: Sealed | null;
  asked_at: Date;
  /** What the asker was told where nothing was frozen. */
  sealed_answer: Sealed | null;
  /** detach */
  handled_by: string | null;
  frozen_at: Date | null;
  closed_at: Date | null;
}

declare module '../../platform/db/database.ts' {
  interface Tables {
    handover: HandoverTable;
    protection: ProtectionTable;
  }
}
