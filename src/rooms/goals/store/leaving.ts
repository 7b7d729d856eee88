import '../tables.ts';
import type { Deed } from '../../../platform/deed.ts';

/** What the partner keeps no longer names her, and what she released is released no more: nobody can take it back for her. */
export async function detachPerson(deed: Deed, person_id: string): Promise<void> {
  const { tx } = deed;
  await tx
    .updateTable('idea')
    .set({ released_at: null })
    .where('id', 'in', (eb) => eb.selectFrom('idea_release').select('idea_id').where('person_id', '=', person_id))
    .execute();
  await tx.deleteFrom('idea_release').where('person_id', '=', person_id).execute();
  await tx.updateTable('goal').set({ person_id: null }).where('person_id', '=', person_id).execute();
  await tx.updateTable('goal').set({ created_by: null }).where('created_by', '=', person_id).execute();
  await tx.updateTable('goal_check').set({ author_id: null }).where('author_id', '=', person_id).execute();
  await tx.updateTable('needs_assessment').set({ updated_by: null }).where('updated_by', '=', person_id).execute();
  await tx.updateTable('idea').set({ author_id: null }).where('author_id', '=', person_id).execute();
}

/** Two accounts of one person became one: what the one wrote is the other's. */
export async function movePerson(deed: Deed, from_id: string, to_id: string): Promise<void> {
  const { tx } = deed;
  await tx.updateTable('goal').set({ person_id: to_id }).where('person_id', '=', from_id).execute();
  await tx.updateTable('goal').set({ created_by: to_id }).where('created_by', '=', from_id).execute();
  await tx.updateTable('goal_check').set({ author_id: to_id }).where('author_id', '=', from_id).execute();
  await tx.updateTable('needs_assessment').set({ updated_by: to_id }).where('updated_by', '=', from_id).execute();
  await tx.updateTable('idea').set({ author_id: to_id }).where('author_id', '=', from_id).execute();
  await tx
    .updateTable('idea_release')
    .set({ person_id: to_id })
    .where('person_id', '=', from_id)
    .where('idea_id', 'not in', (eb) => eb.selectFrom('idea_release').select('idea_id').where('person_id', '=', to_id))
    .execute();
  await tx.deleteFrom('idea_release').where('person_id', '=', from_id).execute();
}

/** The words of an ended tandem are kept for a while like its messages, then they go; what both released goes with them. */
export async function dropTexts(deed: Deed, tandem_id: string): Promise<void> {
  for (const table of ['goal', 'needs_assessment', 'idea', 'talk_strand'] as const)
    await deed.tx.deleteFrom(table).where('tandem_id', '=', tandem_id).execute();
}
