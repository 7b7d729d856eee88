import type { Generated, JSONColumnType } from 'kysely';
import type { RuleName } from '../../matching/score/rules.ts';
import type { Sealed } from '../../platform/vault.ts';
import type { MatchingSettings } from '../cycles/rules/matching.ts';
import type {
  AlertCause,
  ClearanceAnswer,
  DiscardKind,
  Origin,
  ProposalState,
  RunResult,
  RunState,
  StoredReason,
} from './rules.ts';

/** What the coordination has decided by hand: this pair, or never this pair. */
export interface MatchRuleTable {
  cycle_id: string;
  /** The mentee; in an exchange the one with the smaller id. */
  first_id: string;
  /** The mentor; in an exchange the other. */
  second_id: string;
  kind: 'pin' | 'forbid';
  reason: Generated<string>;
  /** detach */
  created_by: string | null;
  created_at: Date;
}

/** One run: with what settings over whom, how far it is, what came out, and the proof. */
export interface MatchRunTable {
  id: string;
  cycle_id: string;
  number: number;
  name: Generated<string>;
  state: RunState;
  matching: JSONColumnType<MatchingSettings>;
  /** The facts of all people as they were, JSON: they hold exclusions and wishes. */
  sealed_input: Sealed | null;
  people: Generated<number>;
  candidates: Generated<number>;
  /** 0 to 1. */
  progress: Generated<number>;
  /** Raised whenever its plan is made anew after a decision by hand; whoever decides on an older one is told. */
  revision: Generated<number>;
  result: JSONColumnType<RunResult> | null;
  /** Prices of people and organisations, so that the plan can be checked again without solving. */
  sealed_duals: Sealed | null;
  failure: string | null;
  /** detach */
  created_by: string | null;
  created_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
}

export interface MatchRunPairTable {
  run_id: string;
  first_id: string;
  second_id: string;
  /** Points of 10,000. */
  score: number;
  pinned: Generated<boolean>;
}

/** Two people who may become a tandem. */
export interface MatchProposalTable {
  id: string;
  cycle_id: string;
  run_id: string | null;
  origin: Origin;
  first_id: string;
  second_id: string;
  state: ProposalState;
  state_at: Date;
  score: number | null;
  reasons: JSONColumnType<StoredReason[]>;
  /** Self-matching: what the one who asks writes to the other. */
  sealed_words: Sealed | null;
  asked_by: string | null;
  /** detach */
  created_by: string | null;
  created_at: Date;
  offered_at: Date | null;
  reminders: Generated<number>;
  discard_kind: DiscardKind | null;
  tandem_id: string | null;
}

/** What each of the two says; neither sees the other's word before both have spoken. */
export interface ProposalAnswerTable {
  proposal_id: string;
  participation_id: string;
  answer: 'yes' | 'no' | null;
  /** For the coordination only. */
  sealed_reason: Sealed | null;
  answered_at: Date | null;
}

/** Whether an organisation sees a conflict or a competitor; no vote on quality. */
export interface ProposalClearanceTable {
  proposal_id: string;
  organization_id: string;
  asked_at: Date;
  answer: ClearanceAnswer | null;
  sealed_note: Sealed | null;
  /** detach */
  answered_by: string | null;
  answered_at: Date | null;
}

/** A change of somebody's facts broke a rule of a pair, or may have: the coordination looks at it. */
export interface RuleAlertTable {
  id: string;
  cycle_id: string;
  participation_id: string;
  tandem_id: string | null;
  proposal_id: string | null;
  cause: AlertCause;
  rules: Generated<RuleName[]>;
  created_at: Date;
  settled_at: Date | null;
  /** detach */
  settled_by: string | null;
  note: Generated<string>;
}

declare module '../../platform/db/database.ts' {
  interface Tables {
    match_rule: MatchRuleTable;
    match_run: MatchRunTable;
    match_run_pair: MatchRunPairTable;
    match_proposal: MatchProposalTable;
    proposal_answer: ProposalAnswerTable;
    proposal_clearance: ProposalClearanceTable;
    rule_alert: RuleAlertTable;
  }
}
