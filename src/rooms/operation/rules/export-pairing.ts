import type { Hanging, Personal } from './export.ts';
import { work } from './export-work.ts';

/** What hangs on a participation: her answers, and what she has asked others. What the coordination thought of pairs is not hers. */
export const proposalsOfParticipation: readonly Hanging[] = [
  { table: 'proposal_answer', column: 'participation_id', of: 'id' },
  {
    table: 'match_proposal',
    column: 'asked_by',
    of: 'id',
    without: ['run_id', 'first_id', 'second_id', 'score', 'reasons', 'created_by', 'discard_kind'],
  },
];

/** Columns of the matching that point at a person. */
export const pairingTables: readonly Personal[] = [
  { table: 'match_rule', column: 'created_by', export: work },
  { table: 'match_run', column: 'created_by', export: work },
  { table: 'match_proposal', column: 'created_by', export: work },
  { table: 'proposal_clearance', column: 'answered_by', export: work },
  { table: 'rule_alert', column: 'settled_by', export: work },
];
