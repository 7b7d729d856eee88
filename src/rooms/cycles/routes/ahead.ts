import type { CycleVerb } from '../rules.ts';
import type { CycleFacts } from '../rules/facts.ts';
import { missingFor } from '../rules/guards.ts';
import { nextVerbs } from '../rules/steering.ts';
import type { Check } from '../store/checks.ts';
import type { DeskCycle } from '../store/cycles.ts';
import type { StepAhead } from '../views/state.tsx';

function calendarDay({ kind, apply_from, apply_until, ends_on }: DeskCycle, verb: CycleVerb): string | undefined {
  if (kind !== 'cohort') return undefined;
  const day = verb === 'open' ? apply_from : verb === 'closeApplications' ? apply_until : verb === 'reachEnd' ? ends_on : null;
  return day ?? undefined;
}

/** The steps that the state allows, each with what is missing for it. */
export function stepsAhead(cycle: DeskCycle, checks: readonly Check[], facts: CycleFacts): StepAhead[] {
  return nextVerbs(cycle).map((verb) => ({
    verb,
    missing: missingFor(verb, checks, facts),
    by_calendar: calendarDay(cycle, verb),
  }));
}
