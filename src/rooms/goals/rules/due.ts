import type { SessionState } from '../../sessions/rules.ts';
import type { PartyRole } from '../../tandems/rules.ts';
import type { GoalState } from '../rules.ts';

/**
 * goal_due: a goal of the reader's is due soon or late · goal_rate: it is reached, her «after» is missing · contact, needs,
 * preparation, appointment: of the reverse kit · idea: the partner has released one.
 */
export const goalStepKinds = ['goal_due', 'goal_rate', 'contact', 'needs', 'preparation', 'appointment', 'idea'] as const;
export type GoalStepKind = (typeof goalStepKinds)[number];

interface Step {
  kind: GoalStepKind;
  since: Date;
  /** `2026-11-21` */
  due: string | null;
}

/** Days before its date from which a goal is a next step. */
export const goalSoonDays = 14;

export interface DueGoal {
  person_id: string | null;
  state: GoalState;
  due_on: string | null;
  level_before: number | null;
  level_after: number | null;
  updated_at: Date;
  created_at: Date;
}

/** What a goal asks of its learner. `today` as `2026-11-21`. */
export function goalSteps(goal: DueGoal, self: string, today: string): Step[] {
  if (goal.person_id !== self) return [];
  const soon = new Date(Date.parse(`${today}T00:00:00Z`) + goalSoonDays * 86_400_000).toISOString().slice(0, 10);
  if (goal.state === 'open' && goal.due_on !== null && goal.due_on <= soon)
    return [{ kind: 'goal_due', since: goal.created_at, due: goal.due_on }];
  if (goal.state === 'reached' && goal.level_before !== null && goal.level_after === null)
    return [{ kind: 'goal_rate', since: goal.updated_at, due: null }];
  return [];
}

export interface DueKit {
  role: PartyRole;
  /** The mentor has written. */
  written: boolean;
  talked: boolean;
  created_at: Date;
  contact_due: string;
}

export interface DueNeeds {
  id: string;
  state: 'draft' | 'done';
  done_at: Date | null;
  ready_at: Date | null;
  session: SessionState | null;
}

/** What the reverse kit asks of the reader; `id`: of the assessment that it is about. */
export function kitSteps(kit: DueKit, needs: readonly DueNeeds[]): (Step & { id: string | undefined })[] {
  const mentor = kit.role === 'mentor';
  if (!kit.written && !kit.talked)
    return mentor ? [{ kind: 'contact', since: kit.created_at, due: kit.contact_due, id: undefined }] : [];
  if (kit.talked && !needs.some(({ state }) => state === 'done'))
    return [{ kind: 'needs', since: kit.created_at, due: null, id: needs[0]?.id }];
  if (!mentor) return [];
  return needs.flatMap(({ id, state, done_at, ready_at, session }): (Step & { id: string | undefined })[] => {
    if (state !== 'done' || !done_at) return [];
    if (!ready_at) return [{ kind: 'preparation', since: done_at, due: null, id }];
    if (session === 'booked' || session === 'held') return [];
    return [{ kind: 'appointment', since: ready_at, due: null, id }];
  });
}
