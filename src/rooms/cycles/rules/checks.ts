import type { CycleFacts } from './facts.ts';

/** Points that nobody can tick: the pages that hold them say whether they are done. */
export const byFactOnly = ['why', 'goals', 'period', 'roles', 'sponsor'] as const;

/** Where a point of the templates is dealt with, below the address of the cycle. */
export const placeOf: Readonly<Record<string, string>> = {
  why: '/setup/goals',
  goals: '/setup/goals',
  period: '/setup/period',
  roles: '/staff',
  selection: '/setup/participants',
  matching: '/setup/matching',
  events: '/setup/training',
  standards: '/setup/standards',
  works_council: '/setup/standards',
  surveys: '/setup/surveys',
  organizations: '/organizations',
  agreements_signed: '/organizations',
  executives_informed: '/organizations',
  executives_told_end: '/organizations',
  sponsor: '/staff',
  training_done: '/people',
};

const dated = ({ cycle }: CycleFacts) =>
  cycle.starts_on !== null &&
  (cycle.kind === 'continuous' || (cycle.apply_from !== null && cycle.apply_until !== null && cycle.ends_on !== null));

const known: Readonly<Record<string, (facts: CycleFacts) => boolean>> = {
  why: ({ cycle }) => cycle.plan.purposes.length > 0,
  goals: ({ cycle }) => cycle.plan.goals.length > 0,
  period: dated,
  roles: ({ staff }) => (['coordinator', 'deputy', 'confidant'] as const).every((role) => staff.includes(role)),
  selection: ({ steps }) => steps.includes('participants'),
  matching: ({ steps }) => steps.includes('matching'),
  events: ({ cycle, steps }) => steps.includes('training') && cycle.plan.events.every(({ on }) => on !== null),
  standards: ({ steps }) => steps.includes('standards'),
  works_council: ({ cycle }) => cycle.plan.works_council.informed_on !== null,
  surveys: ({ steps }) => steps.includes('surveys'),
  organizations: ({ cycle, people }) => people.organizations.length >= Math.max(2, cycle.plan.min_organizations),
  agreements_signed: ({ people }) => people.organizations.length > 0 && people.organizations.every(({ signed }) => signed),
  executives_informed: ({ people }) =>
    people.organizations.length > 0 && people.organizations.every(({ told_start }) => told_start),
  executives_told_end: ({ people }) => people.organizations.length > 0 && people.organizations.every(({ told_end }) => told_end),
  sponsor: ({ staff }) => staff.includes('sponsor'),
  training_done: ({ cycle, people }) =>
    people.untrained === 0 && cycle.plan.training.some((role) => (people.placed[role] ?? 0) > 0),
};

/** Days before its own on which the owner of a point is reminded for the first time. */
export const remindDays = 3;
/** So late the reminder of the day itself still goes out, where the house was away. */
export const remindLateDays = 2;

/** Which reminder a point is at: 1 before its day, 2 on it. `today`: as the network counts days. */
export function reminderAt(due_on: string, today: string): 1 | 2 {
  return due_on <= today ? 2 : 1;
}

/** fact: the system sees that it is done · ticked: a named person says so · open. */
export type CheckStand = 'fact' | 'ticked' | 'open';

interface Point {
  key: string | null;
  done_at: Date | null;
}

export function standOf({ key, done_at }: Point, facts: CycleFacts): CheckStand {
  if (key !== null && known[key]?.(facts)) return 'fact';
  return done_at && mayBeTicked({ key }) ? 'ticked' : 'open';
}

export function mayBeTicked({ key }: Pick<Point, 'key'>): boolean {
  return !(byFactOnly as readonly (string | null)[]).includes(key);
}

/** Whoever ticks a point of the template says by what it can be seen. */
export function needsEvidence({ key }: Pick<Point, 'key'>): boolean {
  return key !== null;
}
