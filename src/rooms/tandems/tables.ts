import type { Sealed } from '../../platform/vault.ts';
import type { EndingCategory, PartyRole, TandemState } from './rules.ts';

export interface TandemTable {
  id: string;
  program_id: string;
  state: TandemState;
  topics: string[];
  mode: 'onsite' | 'remote' | 'both';
  started_on: string;
  planned_end_on: string;
  created_at: Date;
  ended_at: Date | null;
  /** detach */
  ended_by: string | null;
  ending_category: EndingCategory | null;
  ending_rematch: boolean | null;
  ending_contact: boolean | null;
  /** Only the coordination reads it, never the partner. */
  sealed_ending_text: Sealed | null;
}

export interface TandemPartyTable {
  tandem_id: string;
  /** keep because the partner keeps her own mentoring; the name of an erased person is gone */
  person_id: string;
  role: PartyRole;
}

declare module '../../platform/db/database.ts' {
  interface Tables {
    tandem: TandemTable;
    tandem_party: TandemPartyTable;
  }
}
