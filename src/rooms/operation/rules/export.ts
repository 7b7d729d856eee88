import { consortiumTables } from './export-consortium.ts';
import { cycleTables } from './export-cycles.ts';
import { pairingTables } from './export-pairing.ts';
import { enrolmentTables } from './export-enrolment.ts';
import { mentoringTables } from './export-mentoring.ts';
import { work } from './export-work.ts';

/** One column that points at a person, and what her own export holds of those rows. */
export interface Personal {
  table: string;
  column: string;
  /** True: in the export. A text: why not. */
  export: true | string;
  /** Columns that stay out: secrets, and what somebody else wrote. */
  without?: readonly string[];
  /** Rows that hang on these, by the name of their column. */
  children?: readonly Hanging[];
  /** Further condition: the column holds other ids, too; `not`: rows with this value stay out. */
  where?: { column: string; value: string; not?: true };
}

export interface Hanging {
  table: string;
  column: string;
  of: string;
  without?: readonly string[];
  /** What is hers only if this other column names her. */
  hers?: Record<string, string>;
  /** Rows with this value are in only if the other column names her. */
  own?: { column: string; value: string; by: string };
  children?: readonly Hanging[];
}

/** Every column of the schema that points at a person. A new one without a line here fails a test. */
export const personalTables: readonly Personal[] = [
  { table: 'person', column: 'id', export: true, without: ['password_hash'] },
  { table: 'person', column: 'merged_into', export: 'the account that went holds nothing but the name and address of before' },
  { table: 'person_language', column: 'person_id', export: true },
  { table: 'topic_offer', column: 'person_id', export: true },
  { table: 'finder_change', column: 'person_id', export: 'says for a day that a listing changed, and nothing about what' },
  { table: 'topic_need', column: 'person_id', export: true },
  { table: 'topic_proposal', column: 'person_id', export: true, without: ['decided_by'] },
  { table: 'topic_proposal', column: 'decided_by', export: work },
  { table: 'role_grant', column: 'person_id', export: true, without: ['granted_by'] },
  { table: 'role_grant', column: 'granted_by', export: work },
  { table: 'login', column: 'person_id', export: true, without: ['token_hash'] },
  { table: 'one_time_link', column: 'person_id', export: true, without: ['token_hash'] },
  { table: 'notification_off', column: 'person_id', export: true },
  {
    table: 'mail',
    column: 'person_id',
    export: true,
    without: ['sealed_subject', 'sealed_html', 'sealed_text', 'sealed_calendar', 'off_path', 'last_error'],
  },
  { table: 'file', column: 'person_id', export: true },
  { table: 'audit_event', column: 'actor_id', export: true, without: ['before', 'after'] },
  {
    table: 'audit_event',
    column: 'object_id',
    export: true,
    without: ['before', 'after', 'actor_id', 'actor_name'],
    where: { column: 'object_type', value: 'person' },
  },
  { table: 'policy_version', column: 'published_by', export: work },
  { table: 'policy_draft', column: 'updated_by', export: work },
  { table: 'policy_reminder', column: 'person_id', export: true },
  { table: 'policy_acceptance', column: 'person_id', export: true },
  { table: 'program_feedback', column: 'person_id', export: true },
  {
    table: 'application',
    column: 'person_id',
    export: true,
    without: ['reviewer_id', 'decided_by', 'assigned_to', 'assigned_at'],
    children: [
      { table: 'application_topic', column: 'application_id', of: 'id' },
      { table: 'application_question', column: 'application_id', of: 'id', without: ['asked_by'] },
    ],
  },
  { table: 'application', column: 'reviewer_id', export: work },
  { table: 'application', column: 'decided_by', export: work },
  { table: 'application', column: 'assigned_to', export: work },
  { table: 'application_question', column: 'asked_by', export: work },
  {
    table: 'mentor_listing',
    column: 'person_id',
    export: true,
    children: [
      { table: 'listing_topic', column: 'listing_id', of: 'id' },
      { table: 'listing_sighting', column: 'listing_id', of: 'id' },
    ],
  },
  // The other side's words stay with the other side.
  {
    table: 'mentoring_request',
    column: 'mentee_id',
    export: true,
    without: ['sealed_answer', 'reason_code'],
    children: [{ table: 'request_question', column: 'request_id', of: 'id', without: ['sealed_question'] }],
  },
  {
    table: 'mentoring_request',
    column: 'mentor_id',
    export: true,
    without: ['sealed_concern', 'sealed_first_dates'],
    children: [{ table: 'request_question', column: 'request_id', of: 'id', without: ['sealed_reply'] }],
  },
  { table: 'asking_suspension', column: 'person_id', export: true },
  {
    table: 'tandem_party',
    column: 'person_id',
    export: true,
    // Names a case about the other side.
    without: ['asked_because'],
    children: [
      {
        table: 'tandem',
        column: 'id',
        of: 'tandem_id',
        without: ['ended_by'],
        hers: {
          sealed_ending_text: 'ended_by',
          ending_category: 'ended_by',
          ending_rematch: 'ended_by',
          ending_contact: 'ended_by',
        },
      },
      // What the two wrote to each other and with each other belongs to both; what each wrote for herself to her alone.
      {
        table: 'message',
        column: 'tandem_id',
        of: 'tandem_id',
        children: [{ table: 'message_file', column: 'message_id', of: 'id', without: ['file_id'] }],
      },
      {
        table: 'session_note',
        column: 'tandem_id',
        of: 'tandem_id',
        own: { column: 'kind', value: 'mine', by: 'author_id' },
      },
      {
        table: 'session_point',
        column: 'tandem_id',
        of: 'tandem_id',
        own: { column: 'kind', value: 'mine', by: 'author_id' },
      },
      {
        table: 'goal',
        column: 'tandem_id',
        of: 'tandem_id',
        children: [
          { table: 'goal_step', column: 'goal_id', of: 'id' },
          { table: 'goal_check', column: 'goal_id', of: 'id' },
        ],
      },
      {
        table: 'needs_assessment',
        column: 'tandem_id',
        of: 'tandem_id',
        children: [{ table: 'preparation', column: 'assessment_id', of: 'id' }],
      },
      {
        table: 'idea',
        column: 'tandem_id',
        of: 'tandem_id',
        children: [{ table: 'idea_release', column: 'idea_id', of: 'id' }],
      },
      { table: 'kickoff_point', column: 'tandem_id', of: 'tandem_id' },
      { table: 'kickoff_talk', column: 'tandem_id', of: 'tandem_id' },
      {
        table: 'agreement',
        column: 'tandem_id',
        of: 'tandem_id',
        children: [{ table: 'agreement_signature', column: 'agreement_id', of: 'id' }],
      },
      { table: 'closing_word', column: 'tandem_id', of: 'tandem_id' },
      { table: 'session_series', column: 'tandem_id', of: 'tandem_id' },
      {
        table: 'session',
        column: 'tandem_id',
        of: 'tandem_id',
        children: [
          { table: 'session_date', column: 'session_id', of: 'id' },
          { table: 'session_learning', column: 'session_id', of: 'id' },
          { table: 'talk_strand', column: 'session_id', of: 'id' },
        ],
      },
    ],
  },
  { table: 'tandem', column: 'ended_by', export: 'with the tandem itself, under tandem_party' },
  ...mentoringTables,
  ...cycleTables,
  ...consortiumTables,
  ...pairingTables,
  ...enrolmentTables,
  { table: 'import_run', column: 'created_by', export: work },
  { table: 'invitation_batch', column: 'created_by', export: work },
];
