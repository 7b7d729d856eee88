import '../tables.ts';
import { sql } from 'kysely';
import { z } from 'zod';
import { selfId, type House, type Sight } from '../../../platform/deed.ts';
import { listOwn, type OwnTandem, type Partner } from '../../tandems/store/own.ts';
import { messagePage } from '../rules/messages.ts';
import type { MessageTable } from '../tables.ts';
import type { Selectable } from 'kysely';

type Row = Selectable<MessageTable>;

export interface Message extends Omit<Row, 'sealed_text'> {
  text: string;
}

export const openMessage = (house: House, { sealed_text, ...row }: Row): Message => ({
  ...row,
  text: house.vault.open(sealed_text, `message.text.${row.id}`),
});

/** Messages of the reader's own tandems: nobody else reaches one, whatever the role. */
function reached({ db, actor }: Sight) {
  return db
    .selectFrom('message')
    .innerJoin('tandem_party as own', 'own.tandem_id', 'message.tandem_id')
    .where('own.person_id', '=', actor.person_id);
}

/** Those of the other side that she has not read yet. */
function unread(sight: Sight) {
  return reached(sight)
    .leftJoin('message_reader as reader', (join) =>
      join.onRef('reader.tandem_id', '=', 'message.tandem_id').on('reader.person_id', '=', sight.actor.person_id),
    )
    .where('message.author_id', 'is distinct from', sight.actor.person_id)
    .where('message.taken_back_at', 'is', null)
    .where((eb) => eb.or([eb('reader.read_at', 'is', null), eb('message.sent_at', '>', eb.ref('reader.read_at'))]));
}

export interface ThreadPage {
  /** Oldest first. */
  messages: Message[];
  /** Id of the oldest one shown, where there are older ones. */
  older: string | undefined;
}

/** The latest page of a thread, or the one before the message `before`, or the one that ends with the message `until`. */
export async function listMessages(
  sight: Sight,
  tandem_id: string,
  { before, until }: { before?: string | undefined; until?: string | undefined } = {},
): Promise<ThreadPage> {
  let query = reached(sight).selectAll('message').where('message.tandem_id', '=', tandem_id);
  if (z.uuid().safeParse(before).success)
    query = query.where(
      sql<boolean>`(message.sent_at, message.id) < (select sent_at, id from message where id = ${before} and tandem_id = ${tandem_id})`,
    );
  if (z.uuid().safeParse(until).success)
    query = query.where(
      sql<boolean>`(message.sent_at, message.id) <= (select sent_at, id from message where id = ${until} and tandem_id = ${tandem_id})`,
    );
  const rows = await query
    .orderBy('message.sent_at', 'desc')
    .orderBy('message.id', 'desc')
    .limit(messagePage + 1)
    .execute();
  const messages = rows.slice(0, messagePage).map((row) => openMessage(sight.house, row));
  return { messages: messages.toReversed(), older: rows.length > messagePage ? messages.at(-1)?.id : undefined };
}

/** Every message of a tandem that the reader is in, the latest first, a portion at a time. */
export async function eachMessage(sight: Sight, tandem_id: string, look: (message: Message) => void): Promise<void> {
  const portion = 500;
  for (let from = 0; ; from += portion) {
    const rows = await reached(sight)
      .selectAll('message')
      .where('message.tandem_id', '=', tandem_id)
      .orderBy('message.sent_at', 'desc')
      .orderBy('message.id', 'desc')
      .offset(from)
      .limit(portion)
      .execute();
    for (const row of rows) look(openMessage(sight.house, row));
    if (rows.length < portion) return;
  }
}

/** How many messages wait for the reader, in one tandem or in all. */
export async function countUnread(sight: Sight, tandem_id?: string): Promise<number> {
  if (sight.actor.person_id === null) return 0;
  let query = unread(sight).select((eb) => eb.fn.countAll<number>().as('n'));
  if (tandem_id !== undefined) query = query.where('message.tandem_id', '=', tandem_id);
  return (await query.executeTakeFirstOrThrow()).n;
}

async function waiting(sight: Sight): Promise<Map<string, { count: number; since: Date }>> {
  const rows = await unread(sight)
    .select((eb) => ['message.tandem_id', eb.fn.countAll<number>().as('count'), eb.fn.min('message.sent_at').as('since')])
    .groupBy('message.tandem_id')
    .execute();
  return new Map(rows.map(({ tandem_id, ...row }) => [tandem_id, row]));
}

export interface MessageStep {
  tandem_id: string;
  partner: Partner;
  count: number;
  /** When the oldest of them was sent. */
  since: Date;
}

/** For the home page: tandems with something to read. `known`: the reader's tandems, where the caller has them already. */
export async function listMessageSteps(sight: Sight, known?: readonly OwnTandem[]): Promise<MessageStep[]> {
  if (sight.actor.person_id === null) return [];
  const [own, new_ones] = await Promise.all([known ?? listOwn(sight), waiting(sight)]);
  return own.flatMap(({ id, partner }) => {
    const row = new_ones.get(id);
    return row ? [{ tandem_id: id, partner, ...row }] : [];
  });
}

export interface ThreadRow {
  tandem: OwnTandem;
  count: number;
  last_at: Date | null;
}

/** The reader's threads: those with something new first, then the latest. */
export async function listThreads(sight: Sight): Promise<ThreadRow[]> {
  const [own, new_ones, last] = await Promise.all([
    listOwn(sight),
    waiting(sight),
    reached(sight)
      .select((eb) => ['message.tandem_id', eb.fn.max('message.sent_at').as('at')])
      .groupBy('message.tandem_id')
      .execute(),
  ]);
  const at = new Map(last.map((row) => [row.tandem_id, row.at]));
  return own
    .map((tandem) => ({ tandem, count: new_ones.get(tandem.id)?.count ?? 0, last_at: at.get(tandem.id) ?? null }))
    .toSorted((a, b) => Number(b.count > 0) - Number(a.count > 0) || (b.last_at?.getTime() ?? 0) - (a.last_at?.getTime() ?? 0));
}

/** How far each of the two has read. */
export async function readersOf(sight: Sight, tandem_id: string): Promise<{ own: Date | null; other: Date | null }> {
  const self = selfId(sight);
  const rows = await sight.db.selectFrom('message_reader').selectAll().where('tandem_id', '=', tandem_id).execute();
  return {
    own: rows.find(({ person_id }) => person_id === self)?.read_at ?? null,
    other: rows.find(({ person_id }) => person_id !== self)?.read_at ?? null,
  };
}

/** For a report: only the person it was written to hands a message over. */
export async function findMessageForReport(
  sight: Sight,
  id: string,
): Promise<{ text: string; author_id: string; tandem_id: string; program_id: string } | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await reached(sight)
    .innerJoin('tandem', 'tandem.id', 'message.tandem_id')
    .selectAll('message')
    .select('tandem.program_id')
    .where('message.id', '=', id)
    .where('message.taken_back_at', 'is', null)
    .where('message.author_id', '<>', sight.actor.person_id)
    .executeTakeFirst();
  if (!row?.author_id) return undefined;
  const { text } = openMessage(sight.house, row);
  return { text, author_id: row.author_id, tandem_id: row.tandem_id, program_id: row.program_id };
}
