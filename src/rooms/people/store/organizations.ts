import '../tables.ts';
import { sql } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';

/** Finds the organisation of that name, whatever its capitals, or makes it. */
export async function organizationByName(deed: Deed, name: string): Promise<string> {
  const known = await deed.tx
    .selectFrom('organization')
    .select('id')
    .where(sql`lower(name)`, '=', name.toLowerCase())
    .executeTakeFirst();
  if (known) return known.id;
  const id = deed.house.chance.id();
  await deed.tx
    .insertInto('organization')
    .values({ id, name, created_at: deed.now })
    .onConflict((oc) => oc.doNothing())
    .execute();
  const row = await deed.tx
    .selectFrom('organization')
    .select('id')
    .where(sql`lower(name)`, '=', name.toLowerCase())
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function findOrganization(sight: Sight, id: string | null): Promise<{ id: string; name: string } | undefined> {
  return id === null
    ? undefined
    : sight.db.selectFrom('organization').select(['id', 'name']).where('id', '=', id).executeTakeFirst();
}

/** Names for the type-ahead of the organisation field. */
export async function listOrganizationNames(sight: Sight): Promise<string[]> {
  const rows = await sight.db.selectFrom('organization').select('name').orderBy('name').limit(2000).execute();
  return rows.map(({ name }) => name);
}
