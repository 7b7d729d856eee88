import type { Generated } from 'kysely';
import type { Sealed } from '../../platform/vault.ts';
import type { EndingCategory, PartyRole, ReminderKind, TandemState } from './rules.ts';

export interface TandemTable {
  id: string;
  program_id: string;
  /** The cycle of a cohort programme, with numbers of its own. */
  cycle_id: string | null;
  state: TandemState;
  topics: string[];
  mode: 'onsite' | 'remote' | 'both';
  /** Which steps this tandem takes, as the programme had it when the tandem was formed. */
  has_kickoff: Generated<boolean>;
  has_agreement: Generated<boolean>;
  /** Milestones, without contents: the kickoff talk was held, the current agreement signed, the first goal set, midterm looked back by both. */
  kickoff_at: Date | null;
  signed_at: Date | null;
  goals_at: Date | null;
  midterm_on: string | null;
  midterm_at: Date | null;
  /** The rhythm on which the two agreed; what the plan of the period starts from. */
  interval_weeks: number | null;
  session_count: number | null;
  session_minutes: number | null;
  /** Since when it pauses, and until when that is meant to last. */
  hold_at: Date | null;
  hold_until: string | null;
  /** Days that pauses have taken so far; every deadline that counts from the first day moves by them. */
  paused_days: Generated<number>;
  /** Where it stood when it was frozen, and since when; there it goes on. */
  protected_from: TandemState | null;
  protected_at: Date | null;
  /** Both want to go on after the end, outside the programme: since when, and until when they did. */
  continued_at: Date | null;
  continuation_ended_at: Date | null;
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
  /** Topics that she brings: all of a mentor's, in an exchange her half. */
  gives: Generated<string[]>;
  /** She wants to go on after the end. */
  continues_at: Date | null;
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

/** What the calendar has reminded a tandem of, so that nothing is said twice. */
export interface TandemReminderTable {
  tandem_id: string;
  kind: ReminderKind;
  sent_at: Date;
}

declare module '../../platform/db/database.ts' {
  interface Tables {
    tandem: TandemTable;
    tandem_party: TandemPartyTable;
    tandem_reminder: TandemReminderTable;
  }
}
