import '../tables.ts';
import '../../enrolment/tables.ts';
import '../../people/tables.ts';
import type { Sight } from '../../../platform/deed.ts';
import type { Side } from '../../cycles/rules.ts';

/** What the coordination's pages show of a participant. */
export interface PoolFace {
  /** Of the participation. */
  id: string;
  person_id: string;
  role: Side;
  first_name: string;
  last_name: string;
  preferred_name: string | null;
  function: string | null;
  department: string | null;
  location: string | null;
  organization_id: string | null;
  organization: string | null;
}

/** Everybody who is or was in this cycle, by participation. Without reach: the caller has found the cycle. */
export async function listFaces({ db }: Pick<Sight, 'db'>, cycle_id: string): Promise<ReadonlyMap<string, PoolFace>> {
  const rows = await db
    .selectFrom('participation')
    .innerJoin('person', 'person.id', 'participation.person_id')
    .leftJoin('organization', (on) =>
      on.on((eb) => eb('organization.id', '=', eb.fn.coalesce('participation.organization_id', 'person.organization_id'))),
    )
    .select(['participation.id', 'participation.person_id', 'role', 'first_name', 'last_name', 'preferred_name', 'function'])
    .select(['department', 'location', 'organization.id as organization_id', 'organization.name as organization'])
    .where('cycle_id', '=', cycle_id)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
