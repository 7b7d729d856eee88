import type { Format } from '../../programs/rules.ts';
import type { PartyRole, TandemState } from '../rules.ts';

/** What one of the two has said about where the tandem stands. */
export interface Said {
  contact_confirmed_at: Date | null;
  goals_reached_at: Date | null;
  closing_talk_at: Date | null;
}

/** A tandem as its reader sees it: her own role, the partner cut to what she may know, topics in words. */
export interface TandemView {
  id: string;
  live: boolean;
  /** The two may write and plan; contact data are shown. Not while it is frozen, and after the end only while they go on. */
  open: boolean;
  state: TandemState;
  format: Format;
  /** Name of the programme. */
  program: string;
  has_kickoff: boolean;
  has_agreement: boolean;
  protected_from: TandemState | null;
  kickoff_at: Date | null;
  signed_at: Date | null;
  goals_at: Date | null;
  midterm_on: string | null;
  midterm_at: Date | null;
  hold_at: Date | null;
  hold_until: string | null;
  /** Meetings that the two have planned for the period. */
  session_count: number | null;
  /** Both have said yes after the first talk. */
  talked_at: Date | null;
  /** It looks back at half time. */
  has_midterm: boolean;
  /** By when each step of the beginning should be done. */
  dues: { first_talk: Date; kickoff: Date; agreement: Date; goals: Date };
  continued_at: Date | null;
  continuation_ended_at: Date | null;
  role: PartyRole;
  partner: { name: string; first_name: string; line: string; initials: string; photo: string | undefined };
  topics: string[];
  topic_slugs: string[];
  /** In an exchange: what the reader brings, and what the partner brings. */
  brings: string[];
  partner_brings: string[];
  mode: 'onsite' | 'remote' | 'both';
  started_on: string;
  planned_end_on: string;
  active_at: Date | null;
  closing_at: Date | null;
  ended_at: Date | null;
  /** Each of the two has said that she wants to go on after the end. */
  continues_at: Date | null;
  partner_continues_at: Date | null;
  /** The reader has ended it and would like a new one. */
  rematch: boolean;
  /** Neither of the two has ended it: the office did, for safety. */
  ended_by_office: boolean;
  /** The reader's own. */
  said: Said;
  partner_said: Said;
  /** She is asked whether she goes on, because her partner was suspended. */
  asked: boolean;
}

/** Whoever receives is opposite to whoever gives; partners of an exchange are both. */
export const otherRole: Record<PartyRole, PartyRole> = { mentor: 'mentee', mentee: 'mentor', partner: 'partner' };
