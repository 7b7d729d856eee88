import type { Actor } from '../../platform/deed.ts';
import { hasRole } from '../people/rules/person.ts';

/** Fields that a member list can fill, in the order of the mapping page. */
export const importFields = ['member_number', 'email', 'first_name', 'last_name', 'organization', 'function', 'location', 'phone', 'locale'] as const;
export type ImportField = (typeof importFields)[number];
/** Column of the file (0-based) per field; absent: not imported. */
export type ImportMapping = Partial<Record<ImportField, number>>;

export interface ImportCounts {
  rows: number;
  created: number;
  changed: number;
  same: number;
  bad: number;
  missing: number;
}

export function mayOperate(actor: Actor): boolean {
  return hasRole(actor, 'operator');
}
