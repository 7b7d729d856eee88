import '../tables.ts';
import { sql } from 'kysely';
import type { Deed } from '../../../platform/deed.ts';
import { keepMonths } from '../rules.ts';

/** What she gave and what was given to her goes; her calls for protection stay without her name and her words. */
export async function erasePerson(deed: Deed, person_id: string): Promise<void> {
  const { tx } = deed;
  await tx
    .deleteFrom('handover')
    .where((eb) => eb.or([eb('person_id', '=', person_id), eb('confidant_id', '=', person_id)]))
    .execute();
  await tx
    .updateTable('protection')
    .set({ asked_by: null, sealed_words: null, sealed_answer: null })
    .where('asked_by', '=', person_id)
    .execute();
  await tx.updateTable('protection').set({ handled_by: null }).where('handled_by', '=', person_id).execute();
}

/** Two accounts of one person became one. What the one had given to the other is nobody else's business any more. */
export async function movePerson(deed: Deed, from_id: string, to_id: string): Promise<void> {
  const { tx } = deed;
  const pair = [from_id, to_id];
  await tx.deleteFrom('handover').where('person_id', 'in', pair).where('confidant_id', 'in', pair).execute();
  for (const column of ['person_id', 'confidant_id'] as const) {
    const other = column === 'person_id' ? 'confidant_id' : 'person_id';
    // The same thing given twice, once by or to each of the two accounts: one is enough.
    await sql`delete from handover gone using handover kept
      where gone.${sql.ref(column)} = ${from_id}::uuid and kept.${sql.ref(column)} = ${to_id}::uuid
        and gone.${sql.ref(other)} = kept.${sql.ref(other)} and gone.kind = kept.kind and gone.object_id = kept.object_id
        and gone.revoked_at is null and kept.revoked_at is null`.execute(tx);
    await tx
      .updateTable('handover')
      .set({ [column]: to_id })
      .where(column, '=', from_id)
      .execute();
  }
  for (const column of ['asked_by', 'handled_by'] as const)
    await tx
      .updateTable('protection')
      .set({ [column]: to_id })
      .where(column, '=', from_id)
      .execute();
  // Whoever turns out to be one of the two has no part in what the other one entrusted to somebody from outside.
  const own = tx.selectFrom('tandem_party').select('tandem_id').where('person_id', '=', to_id);
  await tx.deleteFrom('handover').where('confidant_id', '=', to_id).where('tandem_id', 'in', own).execute();
  await tx
    .updateTable('protection')
    .set({ handled_by: null })
    .where('handled_by', '=', to_id)
    .where('tandem_id', 'in', own)
    .execute();
}

/** Closed calls whose time is over. Returns how many went. */
export async function deleteOldProtections(deed: Deed): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    delete from protection where id in (
      select id from protection where closed_at < ${deed.now}::timestamptz - make_interval(
        months => case when frozen_at is null then ${keepMonths.other}::int else ${keepMonths.frozen}::int end)
      order by closed_at limit 500 for update skip locked)
    returning id`.execute(deed.tx);
  return rows.length;
}

/** What was handed over goes when the words of the tandem go, unless somebody is still dealing with it. Returns how many went. */
export async function deleteOldHandovers(deed: Deed): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    delete from handover where id in (
      select handover.id from handover join tandem on tandem.id = handover.tandem_id join program on program.id = tandem.program_id
      left join cycle on cycle.id = tandem.cycle_id
      where tandem.ended_at is not null and (tandem.continued_at is null or tandem.continuation_ended_at is not null)
        and greatest(tandem.ended_at, coalesce(tandem.continuation_ended_at, tandem.ended_at))
          < ${deed.now}::timestamptz - make_interval(months => (coalesce(cycle.settings, program.settings)->>'keep_talk_months')::int)
        and not exists (select 1 from protection p where p.tandem_id = tandem.id and p.state in ('asked', 'frozen'))
      order by handover.created_at limit 500 for update of handover skip locked)
    returning id`.execute(deed.tx);
  return rows.length;
}
