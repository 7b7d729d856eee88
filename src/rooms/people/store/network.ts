import '../tables.ts';
import type { Insertable, Selectable, Updateable } from 'kysely';
import { standing } from '../../../platform/db/standing.ts';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { Role } from '../rules/person.ts';
import type { NetworkTable } from '../tables.ts';

export type Network = Selectable<NetworkTable>;

const networkRow = standing((db) => db.selectFrom('network').selectAll().where('id', '=', 1));

/** The one network of this installation; undefined before the first-run page was opened. */
export async function findNetwork(sight: Pick<Sight, 'db'>): Promise<Network | undefined> {
  return (await networkRow(sight.db))[0];
}

export async function insertNetwork(deed: Deed, row: Omit<Insertable<NetworkTable>, 'id'>): Promise<void> {
  await deed.tx
    .insertInto('network')
    .values({ id: 1, ...row })
    .execute();
}

export async function updateNetwork(deed: Deed, change: Updateable<NetworkTable>): Promise<void> {
  await deed.tx.updateTable('network').set(change).where('id', '=', 1).execute();
}

export async function listRoleHolders(
  sight: Sight,
  role: Role,
): Promise<{ id: string; first_name: string; last_name: string; email: string; locale: string }[]> {
  return sight.db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select(['person.id', 'first_name', 'last_name', 'email', 'locale'])
    .where('role', '=', role)
    .where('status', 'in', ['active', 'invited'])
    .orderBy('last_name')
    .execute();
}

/** Counts under a lock on all grants of the role, so that two operators cannot each remove the other. */
export async function lockRoleCount(deed: Deed, role: Role): Promise<number> {
  await deed.tx.selectFrom('role_grant').select('person_id').where('role', '=', role).orderBy('person_id').forUpdate().execute();
  // Counted anew once the lock is ours: whoever held it may have ended a membership, which is not a change of the grant.
  return (await listRoleHolders(deed, role)).length;
}

export async function insertRole(deed: Deed, person_id: string, role: Role): Promise<void> {
  await deed.tx
    .insertInto('role_grant')
    .values({ person_id, role, granted_by: deed.actor.person_id, granted_at: deed.now })
    .onConflict((oc) => oc.doNothing())
    .execute();
}

export async function deleteRole(deed: Deed, person_id: string, role: Role): Promise<boolean> {
  const gone = await deed.tx
    .deleteFrom('role_grant')
    .where('person_id', '=', person_id)
    .where('role', '=', role)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

export async function rolesOf(sight: Sight, person_id: string): Promise<Role[]> {
  const rows = await sight.db
    .selectFrom('role_grant')
    .select('role')
    .where('person_id', '=', person_id)
    .orderBy('role')
    .execute();
  return rows.map(({ role }) => role);
}

export async function notificationsOff(sight: Sight, person_id: string): Promise<Set<string>> {
  const rows = await sight.db.selectFrom('notification_off').select('kind').where('person_id', '=', person_id).execute();
  return new Set(rows.map(({ kind }) => kind));
}

export async function setNotification(deed: Deed, person_id: string, kind: string, on: boolean): Promise<void> {
  if (on) await deed.tx.deleteFrom('notification_off').where('person_id', '=', person_id).where('kind', '=', kind).execute();
  else
    await deed.tx
      .insertInto('notification_off')
      .values({ person_id, kind })
      .onConflict((oc) => oc.doNothing())
      .execute();
}

/** For deeds that change the network's own row. */
export async function lockNetwork(deed: Deed): Promise<Network | undefined> {
  return deed.tx.selectFrom('network').selectAll().where('id', '=', 1).forUpdate().executeTakeFirst();
}
