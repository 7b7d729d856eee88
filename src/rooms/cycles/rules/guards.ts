import { cycleStep, hasOrganizations, type CheckGate, type CycleVerb } from '../rules.ts';
import { standOf } from './checks.ts';
import type { CycleFacts } from './facts.ts';

/** What stands between a cycle and its next step. */
export type Missing =
  | { kind: 'check'; key: string | null; title: string; id: string }
  | { kind: 'dates' | 'ways' | 'coordinator' | 'sponsor' | 'tandems' }
  /** These two may be passed over with a reason. */
  | { kind: 'organizations'; have: number; want: number }
  | { kind: 'organization_people'; name: string; id: string; mentors: number; mentees: number; want: number };

export interface GuardedCheck {
  id: string;
  key: string | null;
  title: string;
  gate: CheckGate;
  required: boolean;
  done_at: Date | null;
}

const overridable: readonly Missing['kind'][] = ['organizations', 'organization_people'];

export function mayBeOverridden({ kind }: Missing): boolean {
  return overridable.includes(kind);
}

function openChecks(gate: CheckGate, checks: readonly GuardedCheck[], facts: CycleFacts): Missing[] {
  return checks
    .filter((check) => check.gate === gate && check.required && standOf(check, facts) === 'open')
    .map(({ id, key, title }) => ({ kind: 'check', id, key, title }));
}

/** The four days, each after the one before; a continuous programme needs its first day only. */
export function hasDates({ cycle }: Pick<CycleFacts, 'cycle'>): boolean {
  const { apply_from, apply_until, starts_on, ends_on } = cycle;
  if (cycle.kind === 'continuous') return starts_on !== null;
  if (!apply_from || !apply_until || !starts_on || !ends_on) return false;
  return apply_from <= apply_until && apply_until <= starts_on && starts_on < ends_on;
}

function belowMinimum({ cycle, people }: CycleFacts): Missing[] {
  if (!hasOrganizations(cycle.format)) return [];
  const { min_organizations, min_per_organization: want } = cycle.plan;
  const have = people.organizations.length;
  return [
    ...(have < min_organizations ? [{ kind: 'organizations' as const, have, want: min_organizations }] : []),
    // Before a continuous programme is live nobody can have come in.
    ...people.organizations
      .filter(({ mentors, mentees }) => cycle.kind === 'cohort' && (mentors < want || mentees < want))
      .map(({ id, name, mentors, mentees }) => ({ kind: 'organization_people' as const, id, name, mentors, mentees, want })),
  ];
}

/** What is missing for this step; empty: it can be taken. Whether the state allows it at all is the table's word. */
export function missingFor(verb: CycleVerb, checks: readonly GuardedCheck[], facts: CycleFacts): Missing[] {
  const { cycle, staff, people } = facts;
  const coordinator: Missing[] = staff.includes('coordinator') ? [] : [{ kind: 'coordinator' }];
  const dates: Missing[] = hasDates(facts) ? [] : [{ kind: 'dates' }];
  switch (cycleStep(cycle, verb)?.guard) {
    case 'prepared':
      return [...coordinator, ...openChecks('ready', checks, facts)];
    case 'dated':
      return [...dates, ...(cycle.plan.ways.nomination || cycle.plan.ways.call ? [] : [{ kind: 'ways' as const }])];
    case 'launched': {
      const sponsor: Missing[] = cycle.format === 'reverse' && !staff.includes('sponsor') ? [{ kind: 'sponsor' }] : [];
      const tandems: Missing[] = cycle.kind === 'cohort' && people.tandems === 0 ? [{ kind: 'tandems' }] : [];
      return [
        ...coordinator,
        ...(cycle.kind === 'continuous' ? dates : []),
        ...sponsor,
        ...openChecks('launch', checks, facts),
        ...tandems,
        ...belowMinimum(facts),
      ];
    }
    case 'reported':
      return openChecks('report', checks, facts);
    default:
      return [];
  }
}
