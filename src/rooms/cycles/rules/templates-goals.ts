import type { CycleFormat } from '../rules.ts';
import type { CycleGoal } from './plan.ts';
import { crossGoals } from './templates-goals-cross.ts';
import { exchangeGoals, reverseGoals } from './templates-goals-learning.ts';

/** A goal that a format brings along: what is aimed at, and what shows whether it is reached. */
export interface GoalTemplate extends CycleGoal {
  key: string;
}

/** Aims to choose from; everything else is written by hand. */
export const goalTemplates: Readonly<Record<CycleFormat, readonly GoalTemplate[]>> = {
  cross: crossGoals,
  exchange: exchangeGoals,
  reverse: reverseGoals,
};

/** The chosen templates as they stand in the plan: a copy, so that a later edition of the template changes no cycle. */
export function goalsFromTemplate(format: CycleFormat, keys: readonly string[]): CycleGoal[] {
  return goalTemplates[format].filter(({ key }) => keys.includes(key)).map((goal) => ({ ...goal }));
}
