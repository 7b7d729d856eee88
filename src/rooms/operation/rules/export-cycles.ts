import type { Personal } from './export.ts';
import { work } from './export-work.ts';

/** Tables of cycles that point at a person. */
export const cycleTables: readonly Personal[] = [
  { table: 'cycle_staff', column: 'person_id', export: true },
  { table: 'cycle', column: 'created_by', export: work },
  { table: 'cycle', column: 'overridden_by', export: work },
  { table: 'cycle_step', column: 'done_by', export: work },
  { table: 'cycle_check', column: 'owner_id', export: work },
  { table: 'cycle_check', column: 'done_by', export: work },
  { table: 'cycle_standard', column: 'said_by', export: work },
];
