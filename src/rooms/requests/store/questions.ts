import '../tables.ts';
import type { Selectable } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { RequestQuestionTable } from '../tables.ts';

export interface Question {
  id: string;
  question: string;
  asked_at: Date;
  reply: string | null;
  replied_at: Date | null;
}

const at = (column: 'question' | 'reply', id: string) => `request_question.${column}.${id}`;

/** Oldest first, with their words. Reach: only for a request that the reader has found as one of its two. */
export async function listQuestions({ db, house }: Sight, request_id: string): Promise<Question[]> {
  const rows = await db
    .selectFrom('request_question')
    .selectAll()
    .where('request_id', '=', request_id)
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, sealed_question, asked_at, sealed_reply, replied_at }) => ({
    id,
    question: house.vault.open(sealed_question, at('question', id)),
    asked_at,
    reply: sealed_reply && house.vault.open(sealed_reply, at('reply', id)),
    replied_at,
  }));
}

export async function insertQuestion(deed: Deed, request_id: string, question: string): Promise<void> {
  const id = deed.house.chance.id();
  await deed.tx
    .insertInto('request_question')
    .values({
      id,
      request_id,
      sealed_question: deed.house.vault.seal(question, at('question', id)),
      asked_at: deed.now,
      sealed_reply: null,
      replied_at: null,
    })
    .execute();
}

/** The one that waits; the request must be locked. */
export async function findOpenQuestion(
  deed: Deed,
  request_id: string,
): Promise<Pick<Selectable<RequestQuestionTable>, 'id'> | undefined> {
  return deed.tx
    .selectFrom('request_question')
    .select('id')
    .where('request_id', '=', request_id)
    .where('replied_at', 'is', null)
    .executeTakeFirst();
}

export async function replyToQuestion(deed: Deed, id: string, reply: string): Promise<void> {
  await deed.tx
    .updateTable('request_question')
    .set({ sealed_reply: deed.house.vault.seal(reply, at('reply', id)), replied_at: deed.now })
    .where('id', '=', id)
    .execute();
}
