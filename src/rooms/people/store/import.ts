import '../tables.ts';
import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { maySeeMembers, type PersonStatus } from '../rules/person.ts';
import type { PersonTable } from '../tables.ts';

export interface ImportPerson {
  id: string;
  status: PersonStatus;
  joined_at: Date | null;
  member_number: string | null;
  email: string;
  first_name: string;
  last_name: string;
  organization: string | null;
  function: string | null;
  location: string | null;
  phone: string | null;
  locale: string;
}

/** Rows of one statement: PostgreSQL takes 65,535 values. */
const batch = 500;

/** Everybody with an address or number that an import could meet, read once. Office and operator only. */
export async function listForImport(sight: Sight): Promise<ImportPerson[]> {
  if (!maySeeMembers(sight.actor)) return [];
  return sight.db
    .selectFrom('person')
    .leftJoin('organization', 'organization.id', 'person.organization_id')
    .select([
      'person.id',
      'status',
      'joined_at',
      'member_number',
      'email',
      'first_name',
      'last_name',
      'organization.name as organization',
      'function',
      'location',
      'phone',
      'locale',
    ])
    .where('status', 'not in', ['merged', 'erased'])
    .orderBy('last_name')
    .orderBy('first_name')
    .orderBy('person.id')
    .execute();
}

/** One import at a time; other people's work goes on beside it. */
export async function lockImports(deed: Deed): Promise<void> {
  await sql`select pg_advisory_xact_lock(7301)`.execute(deed.tx);
}

/** Ids by name in small letters; makes those that are not there. */
export async function organizationsByName(deed: Deed, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Map(names.filter(Boolean).map((name) => [name.toLowerCase(), name])).values()];
  for (let at = 0; at < wanted.length; at += batch) {
    const rows = wanted.slice(at, at + batch).map((name) => ({ id: deed.house.chance.id(), name, created_at: deed.now }));
    await deed.tx
      .insertInto('organization')
      .values(rows)
      .onConflict((oc) => oc.doNothing())
      .execute();
  }
  const all = await deed.tx.selectFrom('organization').select(['id', 'name']).execute();
  return new Map(all.map(({ id, name }) => [name.toLowerCase(), id]));
}

export async function insertPersons(deed: Deed, rows: Insertable<PersonTable>[]): Promise<void> {
  for (let at = 0; at < rows.length; at += batch) {
    await deed.tx
      .insertInto('person')
      .values(rows.slice(at, at + batch))
      .execute();
  }
}

export type ImportChange = Partial<
  Record<
    'member_number' | 'email' | 'first_name' | 'last_name' | 'organization_id' | 'function' | 'location' | 'phone' | 'locale',
    string
  >
>;

/** Sets only the fields that each change names. */
export async function updatePersons(deed: Deed, changes: { id: string; change: ImportChange }[]): Promise<void> {
  for (let at = 0; at < changes.length; at += batch) {
    const rows = JSON.stringify(changes.slice(at, at + batch).map(({ id, change }) => ({ id, ...change })));
    await sql`
      update person set
        member_number = coalesce(c.member_number, person.member_number), email = coalesce(c.email, person.email),
        first_name = coalesce(c.first_name, person.first_name), last_name = coalesce(c.last_name, person.last_name),
        organization_id = coalesce(c.organization_id, person.organization_id), function = coalesce(c."function", person.function),
        location = coalesce(c.location, person.location), phone = coalesce(c.phone, person.phone),
        locale = coalesce(c.locale, person.locale), updated_at = ${deed.now}
      from jsonb_to_recordset(${rows}::jsonb) as c(id uuid, member_number text, email text, first_name text, last_name text,
        organization_id uuid, "function" text, location text, phone text, locale text)
      where person.id = c.id and person.status not in ('left', 'merged', 'erased')`.execute(deed.tx);
  }
}

/** The database's word for «somebody else was faster»: the same address, or two who wait for each other. */
export function isCollision(error: unknown): boolean {
  return ['23505', '40P01'].includes((error as { code?: string } | null)?.code ?? '');
}
