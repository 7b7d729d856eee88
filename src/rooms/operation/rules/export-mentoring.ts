import type { Personal } from './export.ts';
import { work } from './export-work.ts';

const talk = 'with its tandem, under tandem_party';

/** Of personalTables: what the two do together, what is said about it, and gate three. */
export const mentoringTables: readonly Personal[] = [
  { table: 'message', column: 'author_id', export: talk },
  { table: 'session_note', column: 'author_id', export: talk },
  { table: 'session_note', column: 'updated_by', export: talk },
  { table: 'session', column: 'proposed_by', export: talk },
  { table: 'session', column: 'cancelled_by', export: talk },
  { table: 'session', column: 'logged_by', export: talk },
  { table: 'message_reader', column: 'person_id', export: true },
  { table: 'calendar_feed', column: 'person_id', export: true, without: ['token_hash', 'sealed_token'] },
  { table: 'tandem_feedback', column: 'author_id', export: true, without: ['read_by'] },
  { table: 'tandem_feedback', column: 'about_id', export: 'the author was promised that only the office reads it' },
  { table: 'tandem_feedback', column: 'read_by', export: work },
  { table: 'feedback_reminder', column: 'person_id', export: true },
  { table: 'testimonial', column: 'author_id', export: true, without: ['published_by'] },
  {
    table: 'testimonial',
    column: 'about_id',
    export: true,
    without: ['published_by', 'author_id', 'feedback_id'],
    where: { column: 'names_partner', value: 'true' },
  },
  { table: 'testimonial', column: 'published_by', export: work },
  // Whom it is about she knows as far as the thing itself says it: words may stand there without a name.
  { table: 'report', column: 'reporter_id', export: true, without: ['about_id'] },
  { table: 'report', column: 'about_id', export: 'who reports is not named; what comes of it is put to the person in a case' },
  { table: 'flag', column: 'about_id', export: 'a note to look; what comes of it is put to the person in a case' },
  { table: 'flag', column: 'closed_by', export: work },
  {
    table: 'quality_case',
    column: 'about_id',
    export: true,
    // When it was opened would say when somebody spoke.
    without: [
      'opened_at',
      'opened_by',
      'handled_by',
      'decided_by',
      'appeal_handler',
      'appeal_decided_by',
      'lifted_by',
      'revocation_asked_at',
      'revocation_asked_by',
      'revoked_by',
    ],
    // Without an allegation nothing has been put to her, or ever was.
    where: { column: 'sealed_allegation', value: '', not: true },
  },
  ...['opened_by', 'handled_by', 'decided_by', 'appeal_handler', 'appeal_decided_by'].map((column) => ({
    table: 'quality_case',
    column,
    export: work,
  })),
  ...['lifted_by', 'revocation_asked_by', 'revoked_by'].map((column) => ({ table: 'quality_case', column, export: work })),
  { table: 'case_statement', column: 'person_id', export: true },
  { table: 'case_entry', column: 'author_id', export: work },
];
