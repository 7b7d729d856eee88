import type { Personal } from './export.ts';
import { proposalsOfParticipation } from './export-pairing.ts';
import { work } from './export-work.ts';

const confided = 'somebody else named her, in confidence to the coordination: it is in that person’s own export';

/** Tables of the people in cycles that point at a person. */
export const enrolmentTables: readonly Personal[] = [
  {
    table: 'participation',
    column: 'person_id',
    export: true,
    // Why she was nominated, her organisation wrote for the coordination.
    without: ['sealed_why', 'nominated_by', 'trained_by', 'manager_token_hash'],
    children: [
      { table: 'participation_topic', column: 'participation_id', of: 'id' },
      { table: 'participation_wish', column: 'participation_id', of: 'id' },
      // Whom the house took for meant would tell her who is a member: her own words say it.
      { table: 'participation_exclusion', column: 'participation_id', of: 'id', without: ['person_id', 'organization_id'] },
      ...proposalsOfParticipation,
    ],
  },
  { table: 'participation', column: 'nominated_by', export: work },
  { table: 'participation', column: 'trained_by', export: work },
  { table: 'participation_exclusion', column: 'person_id', export: confided },
  { table: 'reporting_line', column: 'person_id', export: true },
  {
    table: 'reporting_line',
    column: 'superior_id',
    export: 'says of somebody else who leads her: it is in that person’s own export',
  },
  { table: 'invitation_link', column: 'created_by', export: work },
  { table: 'cycle_message', column: 'sent_by', export: work },
  {
    table: 'cycle_message_to',
    column: 'person_id',
    export: true,
    children: [{ table: 'cycle_message', column: 'id', of: 'message_id', without: ['sent_by', 'filter'] }],
  },
];
