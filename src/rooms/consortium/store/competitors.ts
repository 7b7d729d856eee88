import '../tables.ts';
import { z } from 'zod';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { competitorPair } from '../rules/organizations.ts';

/** Every pair among these, both directions in one. Without reach: for the rules of the matching. */
export async function listCompetitorPairs(
  { db }: Pick<Sight, 'db'>,
  ids: readonly string[],
): Promise<{ organization_id: string; competitor_id: string }[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('organization_competitor')
    .selectAll()
    .where('organization_id', 'in', [...ids])
    .where('competitor_id', 'in', [...ids])
    .execute();
}

/** With whom it competes, by name. The caller has found the organisation through the reader's reach. */
export async function listCompetitors(
  { db }: Pick<Sight, 'db'>,
  organization_id: string,
): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('organization_competitor as pair')
    .innerJoin('organization', (join) =>
      join.on((eb) =>
        eb.or([
          eb('organization.id', '=', eb.ref('pair.organization_id')),
          eb('organization.id', '=', eb.ref('pair.competitor_id')),
        ]),
      ),
    )
    .select(['organization.id', 'organization.name'])
    .where((eb) => eb.or([eb('pair.organization_id', '=', organization_id), eb('pair.competitor_id', '=', organization_id)]))
    .where('organization.id', '<>', organization_id)
    .orderBy('organization.name')
    .execute();
}

/** Whether there was anything to do. */
export async function insertCompetitor(deed: Deed, one: string, other: string): Promise<boolean> {
  const row = await deed.tx
    .insertInto('organization_competitor')
    .values(competitorPair(one, other))
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return Number(row.numInsertedOrUpdatedRows ?? 0) > 0;
}

export async function deleteCompetitor(deed: Deed, one: string, other: string): Promise<boolean> {
  if (!z.uuid().safeParse(other).success) return false;
  const pair = competitorPair(one, other);
  const row = await deed.tx
    .deleteFrom('organization_competitor')
    .where('organization_id', '=', pair.organization_id)
    .where('competitor_id', '=', pair.competitor_id)
    .executeTakeFirst();
  return Number(row.numDeletedRows) > 0;
}
