/** Parts of the printed export, in reading order, by the name that the export gives them. What is missing is in the JSON alone. */
export const printedTables = [
  'person',
  'person_language',
  'topic_offer',
  'topic_need',
  'topic_proposal',
  'application',
  'mentor_listing',
  'mentoring_request.mentee_id',
  'mentoring_request.mentor_id',
  'asking_suspension',
  'participation',
  'tandem_party',
  'midterm',
  'tandem_feedback.author_id',
  'testimonial.author_id',
  'testimonial.about_id',
  'report.reporter_id',
  'quality_case.about_id',
  'case_statement',
  'protection.asked_by',
  'handover',
  'program_feedback',
  'policy_acceptance',
  'role_grant',
  'login',
  'mail',
  'file',
] as const;

/** Numbers and marks that say nothing to a reader, and rows that are only ids or whose columns are named after others here. */
const technical = new Set([
  'sequence', 'merged_into', 'listing_sighting', 'version', 'hash', 'position', 'step', 'reminders', 'attempts', 'cv_pages', 'bytes', 'content_base64',
  'contrast', 'motion', 'theme', 'statements', 'held_back', 'paused_by', 'updated_by', 'proposed_by', 'cancelled_by', 'logged_by', 'created_by',
  'suspended_by', 'protected_from', 'paused_days', 'reminded_at', 'return_reminded_at', 'deleted_at', 'erased_at', 'appeal_handler', 'origin', 'asked_by',
  'participation_wish', 'participation_exclusion',
]); // prettier-ignore

/** Whether a column, or a table that hangs on another, is printed; ids lead nowhere on paper, but who wrote something is said. */
export function isPrinted(column: string): boolean {
  if (column === 'author_id') return true;
  return column !== 'id' && !column.endsWith('_id') && !technical.has(column);
}

/** Where the words for the codes in a column stand, for columns whose codes other pages show as well. */
export const codeWords: Record<string, readonly string[]> = {
  'person.status': ['people.status.'],
  'person.career_level': ['people.career_level.'],
  'person.work_mode': ['people.work_mode.'],
  'person.locale': ['platform.language.'],
  'mail.locale': ['platform.language.'],
  'mail.state': ['operation.mails.state.'],
  'person.message_mail': ['people.messages.'],
  'person.goals_sought': ['people.goal.'],
  'person.goals_offered': ['people.goal.'],
  'person_language.language': ['people.language.'],
  'person_language.level': ['people.language_level.'],
  'application.state': ['applications.state.'],
  'application.reason_code': ['applications.reason.'],
  'mentoring_request.mode': ['people.work_mode.'],
  'mentoring_request.reason_code': ['requests.decline.reason.'],
  'participation.role': ['enrolment.role.'],
  'participation.state': ['enrolment.state.'],
  'participation.way': ['enrolment.person.way.'],
  'participation.reason_code': ['enrolment.desk.reason.'],
  'participation.goals_sought': ['people.goal.'],
  'participation.goals_offered': ['people.goal.'],
  'participation.wished_experience': ['people.years_experience.'],
  'participation.gender': ['enrolment.gender.'],
  'participation.gender_wish': ['enrolment.gender_wish.'],
  'match_proposal.state': ['pairing.state.'],
  'tandem_party.role': ['tandems.role.'],
  'tandem.state': ['tandems.state.'],
  'tandem.mode': ['people.work_mode.'],
  'tandem.ending_category': ['tandems.ending.category.'],
  'goal.state': ['goals.state.'],
  'goal.strand': ['goals.strand.'],
  'talk_strand.strand': ['goals.strand.'],
  'needs_assessment.state': ['goals.needs.state.'],
  'midterm.wish': ['agreements.midterm.wish.'],
  'wish_answer.kind': ['agreements.wish_kind.'],
  'session.mode': ['people.work_mode.'],
  'kickoff_point.point': ['agreements.point.'],
  'agreement.state': ['agreements.versions.state.'],
  'protection.state': ['protection.call.state.'],
  'protection.asked_of': ['protection.help.of.'],
  'handover.kind': ['protection.handed.kind.'],
  'tandem_feedback.author_role': ['tandems.role.'],
  'report.reason': ['care.reason.'],
  'report.kind': ['care.kind.'],
  'quality_case.outcome': ['care.outcome.'],
  'quality_case.suspension_code': ['care.code.'],
  'quality_case.side': ['care.side.'],
  'role_grant.role': ['people.role.'],
};

/** Where the words for the answers stand that a column `body` holds as JSON. */
export const bodyWords: Record<string, (part: string) => string> = {
  needs_assessment: (part) => `goals.needs.${part}`,
  preparation: (part) => `goals.plan.${part}`,
  agreement: (part) => `operation.export.agreement.${part}`,
};

/** `mentoring_request.mentee_id` is of the table `mentoring_request`. */
export const tableOf = (part: string): string => part.split('.')[0] ?? part;
