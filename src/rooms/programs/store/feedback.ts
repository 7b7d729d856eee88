import '../tables.ts';
import '../../people/tables.ts';
import { sql, type Insertable } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { mayReadFeedback, type FeedbackKind } from '../rules/feedback.ts';
import type { ProgramFeedbackTable } from '../tables.ts';

export interface Feedback {
  id: string;
  person_id: string;
  kind: FeedbackKind;
  text: string;
  may_reply: boolean;
  created_at: Date;
  read_at: Date | null;
  first_name: string;
  last_name: string;
  preferred_name: string | null;
  email: string;
}

/** Where a page of the inbox ends. */
export interface FeedbackKey {
  created_at: Date;
  id: string;
}

const context = (id: string) => `program_feedback.text.${id}`;

function rows(sight: Pick<Sight, 'db'>) {
  return sight.db
    .selectFrom('program_feedback')
    .innerJoin('person', 'person.id', 'program_feedback.person_id')
    .select(['program_feedback.id', 'person_id', 'kind', 'sealed_text', 'may_reply', 'program_feedback.created_at', 'read_at'])
    .select(['first_name', 'last_name', 'preferred_name', 'email']);
}

type Stored = Omit<Feedback, 'text'> & Pick<ProgramFeedbackTable, 'sealed_text'>;

function opened(sight: Sight, { sealed_text, ...row }: Stored): Feedback {
  return { ...row, text: sight.house.vault.open(sealed_text, context(row.id)) };
}

/** Reach: her own, and the office all. */
export async function findFeedback(sight: Sight, id: string): Promise<Feedback | undefined> {
  const row = await rows(sight).where('program_feedback.id', '=', id).executeTakeFirst();
  if (!row || (row.person_id !== sight.actor.person_id && !mayReadFeedback(sight.actor))) return undefined;
  return opened(sight, row);
}

/** Newest first, for the office; keyset paging. */
export async function listFeedback(
  sight: Sight,
  { after, limit }: { after?: FeedbackKey | undefined; limit: number },
): Promise<Feedback[]> {
  if (!mayReadFeedback(sight.actor)) return [];
  let query = rows(sight);
  if (after)
    query = query.where(
      sql<boolean>`(program_feedback.created_at, program_feedback.id) < (${after.created_at}, ${after.id}::uuid)`,
    );
  const found = await query
    .orderBy('program_feedback.created_at', 'desc')
    .orderBy('program_feedback.id', 'desc')
    .limit(limit)
    .execute();
  return found.map((row) => opened(sight, row));
}

/** Unread ones that wait for the office; 0 for everybody else. */
export async function countUnreadFeedback(sight: Sight): Promise<number> {
  if (!mayReadFeedback(sight.actor)) return 0;
  const row = await sight.db
    .selectFrom('program_feedback')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return row.n;
}

export async function insertFeedback(
  deed: Deed,
  row: Omit<Insertable<ProgramFeedbackTable>, 'sealed_text' | 'read_at'> & { text: string },
): Promise<void> {
  const { text, ...rest } = row;
  await deed.tx
    .insertInto('program_feedback')
    .values({ ...rest, sealed_text: deed.house.vault.seal(text, context(row.id)), read_at: null })
    .execute();
}

/** True when the mark was not there (or, taking it back, was there) before. */
export async function markFeedback(deed: Deed, id: string, read: boolean): Promise<boolean> {
  const done = await deed.tx
    .updateTable('program_feedback')
    .set({ read_at: read ? deed.now : null })
    .where('id', '=', id)
    .where('read_at', read ? 'is' : 'is not', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export async function deleteFeedbackOf(deed: Deed, person_id: string): Promise<void> {
  await deed.tx.deleteFrom('program_feedback').where('person_id', '=', person_id).execute();
}

/** Two accounts have become one: what the one wrote is the other's. */
export async function moveFeedback(deed: Deed, gone_id: string, keep_id: string): Promise<void> {
  await deed.tx.updateTable('program_feedback').set({ person_id: keep_id }).where('person_id', '=', gone_id).execute();
}
