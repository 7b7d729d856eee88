import '../../people/tables.ts';
import '../../consortium/tables.ts';
import { sql } from 'kysely';
import type { Sight } from '../../../platform/deed.ts';
import type { Cycle } from '../../cycles/store/cycles.ts';
import type { Pool } from '../rules/pool.ts';
import { competitorsOf } from './pool-ties.ts';
import { readPool } from './pool.ts';

/** The parts that the latest `participation.changed` of this participation names. */
export async function latestChange({ db }: Pick<Sight, 'db'>, participation_id: string): Promise<string[]> {
  const row = await db
    .selectFrom('audit_event')
    .select('after')
    .where('object_type', '=', 'participation')
    .where('object_id', '=', participation_id)
    .where('verb', '=', 'participation.changed')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const parts = (row?.after as { parts?: unknown } | null)?.parts;
  return Array.isArray(parts) ? parts.map(String) : [];
}

/** The pool with this person where she works today: she came in as somebody of another organisation. */
export async function poolAfter(sight: Pick<Sight, 'db'>, cycle: Cycle, participation_id: string): Promise<Pool> {
  const pool = await readPool(sight, cycle);
  const now = await sight.db
    .selectFrom('participation')
    .innerJoin('person', 'person.id', 'participation.person_id')
    .leftJoin('organization_profile', 'organization_profile.organization_id', 'person.organization_id')
    .select(['person.organization_id', sql<string | null>`lower(trim(company_group))`.as('company_group')])
    .where('participation.id', '=', participation_id)
    .executeTakeFirst();
  const organization = now?.organization_id;
  if (!organization) return pool;
  const competitors = (await competitorsOf(sight)).get(organization) ?? [];
  const group = now.company_group ? `group ${now.company_group}` : undefined;
  const people = pool.people.map((person) =>
    person.id === participation_id
      ? {
          ...person,
          organization_id: organization,
          facts: { ...person.facts, organization, ties: { ...person.facts.ties, competitors, group } },
        }
      : person,
  );
  return { ...pool, people };
}
