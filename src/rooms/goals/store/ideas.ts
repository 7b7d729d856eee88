import '../tables.ts';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';
import { z } from 'zod';
import type { Deed, House, Sight } from '../../../platform/deed.ts';
import { hasRole } from '../../people/rules/person.ts';
import type { Release } from '../rules/ideas.ts';
import type { IdeaTable } from '../tables.ts';

export interface Idea extends Omit<Selectable<IdeaTable>, 'sealed_title' | 'sealed_text'> {
  title: string;
  text: string;
}

const openIdea = (house: House, { sealed_title, sealed_text, ...row }: Selectable<IdeaTable>): Idea => ({
  ...row,
  title: house.vault.open(sealed_title, `idea.title.${row.id}`),
  text: house.vault.open(sealed_text, `idea.text.${row.id}`),
});

export const sealIdea = ({ vault }: House, id: string, { title, text }: { title: string; text: string }) => ({
  sealed_title: vault.seal(title, `idea.title.${id}`),
  sealed_text: vault.seal(text, `idea.text.${id}`),
});

/** Ideas of the reader's own tandems. */
function reached({ db, actor }: Sight, tandem_id: string) {
  return db
    .selectFrom('idea')
    .innerJoin('tandem_party as own', 'own.tandem_id', 'idea.tandem_id')
    .where('own.person_id', '=', actor.person_id)
    .where('idea.tandem_id', '=', tandem_id);
}

export async function listIdeas(sight: Sight, tandem_id: string): Promise<Idea[]> {
  const rows = await reached(sight, tandem_id).selectAll('idea').orderBy('idea.created_at', 'desc').orderBy('idea.id').execute();
  return rows.map((row) => openIdea(sight.house, row));
}

export async function countIdeas(sight: Sight, tandem_id: string): Promise<number> {
  const row = await reached(sight, tandem_id)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirst();
  return row?.n ?? 0;
}

export async function findIdea(sight: Sight, tandem_id: string, id: string): Promise<Idea | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await reached(sight, tandem_id).selectAll('idea').where('idea.id', '=', id).executeTakeFirst();
  return row && openIdea(sight.house, row);
}

/** Of ideas whose reach the caller has made sure of. */
export async function listReleases(
  { db }: Pick<Sight, 'db'>,
  idea_ids: readonly string[],
): Promise<(Release & { idea_id: string; released_at: Date })[]> {
  if (idea_ids.length === 0) return [];
  return db.selectFrom('idea_release').selectAll().where('idea_id', 'in', idea_ids).execute();
}

export interface ReleasedIdea {
  id: string;
  title: string;
  text: string;
  released_at: Date;
  program_de: string;
  program_en: string;
  people: { first_name: string; last_name: string; preferred_name: string | null }[];
}

/**
 * What both have released, the latest first; only for the office. The very version that stands there now has two releases:
 * asked of the rows themselves, so that no forgotten date ever shows what one of the two has not released.
 */
export async function listReleasedIdeas(sight: Sight, id?: string): Promise<ReleasedIdea[]> {
  if (!hasRole(sight.actor, 'office')) return [];
  let query = sight.db
    .selectFrom('idea')
    .innerJoin('program', 'program.id', 'idea.program_id')
    .selectAll('idea')
    .select(['program.name_de as program_de', 'program.name_en as program_en'])
    .where('idea.released_at', 'is not', null)
    .where(
      sql<boolean>`2 = (select count(*) from idea_release r join tandem_party p on p.tandem_id = idea.tandem_id and p.person_id = r.person_id
        where r.idea_id = idea.id and r.version = idea.version)`,
    )
    .orderBy('idea.released_at', 'desc')
    .orderBy('idea.id');
  if (id !== undefined) query = query.where('idea.id', '=', id);
  const rows = await query.limit(500).execute();
  if (rows.length === 0) return [];
  const people = await sight.db
    .selectFrom('tandem_party')
    .innerJoin('person', 'person.id', 'tandem_party.person_id')
    .select(['tandem_party.tandem_id', 'person.first_name', 'person.last_name', 'person.preferred_name'])
    .where(
      'tandem_party.tandem_id',
      'in',
      rows.map(({ tandem_id }) => tandem_id),
    )
    .orderBy('person.last_name')
    .execute();
  return rows.map(({ program_de, program_en, ...row }) => {
    const { title, text, released_at } = openIdea(sight.house, row);
    return {
      id: row.id,
      title,
      text,
      released_at: released_at ?? row.updated_at,
      program_de,
      program_en,
      people: people.filter(({ tandem_id }) => tandem_id === row.tandem_id),
    };
  });
}

export async function insertIdea(deed: Deed, row: Insertable<IdeaTable>): Promise<void> {
  await deed.tx.insertInto('idea').values(row).execute();
}

export async function updateIdea(deed: Deed, id: string, change: Updateable<IdeaTable>): Promise<void> {
  await deed.tx.updateTable('idea').set(change).where('id', '=', id).execute();
}

export async function deleteIdea(deed: Deed, id: string): Promise<void> {
  await deed.tx.deleteFrom('idea').where('id', '=', id).execute();
}

export async function saveRelease(deed: Deed, idea_id: string, release: Release): Promise<void> {
  await deed.tx
    .insertInto('idea_release')
    .values({ idea_id, ...release, released_at: deed.now })
    .onConflict((clash) =>
      clash.columns(['idea_id', 'person_id']).doUpdateSet({ version: release.version, released_at: deed.now }),
    )
    .execute();
}

export async function clearReleases(deed: Deed, idea_id: string): Promise<void> {
  await deed.tx.deleteFrom('idea_release').where('idea_id', '=', idea_id).execute();
}
