import '../tables.ts';
import type { Deed } from '../../../platform/deed.ts';
import { moveLearnings } from './learnings.ts';

/** Of the person herself: her private notes, how far she has read, her calendar. */
export async function eraseOwn(deed: Deed, person_id: string): Promise<void> {
  await deed.tx.deleteFrom('session_note').where('author_id', '=', person_id).where('kind', '=', 'mine').execute();
  await deed.tx.deleteFrom('session_point').where('author_id', '=', person_id).where('kind', '=', 'mine').execute();
  await deed.tx.deleteFrom('session_learning').where('person_id', '=', person_id).execute();
  await deed.tx.deleteFrom('message_reader').where('person_id', '=', person_id).execute();
  await deed.tx.deleteFrom('video_room').where('person_id', '=', person_id).execute();
  await endFeed(deed, person_id);
}

/** What opens her dates to a calendar or to somebody else, and somebody else's dates to her. */
export async function endFeed(deed: Deed, person_id: string): Promise<void> {
  await deed.tx.deleteFrom('calendar_feed').where('person_id', '=', person_id).execute();
  await deed.tx
    .deleteFrom('delegate')
    .where((eb) => eb.or([eb('person_id', '=', person_id), eb('delegate_id', '=', person_id)]))
    .execute();
}

/** What the partner keeps no longer names her; places and rooms that she had offered are of no use to anybody. */
export async function detachAuthor(deed: Deed, person_id: string): Promise<void> {
  const { tx } = deed;
  await tx
    .updateTable('session')
    .set({ sealed_place: null, sealed_link: null })
    .where('tandem_id', 'in', (eb) => eb.selectFrom('tandem_party').select('tandem_id').where('person_id', '=', person_id))
    .execute();
  await tx.updateTable('session_note').set({ author_id: null }).where('author_id', '=', person_id).execute();
  await tx.updateTable('session_note').set({ updated_by: null }).where('updated_by', '=', person_id).execute();
  await tx.updateTable('session_point').set({ author_id: null }).where('author_id', '=', person_id).execute();
  await tx.updateTable('message').set({ author_id: null }).where('author_id', '=', person_id).execute();
  await tx.updateTable('session_series').set({ created_by: null }).where('created_by', '=', person_id).execute();
  for (const column of ['proposed_by', 'cancelled_by', 'logged_by'] as const)
    await tx
      .updateTable('session')
      .set({ [column]: null })
      .where(column, '=', person_id)
      .execute();
}

/** Two accounts of one person became one: what the one wrote is the other's. */
export async function moveTalk(deed: Deed, from_id: string, to_id: string): Promise<void> {
  const { tx } = deed;
  await tx.updateTable('session_note').set({ author_id: to_id }).where('author_id', '=', from_id).execute();
  await tx.updateTable('session_note').set({ updated_by: to_id }).where('updated_by', '=', from_id).execute();
  await tx.updateTable('session_point').set({ author_id: to_id }).where('author_id', '=', from_id).execute();
  await moveLearnings(deed, from_id, to_id);
  await tx.updateTable('message').set({ author_id: to_id }).where('author_id', '=', from_id).execute();
  await tx.updateTable('session_series').set({ created_by: to_id }).where('created_by', '=', from_id).execute();
  // A room is sealed for the account that saved it, and a delegate was named for one account: both are named anew.
  await tx.deleteFrom('video_room').where('person_id', '=', from_id).execute();
  for (const column of ['proposed_by', 'cancelled_by', 'logged_by'] as const)
    await tx
      .updateTable('session')
      .set({ [column]: to_id })
      .where(column, '=', from_id)
      .execute();
  await tx
    .updateTable('message_reader')
    .set({ person_id: to_id })
    .where('person_id', '=', from_id)
    .where('tandem_id', 'not in', (eb) => eb.selectFrom('message_reader').select('tandem_id').where('person_id', '=', to_id))
    .execute();
  await tx.deleteFrom('message_reader').where('person_id', '=', from_id).execute();
  await endFeed(deed, from_id);
}
