import type { Generated } from 'kysely';
import type { Sealed } from '../../platform/vault.ts';
import type { GoalState, Strand } from './rules.ts';

export interface GoalTemplateTable {
  id: string;
  program_id: string;
  text_de: string;
  text_en: string;
  signs_de: string;
  signs_en: string;
  strand: Strand | null;
  position: number;
}

/** One to three per learner. Texts are sealed, and nobody outside reads progress or levels either. */
export interface GoalTable {
  id: string;
  tandem_id: string;
  /** detach: whose goal it is; what both wrote stays with the partner */
  person_id: string | null;
  state: GoalState;
  sealed_text: Sealed;
  /** How the two will notice that it is reached. */
  sealed_signs: Sealed;
  strand: Strand | null;
  due_on: string | null;
  /** Percent. */
  progress: Generated<number>;
  /** 0 to 10, in the learner's own eyes. */
  level_before: number | null;
  level_after: number | null;
  version: Generated<number>;
  /** detach */
  created_by: string | null;
  created_at: Date;
  updated_at: Date;
}

export interface GoalStepTable {
  id: string;
  goal_id: string;
  sealed_text: Sealed;
  position: number;
  done_at: Date | null;
  created_at: Date;
}

/** A look at a goal on the way. */
export interface GoalCheckTable {
  id: string;
  goal_id: string;
  /** detach */
  author_id: string | null;
  progress: number;
  sealed_text: Sealed | null;
  created_at: Date;
}

/** Which strands a meeting touched, in the eyes of the two. */
export interface TalkStrandTable {
  tandem_id: string;
  session_id: string;
  strand: Strand;
}

/** Reverse: where the mentee stands with a topic, filled in together. */
export interface NeedsAssessmentTable {
  id: string;
  tandem_id: string;
  topic: string;
  state: 'draft' | 'done';
  /** JSON of the answers. */
  sealed_body: Sealed;
  /** 0 to 10. */
  level: number;
  version: Generated<number>;
  /** detach */
  updated_by: string | null;
  created_at: Date;
  updated_at: Date;
  done_at: Date | null;
}

/** Reverse: how the mentor prepares for it. */
export interface PreparationTable {
  assessment_id: string;
  tandem_id: string;
  /** JSON of plan and materials. */
  sealed_body: Sealed;
  session_id: string | null;
  version: Generated<number>;
  updated_at: Date;
  ready_at: Date | null;
}

/** Something new that came out of a tandem. Outside nobody reads it before both have released this very version. */
export interface IdeaTable {
  id: string;
  program_id: string;
  tandem_id: string;
  /** detach */
  author_id: string | null;
  sealed_title: Sealed;
  sealed_text: Sealed;
  version: Generated<number>;
  created_at: Date;
  updated_at: Date;
  released_at: Date | null;
}

export interface IdeaReleaseTable {
  idea_id: string;
  /** erase */
  person_id: string;
  version: number;
  released_at: Date;
}

declare module '../../platform/db/database.ts' {
  interface Tables {
    goal_template: GoalTemplateTable;
    goal: GoalTable;
    goal_step: GoalStepTable;
    goal_check: GoalCheckTable;
    talk_strand: TalkStrandTable;
    needs_assessment: NeedsAssessmentTable;
    preparation: PreparationTable;
    idea: IdeaTable;
    idea_release: IdeaReleaseTable;
  }
}
