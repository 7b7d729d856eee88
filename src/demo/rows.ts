import type { Vault } from '../platform/vault.ts';
import type { ReasonCode } from '../rooms/applications/rules.ts';
import { remindersDue } from '../rooms/applications/rules/questions.ts';
import { networkDefaults } from '../rooms/programs/rules/numbers.ts';
import { taxonomy } from '../rooms/people/rules/taxonomy.ts';
import type { DemoProposal } from './talkTypes.ts';
import type { DemoApplication, DemoListing, DemoPerson, DemoRequest } from './types.ts';

/** Turns the world's plain objects into rows of the tables. Pure, but for the sealing of what only few may read. */
const reasonCodes: Record<string, ReasonCode> = {
  too_early: 'experience',
  not_supported_by_cv: 'topics',
  advertising: 'advertising',
  incomplete: 'incomplete',
};

const at = (text: string | null): Date | null => (text === null ? null : new Date(text));

export function personRow(person: DemoPerson) {
  const {
    key: _key,
    gender: _gender,
    roles: _roles,
    languages: _languages,
    topic_offers: _offers,
    topic_needs: _needs,
    ...row
  } = person;
  const created_at = new Date(row.created_at);
  return {
    ...row,
    profile_confirmed_at: at(row.profile_confirmed_at),
    created_at,
    updated_at: created_at,
    joined_at: row.status === 'invited' ? null : created_at,
    blocked_at: row.status === 'blocked' ? created_at : null,
    left_at: row.status === 'left' ? created_at : null,
  };
}

export function applicationRow(
  vault: Vault,
  program_id: string,
  row: DemoApplication,
  cv: { file_id: string; pages: number; text: string } | undefined,
  now: Date,
) {
  const seal = (column: string, text: string | null) => (text ? vault.seal(text, `application.${column}.${row.id}`) : null);
  const decided = at(row.decided_at);
  const asked = row.state === 'questions_open' || row.state === 'expired' ? row.questions.at(-1) : undefined;
  return {
    id: row.id,
    program_id,
    person_id: row.person_id,
    kind: row.kind,
    state: row.state,
    step: row.state === 'draft' ? ('topics' as const) : ('pledge' as const),
    capacity: row.capacity,
    durations: row.durations.months,
    short_mentoring: row.durations.short,
    expectations: row.expectations,
    // More topics for a listing come without these texts.
    sealed_experience: seal('experience', row.kind === 'amendment' ? null : row.experience_text),
    sealed_motivation: seal('motivation', row.kind === 'amendment' ? null : row.motivation),
    sealed_conflicts: seal('conflicts', row.conflicts_of_interest),
    cv_file_id: cv?.file_id ?? null,
    cv_name: cv ? 'Lebenslauf.pdf' : null,
    cv_pages: cv?.pages ?? null,
    sealed_cv_text: seal('cv_text', cv?.text ?? null),
    pledged_at: row.state === 'draft' ? null : at(row.submitted_at),
    created_at: new Date(row.created_at),
    updated_at: new Date(row.decided_at ?? row.submitted_at ?? row.created_at),
    submitted_at: at(row.submitted_at),
    review_started_at: row.reviewer_id ? at(row.submitted_at) : null,
    asked_at: at(asked?.asked_at ?? null),
    expired_at: at(row.expired_at),
    reminders: asked ? remindersDue(new Date(asked.asked_at), networkDefaults.question_days, now) : 0,
    reviewer_id: row.reviewer_id,
    decided_at: row.state === 'withdrawn' ? null : decided,
    decided_by: decided && row.state !== 'withdrawn' ? row.reviewer_id : null,
    reason_code: row.reason_code ? (reasonCodes[row.reason_code] ?? 'other') : null,
    sealed_reason: seal('reason', row.reason_text),
    withdrawn_at: row.state === 'withdrawn' ? decided : null,
  };
}

export function questionRows(vault: Vault, row: DemoApplication) {
  const seal = (part: string, id: string, text: string) => vault.seal(text, `application_question.${part}.${id}`);
  return row.questions.map(({ text, answer, ...question }) => ({
    ...question,
    application_id: row.id,
    asked_at: new Date(question.asked_at),
    answered_at: at(question.answered_at),
    sealed_text: seal('text', question.id, text),
    sealed_answer: answer === null ? null : seal('answer', question.id, answer),
  }));
}

export function proposalRow({ decided, ...row }: DemoProposal) {
  return {
    ...row,
    locale: 'de',
    state: decided?.state ?? ('open' as const),
    topic: decided?.topic ?? null,
    created_at: new Date(row.created_at),
    decided_at: at(decided?.decided_at ?? null),
    decided_by: decided?.decided_by ?? null,
  };
}

export function applicationTopicRows(vault: Vault, row: DemoApplication) {
  return row.topics.map(({ note, ...topic }, position) => ({
    ...topic,
    application_id: row.id,
    position,
    sealed_note: note ? vault.seal(note, `application_topic.note.${row.id}.${topic.topic}`) : null,
  }));
}

export function listingRow(program_id: string, row: DemoListing, expectations: string | null) {
  return {
    id: row.id,
    program_id,
    person_id: row.person_id,
    application_id: row.application_id,
    state: row.state,
    capacity: row.capacity,
    durations: row.durations.months,
    short_mentoring: row.durations.short,
    expectations,
    published_at: at(row.published_at),
    paused_at: at(row.paused_at),
    paused_by: row.paused_at ? ('mentor' as const) : null,
    return_on: row.return_on ?? null,
    suspended_at: at(row.suspended_at ?? null),
    retired_at: at(row.retired_at ?? null),
    created_at: new Date(row.published_at),
  };
}

export function listingTopicRows(row: DemoListing, evidence: ReadonlyMap<string, string>) {
  return row.topics.map((topic) => ({ ...topic, listing_id: row.id, evidence: evidence.get(topic.topic) ?? '' }));
}

const sensitiveTopics = new Set(
  taxonomy.flatMap(({ topics }) => topics.filter((topic) => topic.sensitive).map(({ slug }) => slug)),
);

export function askedBackRows(vault: Vault, row: DemoRequest) {
  return (row.questions ?? []).map(({ id, question, asked_at, reply, replied_at }) => ({
    id,
    request_id: row.id,
    sealed_question: vault.seal(question, `request_question.question.${id}`),
    asked_at: new Date(asked_at),
    sealed_reply: reply && vault.seal(reply, `request_question.reply.${id}`),
    replied_at: at(replied_at),
  }));
}

export function requestRow(vault: Vault, program_id: string, row: DemoRequest) {
  const { concern, duration, answer_text, questions: _questions, expiry_reason, sensitive, waiting_since, ...rest } = row;
  return {
    ...rest,
    program_id,
    sensitive: sensitive ?? row.topics.some((topic) => sensitiveTopics.has(topic)),
    expiry_reason: expiry_reason ?? null,
    reminders: row.reminders ?? 0,
    months: duration === 'short' ? 0 : duration,
    sealed_concern: vault.seal(concern, `mentoring_request.concern.${row.id}`),
    sealed_answer: answer_text ? vault.seal(answer_text, `mentoring_request.answer.${row.id}`) : null,
    sealed_first_dates: null,
    reason_code: row.state === 'declined' ? ('time' as const) : null,
    sent_at: new Date(row.sent_at),
    waiting_since: new Date(waiting_since ?? row.sent_at),
    answered_at: at(row.answered_at),
  };
}
