import type { Generated, JSONColumnType } from 'kysely';
import type { ProgramSettings } from '../programs/rules/numbers.ts';
import type { CheckGate, CycleKind, CycleState, StaffRole, SetupStep } from './rules.ts';
import type { MatchingSettings } from './rules/matching.ts';
import type { CyclePlan } from './rules/plan.ts';
import type { SaidStand } from './rules/standards.ts';

/** Several programmes as steps of one undertaking. */
export interface InitiativeTable {
  id: string;
  name_de: string;
  name_en: string;
  text_de: Generated<string>;
  text_en: Generated<string>;
  created_at: Date;
}

/** One dated run of a programme, or a continuous programme's only one. It has its own numbers, plan and rules of matching. */
export interface CycleTable {
  id: string;
  program_id: string;
  /** From 1 in each programme. */
  number: number;
  name_de: string;
  name_en: string;
  kind: CycleKind;
  state: CycleState;
  state_at: Date;
  apply_from: string | null;
  apply_until: string | null;
  /** The period of the tandems. */
  starts_on: string | null;
  ends_on: string | null;
  settings: JSONColumnType<ProgramSettings>;
  plan: JSONColumnType<CyclePlan>;
  matching: JSONColumnType<MatchingSettings>;
  /** Why it was launched below its minimum. */
  override_reason: string | null;
  /** detach */
  overridden_by: string | null;
  overridden_at: Date | null;
  copied_from: string | null;
  /** detach */
  created_by: string | null;
  created_at: Date;
}

/** Who is in charge, and was: a hand-over ends one row and begins the next. */
export interface CycleStaffTable {
  id: string;
  cycle_id: string;
  /** erase */
  person_id: string;
  role: StaffRole;
  since: Date;
  until: Date | null;
}

/** Steps of the set-up that somebody has gone through. */
export interface CycleStepTable {
  cycle_id: string;
  step: SetupStep;
  done_at: Date;
  /** detach */
  done_by: string | null;
}

/** One point of the preparation checklist. */
export interface CycleCheckTable {
  id: string;
  cycle_id: string;
  /** Of the template (rules/templates.ts); null: an own point, which has a title. */
  key: string | null;
  title: Generated<string>;
  required: Generated<boolean>;
  /** The transition that waits for it. */
  gate: CheckGate;
  /** detach */
  owner_id: string | null;
  due_on: string | null;
  position: number;
  evidence: Generated<string>;
  done_at: Date | null;
  /** detach */
  done_by: string | null;
  /** Mails to its owner: 0 none, 1 some days before, 2 on the day. A new owner or day begins anew. */
  reminders: Generated<number>;
}

/** What the coordination says to one of the quality standards (rules/standards.ts) where the system cannot know it. */
export interface CycleStandardTable {
  cycle_id: string;
  point: string;
  stand: SaidStand;
  /** By what it can be seen, or why it does not apply. */
  note: Generated<string>;
  said_at: Date;
  /** detach */
  said_by: string | null;
}

declare module '../../platform/db/database.ts' {
  interface Tables {
    initiative: InitiativeTable;
    cycle: CycleTable;
    cycle_staff: CycleStaffTable;
    cycle_step: CycleStepTable;
    cycle_check: CycleCheckTable;
    cycle_standard: CycleStandardTable;
  }
}
