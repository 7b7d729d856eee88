import '../tables.ts';
import '../../people/tables.ts';
import { sql, type Insertable } from 'kysely';
import { z } from 'zod';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { CycleMessageTable } from '../tables.ts';

const sender = sql<string>`coalesce(coalesce(nullif(preferred_name, ''), first_name) || ' ' || last_name, '')`;

/** What the coordination of a cycle has sent, newest first. The caller has found the cycle through her desk. */
export async function listSent({ db }: Pick<Sight, 'db'>, cycle_id: string) {
  return db
    .selectFrom('cycle_message')
    .leftJoin('person', 'person.id', 'cycle_message.sent_by')
    .select(['cycle_message.id', 'subject', 'sent_at', 'filter', sender.as('sender')])
    .select(sql<number>`(select count(*)::int from cycle_message_to x where x.message_id = cycle_message.id)`.as('count'))
    .where('cycle_id', '=', cycle_id)
    .orderBy('sent_at', 'desc')
    .orderBy('cycle_message.id')
    .limit(200)
    .execute();
}

export async function readSent({ db }: Pick<Sight, 'db'>, cycle_id: string, id: string) {
  if (!z.uuid().safeParse(id).success) return undefined;
  const message = await db
    .selectFrom('cycle_message')
    .leftJoin('person', 'person.id', 'cycle_message.sent_by')
    .selectAll('cycle_message')
    .select(sender.as('sender'))
    .where('cycle_id', '=', cycle_id)
    .where('cycle_message.id', '=', id)
    .executeTakeFirst();
  if (!message) return undefined;
  const to = await db
    .selectFrom('cycle_message_to')
    .innerJoin('person', 'person.id', 'cycle_message_to.person_id')
    .select(sender.as('name'))
    .where('message_id', '=', id)
    .orderBy('last_name')
    .orderBy('first_name')
    .execute();
  return { ...message, to: to.map(({ name }) => name) };
}

/** What was sent to the reader herself in a cycle, newest first. */
export async function listOwnMessages({ db, actor }: Pick<Sight, 'db' | 'actor'>, cycle_id: string) {
  if (actor.person_id === null) return [];
  return db
    .selectFrom('cycle_message_to')
    .innerJoin('cycle_message', 'cycle_message.id', 'cycle_message_to.message_id')
    .leftJoin('person', 'person.id', 'cycle_message.sent_by')
    .select(['cycle_message.id', 'subject', 'sealed_text', 'sent_at', 'read_at', sender.as('sender')])
    .where('cycle_id', '=', cycle_id)
    .where('cycle_message_to.person_id', '=', actor.person_id)
    .orderBy('sent_at', 'desc')
    .orderBy('cycle_message.id')
    .limit(200)
    .execute();
}

/** False if this message was sent already. */
export async function insertMessage(
  deed: Deed,
  row: Omit<Insertable<CycleMessageTable>, 'filter'> & { filter: Record<string, string> },
  to: readonly string[],
): Promise<boolean> {
  const done = await deed.tx
    .insertInto('cycle_message')
    .values({ ...row, filter: JSON.stringify(row.filter) })
    .onConflict((oc) => oc.column('id').doNothing())
    .executeTakeFirst();
  if ((done.numInsertedOrUpdatedRows ?? 0n) === 0n) return false;
  await deed.tx
    .insertInto('cycle_message_to')
    .values(to.map((person_id) => ({ message_id: row.id, person_id, read_at: null })))
    .execute();
  return true;
}

export async function markMessagesRead(deed: Deed, person_id: string, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await deed.tx
      .updateTable('cycle_message_to')
      .set({ read_at: deed.now })
      .where('person_id', '=', person_id)
      .where('message_id', 'in', [...ids])
      .where('read_at', 'is', null)
      .execute();
}

/** How much of what was sent to the reader in a cycle is there, and is new. */
export async function countOwnMessages(
  { db, actor }: Pick<Sight, 'db' | 'actor'>,
  cycle_id: string,
): Promise<{ all: number; fresh: number }> {
  const row = await db
    .selectFrom('cycle_message_to')
    .innerJoin('cycle_message', 'cycle_message.id', 'message_id')
    .select(sql<number>`count(*)::int`.as('all'))
    .select(sql<number>`(count(*) filter (where read_at is null))::int`.as('fresh'))
    .where('person_id', '=', actor.person_id)
    .where('cycle_id', '=', cycle_id)
    .executeTakeFirstOrThrow();
  return row;
}
