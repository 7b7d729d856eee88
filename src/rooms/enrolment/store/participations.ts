import '../tables.ts';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';
import { z } from 'zod';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { Side } from '../../cycles/rules.ts';
import { liveStates } from '../rules.ts';
import { settlingStates } from '../rules/readiness.ts';
import type { ParticipationTable } from '../tables.ts';

export type Participation = Selectable<ParticipationTable>;

/** The reader's own; undefined (404) for anybody else's. */
export async function findOwnParticipation(
  { db, actor }: Pick<Sight, 'db' | 'actor'>,
  id: string,
): Promise<Participation | undefined> {
  if (actor.person_id === null || !z.uuid().safeParse(id).success) return undefined;
  return db
    .selectFrom('participation')
    .selectAll()
    .where('id', '=', id)
    .where('person_id', '=', actor.person_id)
    .executeTakeFirst();
}

/** In the cycles that are under way and those that ended. Newest first. */
export async function listOwnParticipations({ db, actor }: Pick<Sight, 'db' | 'actor'>): Promise<Participation[]> {
  if (actor.person_id === null) return [];
  return db
    .selectFrom('participation')
    .selectAll()
    .where('person_id', '=', actor.person_id)
    .orderBy('created_at', 'desc')
    .execute();
}

/** Without reach: the caller has found the cycle through the reader's desk. */
export async function readParticipation(
  { db }: Pick<Sight, 'db'>,
  cycle_id: string,
  id: string,
): Promise<Participation | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  return db.selectFrom('participation').selectAll().where('cycle_id', '=', cycle_id).where('id', '=', id).executeTakeFirst();
}

/** Under a lock. Lock the cycle first where its state or places matter. */
export async function lockParticipation(deed: Deed, id: string): Promise<Participation | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  return deed.tx.selectFrom('participation').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function findInCycle(
  { db }: Pick<Sight, 'db'>,
  cycle_id: string,
  person_id: string,
  role?: Side,
): Promise<Participation | undefined> {
  return db
    .selectFrom('participation')
    .selectAll()
    .where('cycle_id', '=', cycle_id)
    .where('person_id', '=', person_id)
    .$if(role !== undefined, (query) => query.where('role', '=', role!))
    .orderBy(sql`state = any (${[...liveStates]})`, 'desc')
    .executeTakeFirst();
}

export async function insertParticipation(deed: Deed, row: Insertable<ParticipationTable>): Promise<void> {
  await deed.tx.insertInto('participation').values(row).execute();
}

export async function updateParticipation(deed: Deed, id: string, change: Updateable<ParticipationTable>): Promise<void> {
  await deed.tx.updateTable('participation').set(change).where('id', '=', id).execute();
}

/** Those whose readiness may change, of a cycle or a person, in a fixed order so that two deeds lock alike. */
export async function listSettling(
  { db }: Pick<Sight, 'db'>,
  of: { cycle_id: string } | { person_id: string },
): Promise<{ id: string }[]> {
  return db
    .selectFrom('participation')
    .select('id')
    .$if('cycle_id' in of, (query) => query.where('cycle_id', '=', (of as { cycle_id: string }).cycle_id))
    .$if('person_id' in of, (query) => query.where('person_id', '=', (of as { person_id: string }).person_id))
    .where('state', 'in', [...settlingStates])
    .orderBy('id')
    .execute();
}
