import '../tables.ts';
import '../../people/tables.ts';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { StaffRole } from '../rules.ts';

export interface Staff {
  id: string;
  person_id: string;
  role: StaffRole;
  since: Date;
  first_name: string;
  last_name: string;
  preferred_name: string | null;
  email: string;
  function: string | null;
}

/** Who is in charge of a cycle today, coordinator first. Without reach: these names stand on the programme page. */
export async function listStaff({ db }: Pick<Sight, 'db'>, cycle_id: string): Promise<Staff[]> {
  return db
    .selectFrom('cycle_staff')
    .innerJoin('person', 'person.id', 'cycle_staff.person_id')
    .select([
      'cycle_staff.id',
      'cycle_staff.person_id',
      'role',
      'since',
      'first_name',
      'last_name',
      'preferred_name',
      'email',
      'function',
    ])
    .where('cycle_id', '=', cycle_id)
    .where('until', 'is', null)
    .orderBy((eb) =>
      eb
        .case()
        .when('role', '=', 'coordinator')
        .then(0)
        .when('role', '=', 'deputy')
        .then(1)
        .when('role', '=', 'sponsor')
        .then(2)
        .else(3)
        .end(),
    )
    .orderBy('since')
    .execute();
}

export async function insertStaff(deed: Deed, row: { cycle_id: string; person_id: string; role: StaffRole }): Promise<void> {
  await deed.tx
    .insertInto('cycle_staff')
    .values({ id: deed.house.chance.id(), since: deed.now, until: null, ...row })
    .onConflict((oc) => oc.doNothing())
    .execute();
}
