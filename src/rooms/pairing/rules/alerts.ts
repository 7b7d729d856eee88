import type { AlertCause } from '../rules.ts';

const causes: Readonly<Record<string, AlertCause>> = {
  organization: 'organization',
  department: 'department',
  contract_end_on: 'contract',
  contract_ends: 'contract',
  line: 'line',
  exclusion: 'exclusion',
  organization_leaves: 'organization_left',
};

/** What of the room above has changed, as the coordination reads it. */
export function causeOf(part: string): AlertCause {
  return causes[part] ?? 'organization';
}

/** The coordination wants to know of it even where no rule is broken. */
export function tellsAlways(cause: AlertCause): boolean {
  return cause === 'organization' || cause === 'organization_left';
}
