import type { Sight } from '../../../platform/deed.ts';
import { emptyForm, filled, type FormState } from '../../../platform/http/form.ts';
import type { Req } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { fullName, initials } from '../../people/rules/profile.ts';
import { photoPath } from '../../people/rules/visible.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { findProfile } from '../../people/store/profiles.ts';
import { listOpenProposals } from '../../people/store/proposals.ts';
import { topicNames } from '../../people/store/topics.ts';
import { findProgram } from '../../programs/store/programs.ts';
import { colleaguesFor } from '../actions/assignment.ts';
import { daysBetween, isUnderReview, lineOf } from '../rules/queue.ts';
import { type Application } from '../store/applications.ts';
import { listApplicationTopics } from '../store/application-topics.ts';
import { findOwnListing } from '../store/listings.ts';
import { findQueuePlace } from '../store/queue-place.ts';
import { listQuestions, type Question } from '../store/questions.ts';
import { openNote, openText } from '../store/texts.ts';
import type { Cv } from '../views/cv-paper.tsx';
import type { JudgedTopic } from '../views/judging.tsx';
import type { ReviewPageProps } from '../views/review.tsx';
import { cvOf } from './review-cv.ts';

type Names = ReadonlyMap<string, string>;

async function judgedTopics(
  sight: Sight,
  row: Application,
  names: Names,
  questions: readonly Question[],
): Promise<{ topics: JudgedTopic[]; cv: Cv | undefined }> {
  const stored = await listApplicationTopics(sight, row.id);
  const labelled = stored.map((topic) => ({ ...topic, slug: topic.topic, label: names.get(topic.topic) ?? topic.topic }));
  const cv = await cvOf(sight, row, labelled);
  const topics = labelled.map((topic) => ({
    slug: topic.slug,
    label: topic.label,
    level: topic.self_level,
    evidence: topic.evidence,
    decision: topic.decision,
    narrowed_to: topic.narrowed_to,
    note: openNote(sight.house, row.id, topic.slug, topic.sealed_note),
    places: cv?.found.find(({ slug }) => slug === topic.slug)?.places.length ?? 0,
    answered: questions.some((question) => question.topic === topic.slug && question.answered_at !== null),
  }));
  return { topics, cv };
}

function storedDecisions(topics: readonly JudgedTopic[]): FormState {
  const record = (value: (topic: JudgedTopic) => string | null) =>
    Object.fromEntries(topics.flatMap((topic) => (value(topic) ? [[topic.slug, value(topic)]] : [])));
  return filled({
    decision: record((topic) => topic.decision),
    narrowed_to: record((topic) => topic.narrowed_to),
    note: record((topic) => topic.note),
  });
}

/** What was refused goes back to the form it came from; what belongs to none of them stands above. */
function formsOf(req: Req, row: Application, topics: readonly JudgedTopic[]): ReviewPageProps['forms'] {
  const posted = /^\/applications\/[^/]+\/(\w+)$/.exec(req.ui.path)?.[1];
  const forms = { decisions: storedDecisions(topics), question: emptyForm, assignment: emptyForm, refused: undefined };
  if (req.form === emptyForm) return forms;
  // No form is left on the page once it is over.
  if (!isUnderReview(row.state)) return { ...forms, refused: req.form };
  if (posted === 'decisions' || posted === 'approval') return { ...forms, decisions: req.form };
  if (posted === 'questions') return { ...forms, question: req.form };
  const field_errors = Object.keys(req.form.errors).length > 0;
  return posted === 'assignment' && field_errors ? { ...forms, assignment: req.form } : { ...forms, refused: req.form };
}

async function deskOf(sight: Sight, row: Application): Promise<ReviewPageProps['desk']> {
  const colleagues = await colleaguesFor(sight, row);
  const assignee = colleagues.find(({ id }) => id === row.assigned_to);
  return { colleagues, assignee: assignee && { ...assignee, since: row.assigned_at ?? row.created_at } };
}

/** Everything the review shows. The caller has checked who reviews. */
export async function reviewData(sight: Sight, req: Req, row: Application): Promise<ReviewPageProps> {
  // Taken back is taken back: the office sees that and when, no contents.
  const gone = row.state === 'withdrawn';
  const [profile, names, questions, proposals, listing, program] = await Promise.all([
    findProfile(sight, row.person_id),
    topicNames(sight, req.ui.locale),
    gone ? [] : listQuestions(sight, row.id),
    gone ? [] : listOpenProposals(sight, row.person_id),
    row.kind === 'amendment' ? findOwnListing(sight, row.person_id, row.program_id) : undefined,
    findProgram(sight, row.program_id),
  ]);
  const person = found(profile, 'person');
  const nameOf = async (id: string | null) => {
    const one = id === null ? undefined : await findAnyPerson(sight, id);
    return one && fullName(one);
  };
  const [reviewer, decider] = [await nameOf(row.reviewer_id), await nameOf(row.decided_by)];
  const { topics, cv } = gone ? { topics: [], cv: undefined } : await judgedTopics(sight, row, names, questions);
  const open = (column: 'experience' | 'motivation' | 'conflicts' | 'reason') =>
    gone ? '' : openText(sight.house, row.id, column, row[`sealed_${column}`]);
  const submitted_at = row.submitted_at ?? row.created_at;
  return {
    ui: req.ui,
    forms: formsOf(req, row, topics),
    id: row.id,
    kind: row.kind,
    state: row.state,
    seen: row.updated_at.toISOString(),
    person: { name: fullName(person), line: lineOf(person), initials: initials(person), photo: photoPath(person) },
    submitted_at,
    days: daysBetween(submitted_at, sight.now),
    place: await findQueuePlace(sight, row.id),
    desk: await deskOf(sight, row),
    reviewer: reviewer && row.review_started_at ? { name: reviewer, since: row.review_started_at } : undefined,
    outcome: decider && row.decided_at ? { by: decider, date: row.decided_at, reason: open('reason') } : undefined,
    withdrawn_at: row.withdrawn_at,
    expired_at: row.expired_at,
    topics,
    published: (listing?.topics ?? []).map(({ topic, narrowed_to }) => ({ label: names.get(topic) ?? topic, narrowed_to })),
    proposals: proposals.map(({ label, evidence }) => ({ label, evidence: evidence ?? '' })),
    cv,
    cv_deleted_at: row.cv_deleted_at,
    questions,
    names,
    question_days: found(program, 'program').settings.question_days,
    experience: open('experience'),
    motivation: open('motivation'),
    conflicts: open('conflicts'),
    offer: gone ? { capacity: null, durations: [], short_mentoring: false, expectations: null } : row,
  };
}
