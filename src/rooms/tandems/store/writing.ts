import '../tables.ts';
import type { Insertable, Selectable, Updateable } from 'kysely';
import { sql } from 'kysely';
import type { Deed } from '../../../platform/deed.ts';
import { liveStates, type PartyRole } from '../rules.ts';
import type { TandemTable } from '../tables.ts';

export async function insertTandem(
  deed: Deed,
  row: Insertable<TandemTable>,
  parties: { person_id: string; role: PartyRole }[],
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
  await sql`
    update tandem set topics = (
      select array_agg(slug order by place)
      from (select slug, min(n) as place from unnest(array_replace(topics, ${from}, ${into})) with ordinality as each (slug, n) group by slug) as once
    )
    where topics @> array[${from}]`.execute(deed.tx);
}
