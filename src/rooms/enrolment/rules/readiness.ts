import type { MatchingSettings } from '../../cycles/rules/matching.ts';
import type { CyclePlan } from '../../cycles/rules/plan.ts';
import type { Side } from '../../cycles/rules.ts';
import type { ParticipationState, ParticipationVerb } from '../rules.ts';

/** What stands between a yes and the matching, in the order in which it is told. */
export const readinessParts = ['standards', 'form', 'manager', 'training'] as const;
export type ReadinessPart = (typeof readinessParts)[number];

/** What a cycle asks of a role before it is matched. */
export function partsAsked(
  { plan, matching }: { plan: Pick<CyclePlan, 'manager_agreement' | 'training'>; matching: Pick<MatchingSettings, 'training'> },
  role: Side,
): readonly ReadinessPart[] {
  const asked: Record<ReadinessPart, boolean> = {
    standards: true,
    form: true,
    manager: plan.manager_agreement,
    training: matching.training && plan.training.includes(role),
  };
  return readinessParts.filter((part) => asked[part]);
}

export interface ReadinessFacts {
  /** Her acceptance of the programme's standards holds today. */
  standards: boolean;
  form_at: Date | null;
  manager_agrees: boolean | null;
  trained_at: Date | null;
}

export function missingParts(asked: readonly ReadinessPart[], facts: ReadinessFacts): ReadinessPart[] {
  const there: Record<ReadinessPart, boolean> = {
    standards: facts.standards,
    form: facts.form_at !== null,
    manager: facts.manager_agrees === true,
    training: facts.trained_at !== null,
  };
  return asked.filter((part) => !there[part]);
}

/** States in which something may be missing; before them she has not said yes, or has no place. */
export const settlingStates = ['accepted', 'in_training', 'ready'] as const satisfies readonly ParticipationState[];

/** The next step that what is missing asks for; undefined where she stands as she should. */
export function settlingVerb(state: ParticipationState, missing: readonly ReadinessPart[]): ParticipationVerb | undefined {
  const onlyTraining = missing.length === 1 && missing[0] === 'training';
  if (state === 'accepted') return missing.length === 0 ? 'completeForm' : onlyTraining ? 'startTraining' : undefined;
  if (state === 'in_training') return missing.length === 0 ? 'completeTraining' : onlyTraining ? undefined : 'reopenForm';
  if (state === 'ready') return missing.length > 0 ? 'reopenForm' : undefined;
  return undefined;
}
