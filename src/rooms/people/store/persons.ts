import '../tables.ts';
import type { Insertable, Selectable, Updateable } from 'kysely';
import { sql } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { maySeeMembers, type PersonStatus } from '../rules/person.ts';
import type { PersonTable } from '../tables.ts';

export type Person = Selectable<PersonTable>;

/** Reach: oneself; office and operator everybody. Others are found through listings and tandems, by their rooms. */
export async function findPerson(sight: Sight, id: string): Promise<Person | undefined> {
  if (sight.actor.person_id !== id && !maySeeMembers(sight.actor) && sight.actor.kind !== 'system') return undefined;
  return findAnyPerson(sight, id);
}

/** Without reach: for code that has established it otherwise (a listing, a tandem, a mail). */
export async function findAnyPerson(sight: Sight, id: string): Promise<Person | undefined> {
  return sight.db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
}

/** For deeds that change the person: nobody else changes her until the transaction ends. */
export async function lockPerson(deed: Deed, id: string): Promise<Person | undefined> {
  return deed.tx.selectFrom('person').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** For sign-in only: the account that an address opens, whatever its status. */
export async function findByEmail(sight: Sight, email: string): Promise<Person | undefined> {
  return sight.db
    .selectFrom('person')
    .selectAll()
    .where(sql`lower(email)`, '=', email.toLowerCase())
    .where('status', 'not in', ['merged', 'erased'])
    .executeTakeFirst();
}

export interface PersonListing {
  id: string;
  member_number: string | null;
  first_name: string;
  last_name: string;
  email: string;
  status: PersonStatus;
  organization: string | null;
  roles: string[];
}

/** Members by name, for office and operator; keyset paging by (last_name, first_name, id). */
export async function listPersons(
  sight: Sight,
  filter: {
    search?: string | undefined;
    status?: PersonStatus | undefined;
    after?: [string, string, string] | undefined;
    limit: number;
  },
): Promise<PersonListing[]> {
  if (!maySeeMembers(sight.actor)) return [];
  let query = sight.db
    .selectFrom('person')
    .leftJoin('organization', 'organization.id', 'person.organization_id')
    .select(['person.id', 'member_number', 'first_name', 'last_name', 'email', 'status', 'organization.name as organization'])
    .select(sql<string[]>`array(select role from role_grant where role_grant.person_id = person.id order by role)`.as('roles'))
    .where('status', 'not in', ['merged', 'erased']);
  if (filter.status) query = query.where('status', '=', filter.status);
  for (const word of (filter.search ?? '').split(/\s+/).filter(Boolean).slice(0, 5)) {
    const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where((eb) =>
      eb.or([
        eb('first_name', 'ilike', like),
        eb('last_name', 'ilike', like),
        eb('email', 'ilike', like),
        eb('member_number', 'ilike', like),
        eb('organization.name', 'ilike', like),
      ]),
    );
  }
  if (filter.after)
    query = query.where(
      sql<boolean>`(last_name, first_name, person.id) > (${filter.after[0]}, ${filter.after[1]}, ${filter.after[2]}::uuid)`,
    );
  return query.orderBy('last_name').orderBy('first_name').orderBy('person.id').limit(filter.limit).execute();
}

export async function countByStatus(sight: Sight): Promise<Partial<Record<PersonStatus, number>>> {
  const rows = await sight.db
    .selectFrom('person')
    .select(['status', (eb) => eb.fn.countAll<number>().as('n')])
    .groupBy('status')
    .execute();
  return Object.fromEntries(rows.map(({ status, n }) => [status, n]));
}

/** True once anybody is in the database. */
export async function hasPeople(sight: Pick<Sight, 'db'>): Promise<boolean> {
  return (await sight.db.selectFrom('person').select('id').limit(1).executeTakeFirst()) !== undefined;
}

export async function insertPerson(deed: Deed, row: Insertable<PersonTable>): Promise<void> {
  await deed.tx.insertInto('person').values(row).execute();
}

export async function updatePerson(deed: Deed, id: string, change: Updateable<PersonTable>): Promise<void> {
  await deed.tx
    .updateTable('person')
    .set({ ...change, updated_at: deed.now })
    .where('id', '=', id)
    .execute();
}
