import type { Generated, JSONColumnType } from 'kysely';
import type { Sealed } from '../../platform/vault.ts';
import type { Side } from '../cycles/rules.ts';
import type { ExperienceBand } from '../people/rules/profile.ts';
import type { GoalKind } from '../people/rules/fit.ts';
import type { ParticipationState, ReasonCode, Way } from './rules.ts';

/** A person in a cycle, in one role. Languages, times, mode, place, function and level stand in her profile. */
export interface ParticipationTable {
  id: string;
  cycle_id: string;
  /** erase */
  person_id: string;
  role: Side;
  state: ParticipationState;
  way: Way;
  /** As whose employee she came in; a change is told to the coordination. */
  organization_id: string | null;
  /** detach */
  nominated_by: string | null;
  /** Why this person: of whoever nominated her, for the coordination. */
  sealed_why: Sealed | null;
  time_granted: string | null;
  manager_informed_on: string | null;
  created_at: Date;
  state_at: Date;
  /** Reminders that went out since `state_at`. */
  reminders: Generated<number>;
  reminded_at: Date | null;
  /** She has said yes herself. */
  accepted_at: Date | null;
  /** The form holds everything that the matching needs. */
  form_at: Date | null;
  /** A place has come free for her, and she is asked. */
  place_offered_at: Date | null;
  reason_code: ReasonCode | null;
  sealed_reason: Sealed | null;
  /** Tandems that she takes at once. */
  capacity: Generated<number>;
  sealed_motivation: Sealed | null;
  sealed_brings: Sealed | null;
  sealed_goals: Sealed | null;
  hours_per_month: number | null;
  goals_sought: Generated<GoalKind[]>;
  goals_offered: Generated<GoalKind[]>;
  wished_experience: Generated<ExperienceBand[]>;
  /** As in the profile: eight, 1 to 5 each, 0 where not answered; empty: none. */
  statements: Generated<number[]>;
  /** Own statement, from visitor (1) to resident (5). */
  digital_use: number | null;
  /** In her own words or none; only for the wish, gone after the matching. */
  gender: string | null;
  /** Of the mentee only; read by the coordination, gone after the matching. */
  gender_wish: 'woman' | 'man' | null;
  department: string | null;
  contract_end_on: string | null;
  manager_name: string | null;
  manager_email: string | null;
  manager_token_hash: string | null;
  manager_asked_at: Date | null;
  manager_answered_at: Date | null;
  manager_agrees: boolean | null;
  /** Where the coordination has recorded the answer: from where it knows it. */
  manager_evidence: string | null;
  trained_at: Date | null;
  /** detach */
  trained_by: string | null;
  training_evidence: string | null;
  /** Self-matching: since when the others of the cycle find her. */
  shown_at: Date | null;
  /** Leaders in reverse: since when her name may stand on the programme's page; her own yes, which she can take back. */
  on_page_at: Date | null;
}

/** What she gives and seeks in this cycle. */
export interface ParticipationTopicTable {
  participation_id: string;
  kind: 'offer' | 'need';
  topic: string;
  /** Of an offer her own level, of a need where she stands; 1 to 4. */
  level: Generated<number>;
  /** Of a need: 1 matters most. */
  priority: Generated<number>;
  target_level: number | null;
  evidence: Generated<string>;
  confirmed: Generated<boolean>;
}

/** Ranked wishes of a participant for others of her cycle. */
export interface ParticipationWishTable {
  participation_id: string;
  wished_id: string;
  rank: number;
}

/** With whom she does not want to be paired: relatives, conflicts, anything. The coordination reads it for the matching, nobody else. */
export interface ParticipationExclusionTable {
  id: string;
  participation_id: string;
  /** erase */
  person_id: string | null;
  organization_id: string | null;
  /** As she wrote it. Where neither a person nor an organisation stands beside it, the coordination says who is meant. */
  sealed_note: Sealed | null;
  created_at: Date;
}

/** Who leads or appraises whom. Indirect superiors follow from it. */
export interface ReportingLineTable {
  /** erase */
  person_id: string;
  /** erase */
  superior_id: string;
  kind: 'manager' | 'appraiser';
  source: 'import' | 'own';
  created_at: Date;
}

/** An address that brings somebody into a cycle; it can be taken back. */
export interface InvitationLinkTable {
  id: string;
  cycle_id: string;
  role: Side;
  organization_id: string | null;
  token: string;
  note: Generated<string>;
  /** detach */
  created_by: string | null;
  created_at: Date;
  expires_on: string | null;
  revoked_at: Date | null;
}

/** A word of the coordination to a group of participants. */
export interface CycleMessageTable {
  id: string;
  cycle_id: string;
  /** detach */
  sent_by: string | null;
  subject: string;
  sealed_text: Sealed;
  filter: JSONColumnType<Record<string, string>>;
  sent_at: Date;
}

export interface CycleMessageToTable {
  message_id: string;
  /** erase */
  person_id: string;
  read_at: Date | null;
}

declare module '../../platform/db/database.ts' {
  interface Tables {
    participation: ParticipationTable;
    participation_topic: ParticipationTopicTable;
    participation_wish: ParticipationWishTable;
    participation_exclusion: ParticipationExclusionTable;
    reporting_line: ReportingLineTable;
    invitation_link: InvitationLinkTable;
    cycle_message: CycleMessageTable;
    cycle_message_to: CycleMessageToTable;
  }
}
