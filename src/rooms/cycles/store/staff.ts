import '../tables.ts';
import '../../people/tables.ts';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { runningRoles, type StaffRole } from '../rules.ts';

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

/** One row of those who are in charge today. The caller has locked the cycle. */
export async function findStaff(deed: Deed, cycle_id: string, id: string): Promise<Staff | undefined> {
  return (await listStaff(deed, cycle_id)).find((row) => row.id === id);
}

export async function endStaff(deed: Deed, id: string): Promise<void> {
  await deed.tx.updateTable('cycle_staff').set({ until: deed.now }).where('id', '=', id).where('until', 'is', null).execute();
}

export type FormerStaff = Omit<Staff, 'email' | 'function'> & { until: Date };

/** Who was in charge before, the latest first. */
export async function listFormerStaff({ db }: Pick<Sight, 'db'>, cycle_id: string): Promise<FormerStaff[]> {
  return db
    .selectFrom('cycle_staff')
    .innerJoin('person', 'person.id', 'cycle_staff.person_id')
    .select(['cycle_staff.id', 'person_id', 'role', 'since', 'until', 'first_name', 'last_name', 'preferred_name'])
    .where('cycle_id', '=', cycle_id)
    .where('until', 'is not', null)
    .orderBy('until', 'desc')
    .limit(50)
    .$narrowType<{ until: Date }>()
    .execute();
}

/** In what somebody is in charge today, locked in a fixed order. */
export async function lockStaffOf(deed: Deed, person_id: string): Promise<{ id: string; cycle_id: string; role: StaffRole }[]> {
  return deed.tx
    .selectFrom('cycle_staff')
    .select(['id', 'cycle_id', 'role'])
    .where('person_id', '=', person_id)
    .where('until', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Whom mails about the running of a cycle go to, coordinator first, each once. */
export async function runningStaff(sight: Pick<Sight, 'db'>, cycle_id: string): Promise<string[]> {
  const running = (await listStaff(sight, cycle_id)).filter(({ role }) => (runningRoles as readonly StaffRole[]).includes(role));
  return [...new Set(running.map(({ person_id }) => person_id))];
}
