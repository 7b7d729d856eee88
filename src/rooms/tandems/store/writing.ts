import '../tables.ts';
import type { Insertable, Selectable, Updateable } from 'kysely';
import { sql } from 'kysely';
import type { Deed } from '../../../platform/deed.ts';
import { liveStates, type PartyRole } from '../rules.ts';
import type { TandemPartyTable, TandemTable } from '../tables.ts';

export async function insertTandem(
  deed: Deed,
  row: Insertable<TandemTable>,
  parties: { person_id: string; role: PartyRole; gives?: string[] }[],
): Promise<void> {
  await deed.tx.insertInto('tandem').values(row).execute();
  await deed.tx
    .insertInto('tandem_party')
    .values(parties.map((party) => ({ tandem_id: row.id, ...party })))
    .execute();
}

export async function updateTandem(deed: Deed, id: string, change: Updateable<TandemTable>): Promise<void> {
  await deed.tx.updateTable('tandem').set(change).where('id', '=', id).execute();
}

export async function updateParty(
  deed: Deed,
  tandem_id: string,
  person_id: string,
  change: Updateable<TandemPartyTable>,
): Promise<void> {
  await deed.tx
    .updateTable('tandem_party')
    .set(change)
    .where('tandem_id', '=', tandem_id)
    .where('person_id', '=', person_id)
    .execute();
}

/** Each of the two has said that she wants to go on after the end. */
export async function bothContinue(deed: Deed, tandem_id: string): Promise<boolean> {
  const rows = await deed.tx.selectFrom('tandem_party').select('continues_at').where('tandem_id', '=', tandem_id).execute();
  return rows.length === 2 && rows.every(({ continues_at }) => continues_at !== null);
}

/** Completed tandems that go on with this person, locked, in a fixed order. For the system only. */
export async function lockContinuedOf(deed: Deed, person_id: string): Promise<Selectable<TandemTable>[]> {
  return deed.tx
    .selectFrom('tandem')
    .selectAll()
    .where('state', '=', 'completed')
    .where('continued_at', 'is not', null)
    .where('continuation_ended_at', 'is', null)
    .where('id', 'in', (eb) => eb.selectFrom('tandem_party').select('tandem_id').where('person_id', '=', person_id))
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** From now on it is over for both; who said yes once is asked anew. */
export async function endContinuation(deed: Deed, tandem_id: string): Promise<void> {
  await updateTandem(deed, tandem_id, { continuation_ended_at: deed.now });
  await deed.tx.updateTable('tandem_party').set({ continues_at: null }).where('tandem_id', '=', tandem_id).execute();
}

/** Notes that everybody in the tandem but this person was asked because of this case; false where that is already so. */
export async function askPartners(deed: Deed, tandem_id: string, person_id: string, case_id: string): Promise<boolean> {
  const done = await deed.tx
    .updateTable('tandem_party')
    .set({ asked_at: deed.now, asked_because: case_id, stays_at: null })
    .where('tandem_id', '=', tandem_id)
    .where('person_id', '<>', person_id)
    .where((eb) => eb.or([eb('asked_because', 'is', null), eb('asked_because', '<>', case_id)]))
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** The question is off the table for whoever has not answered it. */
export async function clearQuestion(deed: Deed, case_id: string): Promise<void> {
  await deed.tx
    .updateTable('tandem_party')
    .set({ asked_at: null, asked_because: null })
    .where('asked_because', '=', case_id)
    .where('stays_at', 'is', null)
    .execute();
}

/** Live tandems of a person, locked, in a fixed order. For the system only. */
export async function lockLiveOf(deed: Deed, person_id: string): Promise<Selectable<TandemTable>[]> {
  return deed.tx
    .selectFrom('tandem')
    .selectAll()
    .where('state', 'in', liveStates)
    .where('id', 'in', (eb) => eb.selectFrom('tandem_party').select('tandem_id').where('person_id', '=', person_id))
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** What an erased person wrote or did goes; that there was a tandem stays with the partner. */
export async function detachPerson(deed: Deed, person_id: string): Promise<void> {
  await deed.tx
    .updateTable('tandem')
    .set({ ended_by: null, ending_contact: null, sealed_ending_text: null })
    .where('ended_by', '=', person_id)
    .execute();
}

/** Tandems of the account that goes become those of the account that stays, except one that the two have together. */
export async function moveParties(deed: Deed, from_id: string, to_id: string): Promise<void> {
  await deed.tx
    .updateTable('tandem_party')
    .set({ person_id: to_id })
    .where('person_id', '=', from_id)
    .where('tandem_id', 'not in', (eb) => eb.selectFrom('tandem_party').select('tandem_id').where('person_id', '=', to_id))
    .execute();
  await deed.tx.updateTable('tandem').set({ ended_by: to_id }).where('ended_by', '=', from_id).execute();
}

/** A merged topic is replaced by the one it lives on in; named twice, it stands once. */
export async function replaceTopic(deed: Deed, from: string, into: string): Promise<void> {
  for (const [table, column] of [
    ['tandem', 'topics'],
    ['tandem_party', 'gives'],
  ] as const) {
    const field = sql.ref(column);
    await sql`
      update ${sql.table(table)} set ${field} = (
        select array_agg(slug order by place)
        from (select slug, min(n) as place from unnest(array_replace(${field}, ${from}, ${into})) with ordinality as each (slug, n) group by slug) as once
      )
      where ${field} @> array[${from}]`.execute(deed.tx);
  }
}
