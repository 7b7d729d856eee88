import '../../people/tables.ts';
import '../tables.ts';
import { sql } from 'kysely';
import type { Sight } from '../../../platform/deed.ts';
import { liveStates } from '../rules.ts';

/** Accounts by address in small letters, for those addresses that have one. */
export async function idsByAddress(
  { db }: Pick<Sight, 'db'>,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ email: string; id: string }>`
    select lower(email) as email, id from person
    where lower(email) = any (${[...new Set(addresses)]}::text[]) and status not in ('merged', 'erased')`.execute(db);
  return new Map(rows.map(({ email, id }) => [email, id]));
}

/** Everybody who is in a cycle. */
export async function participantIds({ db }: Pick<Sight, 'db'>, cycle_id: string): Promise<string[]> {
  const rows = await db
    .selectFrom('participation')
    .select('person_id')
    .distinct()
    .where('cycle_id', '=', cycle_id)
    .where('state', 'in', [...liveStates])
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/** Names for ids that the caller has found through her desk. */
export async function namesOf({ db }: Pick<Sight, 'db'>, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .select(['id', sql<string>`coalesce(nullif(preferred_name, ''), first_name) || ' ' || last_name`.as('name')])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
