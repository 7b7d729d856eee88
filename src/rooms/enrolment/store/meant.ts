import '../../people/tables.ts';
import { sql } from 'kysely';
import type { Sight } from '../../../platform/deed.ts';

export interface Meant {
  person_id: string | null;
  organization_id: string | null;
}

/**
 * Whom a line means: an address, a full name or the name of an organisation; nobody where it is unknown or fits several.
 * Its answer is never shown to whoever wrote the line, so that nobody finds out who is a member.
 */
export async function whoIsMeant({ db }: Pick<Sight, 'db'>, line: string): Promise<Meant> {
  const text = line.trim().replaceAll(/\s+/g, ' ').toLowerCase();
  const persons = await db
    .selectFrom('person')
    .select('id')
    .where('status', 'not in', ['merged', 'erased'])
    .where((eb) =>
      eb.or([
        eb(sql`lower(email)`, '=', text),
        eb(sql`lower(first_name || ' ' || last_name)`, '=', text),
        eb(sql`lower(preferred_name || ' ' || last_name)`, '=', text),
      ]),
    )
    .limit(2)
    .execute();
  if (persons.length > 0) return { person_id: persons.length === 1 ? persons[0]!.id : null, organization_id: null };
  const organization = await db
    .selectFrom('organization')
    .select('id')
    .where(sql`lower(name)`, '=', text)
    .executeTakeFirst();
  return { person_id: null, organization_id: organization?.id ?? null };
}
