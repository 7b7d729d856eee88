import '../tables.ts';
import type { Insertable, Updateable } from 'kysely';
import { sql } from 'kysely';
import type { Deed } from '../../../platform/deed.ts';
import { openStates } from '../rules.ts';
import type { MentoringRequestTable } from '../tables.ts';
import type { MentoringRequest } from './requests.ts';

/** False where an open request of the two is already there. */
export async function insertRequest(deed: Deed, row: Insertable<MentoringRequestTable>): Promise<boolean> {
  const done = await deed.tx
    .insertInto('mentoring_request')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function updateRequest(deed: Deed, id: string, change: Updateable<MentoringRequestTable>): Promise<void> {
  await deed.tx.updateTable('mentoring_request').set(change).where('id', '=', id).execute();
}

export async function lockRequest(deed: Deed, id: string): Promise<MentoringRequest | undefined> {
  return deed.tx.selectFrom('mentoring_request').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/**
 * Holds the persons as they are until the deed ends and says whether all are active members. Locks always follow the order
 * listing, request, persons; this lock lets others refer to the persons meanwhile.
 */
export async function holdActive(deed: Deed, person_ids: readonly string[]): Promise<boolean> {
  const rows = await deed.tx
    .selectFrom('person')
    .select('status')
    .where('id', 'in', person_ids)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return rows.length === person_ids.length && rows.every((row) => row.status === 'active');
}

/** Requests that wait for an answer or a reply, locked, in a fixed order. For the system only. */
export async function lockOpen(
  deed: Deed,
  of: { listing_id: string } | { person_id: string } | { mentee_id: string },
): Promise<MentoringRequest[]> {
  const query = deed.tx.selectFrom('mentoring_request').selectAll().where('state', 'in', openStates).orderBy('id').forUpdate();
  if ('listing_id' in of) return query.where('listing_id', '=', of.listing_id).execute();
  if ('mentee_id' in of) return query.where('mentee_id', '=', of.mentee_id).execute();
  return query.where((eb) => eb.or([eb('mentor_id', '=', of.person_id), eb('mentee_id', '=', of.person_id)])).execute();
}

/** All requests of a person with their texts; the tandem that came of one stays. */
export async function deleteRequestsOf(deed: Deed, person_id: string): Promise<void> {
  await deed.tx
    .deleteFrom('mentoring_request')
    .where((eb) => eb.or([eb('mentor_id', '=', person_id), eb('mentee_id', '=', person_id)]))
    .execute();
}

/** Requests of the account that goes become those of the account that stays; one between the two stays as it was. */
export async function moveRequests(deed: Deed, from_id: string, to_id: string): Promise<void> {
  await deed.tx
    .updateTable('mentoring_request')
    .set({ mentor_id: to_id })
    .where('mentor_id', '=', from_id)
    .where('mentee_id', '<>', to_id)
    .execute();
  await deed.tx
    .updateTable('mentoring_request')
    .set({ mentee_id: to_id })
    .where('mentee_id', '=', from_id)
    .where('mentor_id', '<>', to_id)
    .execute();
}

/** A merged topic is replaced by the one it lives on in; named twice, it stands once. */
export async function replaceTopic(deed: Deed, from: string, into: string): Promise<void> {
  await sql`
    update mentoring_request set topics = (
      select array_agg(slug order by place)
      from (select slug, min(n) as place from unnest(array_replace(topics, ${from}, ${into})) with ordinality as each (slug, n) group by slug) as once
    )
    where topics @> array[${from}]`.execute(deed.tx);
}
