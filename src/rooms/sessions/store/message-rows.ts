import '../tables.ts';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Deed } from '../../../platform/deed.ts';
import type { MessageReaderTable } from '../tables.ts';
import { openMessage, type Message } from './messages.ts';

/** The latest message of a thread. The caller holds the tandem's lock. */
export async function latestMessage(deed: Deed, tandem_id: string): Promise<Message | undefined> {
  const row = await deed.tx
    .selectFrom('message')
    .selectAll()
    .where('tandem_id', '=', tandem_id)
    .orderBy('sent_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && openMessage(deed.house, row);
}

/** One message of this tandem, whose reach the caller has made sure of. */
export async function messageIn(deed: Deed, tandem_id: string, id: string): Promise<Message | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await deed.tx
    .selectFrom('message')
    .selectAll()
    .where('tandem_id', '=', tandem_id)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && openMessage(deed.house, row);
}

export async function insertMessage(
  deed: Deed,
  row: { id: string; tandem_id: string; author_id: string; text: string; sent_at: Date },
): Promise<void> {
  const { text, ...rest } = row;
  await deed.tx
    .insertInto('message')
    .values({ ...rest, sealed_text: deed.house.vault.seal(text, `message.text.${row.id}`), taken_back_at: null })
    .execute();
}

/** The row stays, so that whoever was told of it finds out what became of it; the words go. */
export async function emptyMessage(deed: Deed, id: string): Promise<void> {
  await deed.tx
    .updateTable('message')
    .set({ taken_back_at: deed.now, sealed_text: deed.house.vault.seal('', `message.text.${id}`) })
    .where('id', '=', id)
    .execute();
}

export async function readerIn(
  deed: Deed,
  tandem_id: string,
  person_id: string,
): Promise<Selectable<MessageReaderTable> | undefined> {
  return deed.tx
    .selectFrom('message_reader')
    .selectAll()
    .where('tandem_id', '=', tandem_id)
    .where('person_id', '=', person_id)
    .executeTakeFirst();
}

export async function setReader(
  deed: Deed,
  tandem_id: string,
  person_id: string,
  change: Partial<Pick<MessageReaderTable, 'read_at' | 'told_at'>>,
): Promise<void> {
  await deed.tx
    .insertInto('message_reader')
    .values({ tandem_id, person_id, read_at: null, told_at: null, ...change })
    .onConflict((conflict) => conflict.columns(['tandem_id', 'person_id']).doUpdateSet(change))
    .execute();
}

/** Writes down that she is told now; false where somebody has done so already. */
export async function claimTelling(deed: Deed, tandem_id: string, person_id: string): Promise<boolean> {
  const row = await deed.tx
    .insertInto('message_reader')
    .values({ tandem_id, person_id, read_at: null, told_at: deed.now })
    .onConflict((conflict) =>
      conflict.columns(['tandem_id', 'person_id']).doUpdateSet({ told_at: deed.now }).where('message_reader.told_at', 'is', null),
    )
    .returning('tandem_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Who has left something unread since before `until` and was not told of it. For the timetable. */
export async function listUntold(deed: Deed, until: Date): Promise<{ tandem_id: string; person_id: string }[]> {
  return (
    deed.tx
      .selectFrom('message')
      .innerJoin('tandem_party as party', (join) =>
        join.onRef('party.tandem_id', '=', 'message.tandem_id').onRef('party.person_id', '<>', 'message.author_id'),
      )
      // Nobody who is gone is told of anything.
      .innerJoin('person', (join) =>
        join
          .onRef('person.id', '=', 'party.person_id')
          .on('person.status', 'in', ['invited', 'active', 'lapsed'])
          .on('person.message_mail', '=', 'each'),
      )
      .leftJoin('message_reader as reader', (join) =>
        join.onRef('reader.tandem_id', '=', 'party.tandem_id').onRef('reader.person_id', '=', 'party.person_id'),
      )
      .select(['party.tandem_id', 'party.person_id'])
      .distinct()
      .where('message.taken_back_at', 'is', null)
      .where('message.sent_at', '<=', until)
      .where('reader.told_at', 'is', null)
      .where((eb) => eb.or([eb('reader.read_at', 'is', null), eb('message.sent_at', '>', eb.ref('reader.read_at'))]))
      .orderBy('party.tandem_id')
      .orderBy('party.person_id')
      .limit(200)
      .execute()
  );
}
