import '../tables.ts';
import '../../people/tables.ts';
import '../../cycles/tables.ts';
import { sql, type Insertable, type Selectable } from 'kysely';
import { z } from 'zod';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { runningRoles } from '../../cycles/rules.ts';
import { hasRole } from '../../people/rules/person.ts';
import type { OrganizationReach } from '../rules/organizations.ts';
import type { OrganizationProfileTable } from '../tables.ts';
import { ownOrganizations } from './reach.ts';

export type Profile = Omit<Selectable<OrganizationProfileTable>, 'updated_at' | 'organization_id'>;

export interface Organization extends Profile {
  id: string;
  name: string;
}

/** An organisation and what the reader is to it. */
export interface ReachedOrganization extends Organization {
  reach: OrganizationReach;
}

const read = ({ db }: Pick<Sight, 'db'>) =>
  db
    .selectFrom('organization')
    .leftJoin('organization_profile as profile', 'profile.organization_id', 'organization.id')
    .select(['organization.id', 'name', 'size_class', 'industry', 'company_group', 'place'])
    .select(sql<string>`coalesce(profile.note, '')`.as('note'));

/** Organisations of the cycles that the reader coordinates, also those that have left. */
async function coordinated({ db, actor }: Pick<Sight, 'db' | 'actor'>): Promise<Set<string>> {
  if (actor.person_id === null) return new Set();
  const rows = await db
    .selectFrom('cycle_organization')
    .innerJoin('cycle_staff', 'cycle_staff.cycle_id', 'cycle_organization.cycle_id')
    .select('organization_id')
    .distinct()
    .where('cycle_staff.person_id', '=', actor.person_id)
    .where('cycle_staff.until', 'is', null)
    .where('cycle_staff.role', 'in', runningRoles)
    .execute();
  return new Set(rows.map(({ organization_id }) => organization_id));
}

async function reachOf(sight: Sight): Promise<(id: string) => OrganizationReach> {
  const [own, desks] = [await ownOrganizations(sight), await coordinated(sight)];
  const office = hasRole(sight.actor, 'office');
  return (id) => ({ office, coordinates: desks.has(id), own: own.get(id) ?? [] });
}

/** Reach: the office, the coordination of its cycles, its own contacts. Undefined (404) for everybody else. */
export async function findReachedOrganization(sight: Sight, id: string): Promise<ReachedOrganization | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const reach = (await reachOf(sight))(id);
  if (!reach.office && !reach.coordinates && reach.own.length === 0) return undefined;
  const row = await read(sight).where('organization.id', '=', id).executeTakeFirst();
  return row && { ...row, reach };
}

/** Those that the reader reaches, by name; `search`: words in name, industry, place or group. One more than `limit` says that there are more. */
export async function listReachedOrganizations(
  sight: Sight,
  { search = '', limit, skip = 0 }: { search?: string; limit: number; skip?: number },
): Promise<ReachedOrganization[]> {
  const reach = await reachOf(sight);
  let query = read(sight);
  if (!hasRole(sight.actor, 'office')) {
    const ids = [...new Set([...(await ownOrganizations(sight)).keys(), ...(await coordinated(sight))])];
    if (ids.length === 0) return [];
    query = query.where('organization.id', 'in', ids);
  }
  for (const word of search.split(/\s+/).filter(Boolean).slice(0, 5)) {
    const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where((eb) =>
      eb.or([
        eb('name', 'ilike', like),
        eb('industry', 'ilike', like),
        eb('place', 'ilike', like),
        eb('company_group', 'ilike', like),
      ]),
    );
  }
  const rows = await query
    .orderBy(sql`lower(name)`)
    .orderBy('organization.id')
    .offset(skip)
    .limit(limit + 1)
    .execute();
  return rows.map((row) => ({ ...row, reach: reach(row.id) }));
}

/** Without reach: for rooms that have found the way to these organisations themselves. */
export async function readOrganizations(sight: Pick<Sight, 'db'>, ids: readonly string[]): Promise<Map<string, Organization>> {
  if (ids.length === 0) return new Map();
  const rows = await read(sight)
    .where('organization.id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** By its name, whatever its capitals. Names are no secret: they stand in the type-ahead of every profile. */
export async function findByName(sight: Pick<Sight, 'db'>, name: string): Promise<{ id: string; name: string } | undefined> {
  return sight.db
    .selectFrom('organization')
    .select(['id', 'name'])
    .where(sql`lower(name)`, '=', name.toLowerCase())
    .executeTakeFirst();
}

export async function saveProfileRow(deed: Deed, row: Insertable<OrganizationProfileTable>): Promise<void> {
  await deed.tx
    .insertInto('organization_profile')
    .values(row)
    .onConflict((oc) => oc.column('organization_id').doUpdateSet(row))
    .execute();
}

/** Names of groups and industries that others have given, for the suggestions of a form. */
export async function listWords(sight: Pick<Sight, 'db'>, column: 'industry' | 'company_group'): Promise<string[]> {
  const rows = await sight.db
    .selectFrom('organization_profile')
    .select(column)
    .distinct()
    .where(column, 'is not', null)
    .orderBy(column)
    .limit(200)
    .execute();
  return rows.flatMap((row) => row[column] ?? []);
}
