import type { MatchingSettings } from './matching.ts';
import type { CyclePlan } from './plan.ts';

export type Days = Record<'apply_from' | 'apply_until' | 'starts_on' | 'ends_on', string | null>;

/** What a step of the wizard writes. */
export interface SetupChange {
  plan?: Partial<CyclePlan>;
  days?: Days;
  matching?: Partial<MatchingSettings>;
  /** Of the programme. */
  initiative_id?: string | null;
}

interface Standing extends Days {
  plan: CyclePlan;
  matching: MatchingSettings;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Names of what differs: a trail holds no contents. */
export function changedParts(before: Standing, { plan = {}, days, matching = {} }: SetupChange): string[] {
  const differs = <T extends object>(old: T, now: Partial<T>) =>
    (Object.keys(now) as (keyof T & string)[]).filter((key) => !same(old[key], now[key]));
  return [...differs(before.plan, plan), ...differs(before.matching, matching), ...(days ? differs<Days>(before, days) : [])];
}

const shown = ['apply_from', 'apply_until', 'starts_on', 'ends_on'] as const;

/** Days before and after, where they differ: they are no secret, and who moved them matters. */
export function changedDays(before: Days, after: Days | undefined): { before: Partial<Days>; after: Partial<Days> } {
  const keys = after ? shown.filter((key) => before[key] !== after[key]) : [];
  const pick = (from: Days) => Object.fromEntries(keys.map((key) => [key, from[key]])) as Partial<Days>;
  return { before: pick(before), after: after ? pick(after) : {} };
}
