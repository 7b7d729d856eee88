import type { Transition } from '../../people/rules/person.ts';
import type { Format } from '../../programs/rules.ts';
import type { PartyRole } from '../../tandems/rules.ts';
import type { GoalState } from '../rules.ts';

export type GoalVerb = 'reach' | 'drop' | 'reopen';

const step = (from: GoalState, verb: GoalVerb, to: GoalState): Transition<GoalState, GoalVerb, 'party'> => ({
  from,
  verb,
  to,
  who: ['party'],
});

/** Either of the two says it; what was said too early or given up is opened again. */
export const goalTransitions = [
  step('open', 'reach', 'reached'),
  step('open', 'drop', 'dropped'),
  step('reached', 'reopen', 'open'),
  step('dropped', 'reopen', 'open'),
];

export function nextGoalState(state: GoalState, verb: GoalVerb): GoalState | undefined {
  return goalTransitions.find((row) => row.from === state && row.verb === verb)?.to;
}

/** Goals of one learner that may be open at once: who has four has none. */
export const maxOpenGoals = 3;
/** Steps of one goal. */
export const maxSteps = 15;
/** Answers on a scale of levels and on one of progress. */
export const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
export const progresses = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100] as const;

/** Whose goals a party sets: her own where she learns, in an exchange each her own; a mentor writes down the mentee's. */
export function learnerOf(own: { format: Format; role: PartyRole; partner: { id: string } }, self: string): string {
  return own.role === 'mentor' ? own.partner.id : self;
}

/** One more may be set for this learner. */
export function mayAdd(goals: readonly { state: GoalState; person_id: string | null }[], learner: string): boolean {
  return goals.filter(({ state, person_id }) => state === 'open' && person_id === learner).length < maxOpenGoals;
}

/** Before and after are in the learner's own eyes. */
export function mayRate(goal: { person_id: string | null }, self: string): boolean {
  return goal.person_id === self;
}

export function isLate(goal: { state: GoalState; due_on: string | null }, today: string): boolean {
  return goal.state === 'open' && goal.due_on !== null && goal.due_on < today;
}

/** Who reads what of goals. `milestone`: that a first goal was set, and when; no word, number or state of it. counted: in the network, where the office only counts. */
export type GoalAudience = 'both' | 'coordination' | 'counted';

export const goalAudience = {
  goals: ['both'],
  levels: ['both'],
  checks: ['both'],
  milestone: ['both', 'coordination'],
} as const satisfies Record<string, readonly GoalAudience[]>;
