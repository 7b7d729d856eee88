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
  /** Both have confirmed the first contact. */
  active_at: Date | null;
  closing_at: Date | null;
  /** When the two were last reminded of what the state waits for. */
  reminded_at: Date | null;
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
  /** She has said that the two have talked for the first time. */
  contact_confirmed_at: Date | null;
  /** She has said that the goals are reached, so that the tandem may close early. */
  goals_reached_at: Date | null;
  /** She has said that the closing talk was held. */
  closing_talk_at: Date | null;
  /** When she was asked whether she goes on although her partner was suspended, by which case, and when she said yes. */
  asked_at: Date | null;
  asked_because: string | null;
  stays_at: Date | null;
}

declare module '../../platform/db/database.ts' {
  interface Tables {
    tandem: TandemTable;
    tandem_party: TandemPartyTable;
  }
}
