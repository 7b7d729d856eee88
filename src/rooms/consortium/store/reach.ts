import '../tables.ts';
import type { Sight } from '../../../platform/deed.ts';
import { nominatingRoles, type ContactRole } from '../rules.ts';

/** The organisations for which the reader speaks, with her roles there. */
export async function ownOrganizations({ db, actor }: Pick<Sight, 'db' | 'actor'>): Promise<Map<string, ContactRole[]>> {
  const map = new Map<string, ContactRole[]>();
  if (actor.person_id === null) return map;
  const rows = await db
    .selectFrom('organization_contact')
    .select(['organization_id', 'role'])
    .where('person_id', '=', actor.person_id)
    .where('until', 'is', null)
    .execute();
  for (const { organization_id, role } of rows) map.set(organization_id, [...(map.get(organization_id) ?? []), role]);
  return map;
}

/** Those whose people she nominates, clears and accompanies. */
export async function nominatedFor(sight: Pick<Sight, 'db' | 'actor'>): Promise<string[]> {
  const own = await ownOrganizations(sight);
  return [...own]
    .filter(([, roles]) => roles.some((role) => (nominatingRoles as readonly string[]).includes(role)))
    .map(([id]) => id);
}
