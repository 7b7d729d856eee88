import '../tables.ts';
import type { Deed } from '../../../platform/deed.ts';

/** Whoever is erased accompanies nobody any more, and her wishes are gone; that there was a look stays, without her. */
export async function eraseOversight(deed: Deed, person_id: string): Promise<void> {
  const { tx } = deed;
  await tx.deleteFrom('tandem_contact').where('person_id', '=', person_id).execute();
  await tx.deleteFrom('wish_answer').where('person_id', '=', person_id).execute();
  await tx.updateTable('check_in').set({ done_by: null }).where('done_by', '=', person_id).execute();
  await tx.updateTable('wish_answer').set({ answered_by: null }).where('answered_by', '=', person_id).execute();
}

/** Two accounts of one person became one. */
export async function moveOversight(deed: Deed, from_id: string, to_id: string): Promise<void> {
  const { tx } = deed;
  await tx.updateTable('tandem_contact').set({ person_id: to_id }).where('person_id', '=', from_id).execute();
  await tx.updateTable('check_in').set({ done_by: to_id }).where('done_by', '=', from_id).execute();
  await tx.updateTable('wish_answer').set({ answered_by: to_id }).where('answered_by', '=', from_id).execute();
  await tx
    .updateTable('wish_answer')
    .set({ person_id: to_id })
    .where('person_id', '=', from_id)
    .where('tandem_id', 'not in', (eb) => eb.selectFrom('wish_answer').select('tandem_id').where('person_id', '=', to_id))
    .execute();
  await tx.deleteFrom('wish_answer').where('person_id', '=', from_id).execute();
}
