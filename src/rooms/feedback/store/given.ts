import '../tables.ts';
import type { Insertable, Selectable } from 'kysely';
import { z } from 'zod';
import type { Deed, House, Sight } from '../../../platform/deed.ts';
import type { TandemFeedbackTable } from '../tables.ts';

type Stored = Selectable<TandemFeedbackTable>;
export type Given = Omit<Stored, 'sealed_text' | 'sealed_standards_text'> & {
  text: string | null;
  standards_text: string | null;
};

const context = (part: 'text' | 'standards_text', id: string) => `tandem_feedback.${part}.${id}`;

export function opened(house: House, { sealed_text, sealed_standards_text, ...row }: Stored): Given {
  return {
    ...row,
    text: sealed_text && house.vault.open(sealed_text, context('text', row.id)),
    standards_text: sealed_standards_text && house.vault.open(sealed_standards_text, context('standards_text', row.id)),
  };
}

export async function insertGiven(
  deed: Deed,
  {
    text,
    standards_text,
    ...row
  }: Omit<Insertable<TandemFeedbackTable>, 'sealed_text' | 'sealed_standards_text' | 'id'> & {
    id: string;
    text: string | undefined;
    standards_text: string | undefined;
  },
): Promise<void> {
  const { vault } = deed.house;
  await deed.tx
    .insertInto('tandem_feedback')
    .values({
      ...row,
      sealed_text: text ? vault.seal(text, context('text', row.id)) : null,
      sealed_standards_text: standards_text ? vault.seal(standards_text, context('standards_text', row.id)) : null,
    })
    .execute();
}

/** Reach: its author. */
export async function findOwnGiven(sight: Sight, id: string): Promise<Given | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await sight.db
    .selectFrom('tandem_feedback')
    .selectAll()
    .where('id', '=', id)
    .where('author_id', '=', sight.actor.person_id)
    .executeTakeFirst();
  return row && opened(sight.house, row);
}

/** What the reader has said about one tandem, the newest first. */
export async function listOwnGiven(sight: Sight, tandem_id: string): Promise<Given[]> {
  const rows = await sight.db
    .selectFrom('tandem_feedback')
    .selectAll()
    .where('tandem_id', '=', tandem_id)
    .where('author_id', '=', sight.actor.person_id)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => opened(sight.house, row));
}

export type FeedbackAbout = Pick<
  Stored,
  'id' | 'program_id' | 'tandem_id' | 'author_id' | 'about_id' | 'author_role' | 'rating' | 'standards_kept' | 'created_at'
>;

/** Without reach and without words: for the rooms below, when a feedback was given. */
export async function findFeedbackAbout(sight: Pick<Sight, 'db'>, id: string): Promise<FeedbackAbout | undefined> {
  return sight.db
    .selectFrom('tandem_feedback')
    .select(['id', 'program_id', 'tandem_id', 'author_id', 'about_id', 'author_role', 'rating', 'standards_kept', 'created_at'])
    .where('id', '=', id)
    .executeTakeFirst();
}
