import type { Personal } from './export.ts';
import { work } from './export-work.ts';

const signed = 'stands under an agreement of two organisations: it is in their records, with the name that she gave';

/** Tables of organisations and their agreements that point at a person. */
export const consortiumTables: readonly Personal[] = [
  { table: 'organization_contact', column: 'person_id', export: true },
  { table: 'organization_notice', column: 'person_id', export: true },
  { table: 'cooperation', column: 'created_by', export: work },
  { table: 'cooperation', column: 'house_signed_by', export: signed },
  { table: 'cooperation', column: 'organization_signed_by', export: signed },
];
