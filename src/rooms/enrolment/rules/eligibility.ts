import type { CareerLevel, ExperienceBand } from '../../people/rules/profile.ts';
import type { CyclePlan } from '../../cycles/rules/plan.ts';
import { sidesOf, type CycleFormat, type Side } from '../../cycles/rules.ts';

/** What of a profile decides who may take which role. */
export interface EligibilityFacts {
  career_level: CareerLevel | null;
  years_experience_band: ExperienceBand | null;
}

export type EligibilityPart = 'level' | 'band';

export interface Fit {
  /** `unknown`: the profile does not say it yet. */
  answer: 'yes' | 'no' | 'unknown';
  /** What speaks against it, or is not known. */
  parts: EligibilityPart[];
}

/** Whether somebody may take a role of a cycle by what her profile says. A role without conditions is open to everybody. */
export function eligibility(plan: Pick<CyclePlan, 'eligibility'>, role: Side, facts: EligibilityFacts): Fit {
  const rule = plan.eligibility[role];
  const checks = [
    ['level', rule?.levels ?? [], facts.career_level],
    ['band', rule?.bands ?? [], facts.years_experience_band],
  ] as const;
  const asked = checks.filter(([, allowed]) => allowed.length > 0);
  const against = asked.filter(([, allowed, value]) => value !== null && !(allowed as readonly string[]).includes(value));
  if (against.length > 0) return { answer: 'no', parts: against.map(([part]) => part) };
  const unknown = asked.filter(([, , value]) => value === null);
  return unknown.length > 0 ? { answer: 'unknown', parts: unknown.map(([part]) => part) } : { answer: 'yes', parts: [] };
}

/** The roles of a format with the answer for each, in their order. */
export function rolesFor(cycle: { format: CycleFormat; plan: CyclePlan }, facts: EligibilityFacts): { role: Side; fit: Fit }[] {
  return sidesOf(cycle.format).map((role) => ({ role, fit: eligibility(cycle.plan, role, facts) }));
}
