import '../tables.ts';
import '../../programs/tables.ts';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { InitiativeTable } from '../tables.ts';

export type Initiative = Selectable<InitiativeTable>;
type Words = Pick<Initiative, 'name_de' | 'name_en' | 'text_de' | 'text_en'>;

/** Undertakings of which programmes are a part; everybody may know them. */
export async function listInitiatives({ db }: Pick<Sight, 'db'>): Promise<Initiative[]> {
  return db.selectFrom('initiative').selectAll().orderBy('created_at').execute();
}

export async function findInitiative({ db }: Pick<Sight, 'db'>, id: string): Promise<Initiative | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  return db.selectFrom('initiative').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertInitiative(deed: Deed, id: string, words: Words): Promise<void> {
  await deed.tx
    .insertInto('initiative')
    .values({ id, ...words, created_at: deed.now })
    .execute();
}

export async function updateInitiative(deed: Deed, id: string, words: Words): Promise<void> {
  await deed.tx.updateTable('initiative').set(words).where('id', '=', id).execute();
}
