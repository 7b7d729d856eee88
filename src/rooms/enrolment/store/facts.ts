import '../tables.ts';
import '../../consortium/tables.ts';
import '../../people/tables.ts';
import '../../tandems/tables.ts';
import { sql } from 'kysely';
import type { Side } from '../../cycles/rules.ts';
import type { FactsOf, OrganizationFacts } from '../../cycles/rules/facts.ts';
import { liveStates } from '../../tandems/rules.ts';
import { placedStates } from '../rules.ts';

const placed = sql`participation.state = any (${[...placedStates]})`;

/** What checklist, guards and overview of a cycle look at: numbers and organisations, nobody by name. Without reach. */
export const cycleFacts: FactsOf = async ({ db }, { id, plan }) => {
  const [organizations, roles, tandems] = await Promise.all([
    sql<OrganizationFacts>`
      select organization.id, organization.name, part.mentor_places, part.mentee_places,
        (select count(*) from participation where cycle_id = part.cycle_id and organization_id = part.organization_id
          and role = 'mentor' and ${placed})::int as mentors,
        (select count(*) from participation where cycle_id = part.cycle_id and organization_id = part.organization_id
          and role = 'mentee' and ${placed})::int as mentees,
        exists (select 1 from cooperation where cycle_id = part.cycle_id and organization_id = part.organization_id
          and state = 'signed') as signed,
        exists (select 1 from organization_notice where cycle_id = part.cycle_id and organization_id = part.organization_id
          and kind = 'start') as told_start,
        exists (select 1 from organization_notice where cycle_id = part.cycle_id and organization_id = part.organization_id
          and kind = 'end') as told_end
      from cycle_organization part join organization on organization.id = part.organization_id
      where part.cycle_id = ${id}::uuid and part.left_at is null
      order by organization.name, organization.id`.execute(db),
    sql<{ role: Side; n: number; untrained: number }>`
      select role, count(*)::int as n, (count(*) filter (where trained_at is null))::int as untrained
      from participation where cycle_id = ${id}::uuid and ${placed} group by role`.execute(db),
    sql<{ n: number; running: number }>`
      select count(*)::int as n, (count(*) filter (where state = any (${[...liveStates]})))::int as running
      from tandem where cycle_id = ${id}::uuid`.execute(db),
  ]);
  return {
    organizations: organizations.rows,
    placed: Object.fromEntries(roles.rows.map(({ role, n }) => [role, n])),
    untrained: roles.rows.reduce((sum, { role, untrained }) => sum + (plan.training.includes(role) ? untrained : 0), 0),
    tandems: tandems.rows[0]?.n ?? 0,
    tandems_running: tandems.rows[0]?.running ?? 0,
  };
};
