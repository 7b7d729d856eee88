import '../tables.ts';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';
import { z } from 'zod';
import type { Deed, House, Sight } from '../../../platform/deed.ts';
import type { Sealed } from '../../../platform/vault.ts';
import { fullName } from '../../people/rules/profile.ts';
import { maySeeQueue } from '../rules.ts';
import { reminderDays } from '../rules/questions.ts';
import type { ApplicationQuestionTable } from '../tables.ts';
import type { Application } from './applications.ts';

/** Opened. */
export interface Question {
  id: string;
  application_id: string;
  /** Slug; null where it is about no single topic. */
  topic: string | null;
  text: string;
  asked_at: Date;
  /** Full name, empty if the account is gone. */
  asked_by: string;
  answer: string | null;
  answered_at: Date | null;
  taken_back_at: Date | null;
}

type Part = 'text' | 'answer';
const context = (part: Part, id: string) => `application_question.${part}.${id}`;

export function sealQuestion(house: House, id: string, part: Part, text: string): Sealed {
  return house.vault.seal(text, context(part, id));
}

const openPart = (house: House, id: string, part: Part, sealed: Sealed | null) =>
  sealed && house.vault.open(sealed, context(part, id));

/** Reach: the applicant; the office from submission on, unless the application was withdrawn. Oldest first. */
export async function listQuestions(sight: Sight, application_id: string): Promise<Question[]> {
  const { person_id } = sight.actor;
  if (person_id === null || !z.uuid().safeParse(application_id).success) return [];
  const rows = await sight.db
    .selectFrom('application_question as question')
    .innerJoin('application', 'application.id', 'question.application_id')
    .leftJoin('person', 'person.id', 'question.asked_by')
    .selectAll('question')
    .select(['first_name', 'last_name', 'preferred_name'])
    .where('question.application_id', '=', application_id)
    .where((eb) =>
      eb.or([
        eb('application.person_id', '=', person_id),
        ...(maySeeQueue(sight.actor) ? [eb('application.state', '<>', 'withdrawn')] : []),
      ]),
    )
    .orderBy('question.asked_at')
    .orderBy('question.id')
    .execute();
  return rows.map(({ first_name, last_name, preferred_name, sealed_text, sealed_answer, ...row }) => ({
    ...row,
    text: openPart(sight.house, row.id, 'text', sealed_text) ?? '',
    asked_by: first_name === null || last_name === null ? '' : fullName({ first_name, last_name, preferred_name }),
    answer: openPart(sight.house, row.id, 'answer', sealed_answer),
  }));
}

/** Questions that wait for the applicant. Without reach: for checks. */
export async function countOpenQuestions(sight: Pick<Sight, 'db'>, application_id: string): Promise<number> {
  const row = await sight.db
    .selectFrom('application_question')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('application_id', '=', application_id)
    .where('answered_at', 'is', null)
    .where('taken_back_at', 'is', null)
    .executeTakeFirstOrThrow();
  return row.n;
}

/** Of one application, whose row must be locked. */
export async function questionsOf(deed: Deed, application_id: string): Promise<Selectable<ApplicationQuestionTable>[]> {
  return deed.tx
    .selectFrom('application_question')
    .selectAll()
    .where('application_id', '=', application_id)
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
}

export async function insertQuestion(deed: Deed, row: Insertable<ApplicationQuestionTable>): Promise<void> {
  await deed.tx.insertInto('application_question').values(row).execute();
}

export async function updateQuestion(deed: Deed, id: string, change: Updateable<ApplicationQuestionTable>): Promise<void> {
  await deed.tx.updateTable('application_question').set(change).where('id', '=', id).execute();
}

export interface Unanswered extends Application {
  question_days: number;
}

/** Locked applications whose questions have waited long enough for a reminder or for the end. One run takes a bite. */
export async function lockUnanswered(deed: Deed): Promise<Unanswered[]> {
  return deed.tx
    .selectFrom('application')
    .innerJoin('program', 'program.id', 'application.program_id')
    .selectAll('application')
    .select(sql<number>`(program.settings->>'question_days')::int`.as('question_days'))
    .where('application.state', '=', 'questions_open')
    .where(
      sql<boolean>`asked_at <= ${deed.now}::timestamptz - make_interval(days => least(${reminderDays[0]}, (program.settings->>'question_days')::int))`,
    )
    .orderBy('asked_at')
    .forUpdate('application')
    .skipLocked()
    .limit(200)
    .execute();
}
