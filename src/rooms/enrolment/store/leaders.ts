import '../tables.ts';
import { sql } from 'kysely';
import type { Sight } from '../../../platform/deed.ts';
import type { Leader } from '../../cycles/rules/leaders.ts';
import { placedStates } from '../rules.ts';

/** Leaders with a place in a cycle who have said that their names may stand on its page. For everybody. */
export async function listLeaders({ db }: Pick<Sight, 'db'>, cycle: { id: string }): Promise<Leader[]> {
  const { rows } = await sql<Leader>`
    select first_name, last_name, preferred_name, person.function, organization.name as organization
    from participation join person on person.id = participation.person_id
    left join organization on organization.id = person.organization_id
    where cycle_id = ${cycle.id}::uuid and on_page_at is not null and person.status = 'active'
      and participation.state = any (${[...placedStates]})`.execute(db);
  return rows;
}
