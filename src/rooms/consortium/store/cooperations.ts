import '../tables.ts';
import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { inOrder, latestState } from '../rules/body.ts';
import type { CooperationBody, CooperationState } from '../rules.ts';
import type { CooperationTable } from '../tables.ts';

export type Cooperation = Omit<Selectable<CooperationTable>, 'body'> & { body: CooperationBody };

const typed = (row: Selectable<CooperationTable>): Cooperation => ({
  ...row,
  body: inOrder(row.body),
});

/** Every version, the newest first. The caller has reached both the cycle and the organisation; drafts are the desk's. */
export async function listCooperations(
  { db }: Pick<Sight, 'db'>,
  cycle_id: string,
  organization_id: string,
): Promise<Cooperation[]> {
  const rows = await db
    .selectFrom('cooperation')
    .selectAll()
    .where('cycle_id', '=', cycle_id)
    .where('organization_id', '=', organization_id)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(typed);
}

/** Those of a cycle that wait for a signature. The caller has locked the cycle. */
export async function listOffered({ db }: Pick<Sight, 'db'>, cycle_id: string): Promise<Cooperation[]> {
  const rows = await db
    .selectFrom('cooperation')
    .selectAll()
    .where('cycle_id', '=', cycle_id)
    .where('state', '=', 'offered')
    .orderBy('organization_id')
    .execute();
  return rows.map(typed);
}

/** Where the agreement of each organisation of a cycle stands: the one in force, else the newest. The caller has found the cycle. */
export async function agreementStates({ db }: Pick<Sight, 'db'>, cycle_id: string): Promise<Map<string, CooperationState>> {
  const rows = await db
    .selectFrom('cooperation')
    .select(['organization_id', 'state'])
    .where('cycle_id', '=', cycle_id)
    .orderBy('number')
    .execute();
  const states = new Map<string, CooperationState>();
  for (const { organization_id, state } of rows) states.set(organization_id, latestState(states.get(organization_id), state));
  return states;
}

/** The same of one organisation, by cycle. The caller has found it; drafts are the desk's. */
export async function agreementStatesOf(
  { db }: Pick<Sight, 'db'>,
  organization_id: string,
): Promise<Map<string, CooperationState>> {
  const rows = await db
    .selectFrom('cooperation')
    .select(['cycle_id', 'state'])
    .where('organization_id', '=', organization_id)
    .orderBy('number')
    .execute();
  const states = new Map<string, CooperationState>();
  for (const { cycle_id, state } of rows) states.set(cycle_id, latestState(states.get(cycle_id), state));
  return states;
}

const forDatabase = <R extends { body?: CooperationBody }>({ body, ...rest }: R) => ({
  ...rest,
  ...(body ? { body: JSON.stringify(body) } : {}),
});

export async function insertCooperation(
  deed: Deed,
  row: Omit<Insertable<CooperationTable>, 'body'> & { body: CooperationBody },
): Promise<void> {
  await deed.tx
    .insertInto('cooperation')
    .values(forDatabase(row) as Insertable<CooperationTable>)
    .execute();
}

export async function updateCooperation(
  deed: Deed,
  id: string,
  change: Omit<Updateable<CooperationTable>, 'body'> & { body?: CooperationBody },
): Promise<void> {
  await deed.tx.updateTable('cooperation').set(forDatabase(change)).where('id', '=', id).execute();
}

export async function deleteCooperation(deed: Deed, id: string): Promise<void> {
  await deed.tx.deleteFrom('cooperation').where('id', '=', id).execute();
}
