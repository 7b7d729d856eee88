import '../tables.ts';
import type { Insertable, Selectable, Updateable } from 'kysely';
import { selfId, type Deed, type Sight } from '../../../platform/deed.ts';
import { maySeeQueue, openStates, waitingStates } from '../rules.ts';
import type { ApplicationTable } from '../tables.ts';

export type Application = Selectable<ApplicationTable>;

/** Applications that wait for the office. */
export async function countQueue(sight: Sight): Promise<number> {
  if (!maySeeQueue(sight.actor)) return 0;
  const row = await sight.db
    .selectFrom('application')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('state', 'in', waitingStates)
    .executeTakeFirstOrThrow();
  return row.n;
}

/** The acting person's newest application in this programme, whatever its state. */
export async function findOwnApplication(sight: Sight, program_id: string): Promise<Application | undefined> {
  return ownQuery(sight, program_id).executeTakeFirst();
}

/** The same row, for deeds that change it: a second click waits here and then sees what the first one did. */
export async function lockOwnApplication(deed: Deed, program_id: string): Promise<Application | undefined> {
  return ownQuery(deed, program_id).forUpdate().executeTakeFirst();
}

/** The open one before all others: there is at most one. */
function ownQuery(sight: Sight, program_id: string) {
  return sight.db
    .selectFrom('application')
    .selectAll()
    .where('program_id', '=', program_id)
    .where('person_id', '=', selfId(sight))
    .orderBy((eb) => eb('state', 'in', openStates), 'desc')
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(1);
}

/** The last application as a mentor that was sent and is over, while its texts are kept: a new one begins with them. */
export async function findEarlierApplication(sight: Sight, program_id: string): Promise<Application | undefined> {
  return sight.db
    .selectFrom('application')
    .selectAll()
    .where('program_id', '=', program_id)
    .where('person_id', '=', selfId(sight))
    .where('kind', '=', 'mentor')
    .where('state', 'not in', openStates)
    .where('submitted_at', 'is not', null)
    .where('erased_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The newest CV of the acting person that is still there, whichever of her applications it came with. */
export async function findKeptCv(sight: Sight, program_id: string): Promise<Application | undefined> {
  return sight.db
    .selectFrom('application')
    .selectAll()
    .where('program_id', '=', program_id)
    .where('person_id', '=', selfId(sight))
    .where('cv_file_id', 'is not', null)
    .where('submitted_at', 'is not', null)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** False if the person has an open application already (one per programme). */
export async function insertApplication(deed: Deed, row: Insertable<ApplicationTable>): Promise<boolean> {
  const made = await deed.tx
    .insertInto('application')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function updateApplication(deed: Deed, id: string, change: Updateable<ApplicationTable>): Promise<void> {
  await deed.tx
    .updateTable('application')
    .set({ ...change, updated_at: deed.now })
    .where('id', '=', id)
    .execute();
}

/** Open applications of one person in any programme, locked. For news about her account. */
export async function lockOpenOf(deed: Deed, person_id: string): Promise<Application[]> {
  return deed.tx
    .selectFrom('application')
    .selectAll()
    .where('person_id', '=', person_id)
    .where('state', 'in', openStates)
    .forUpdate()
    .execute();
}
