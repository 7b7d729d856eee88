import '../../../platform/db/tables.ts';
import { sql } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { Sealed } from '../../../platform/vault.ts';
import { mayOperate, type MailState } from '../rules.ts';

/** A mail as the outbox lists it: never its words, never a link. */
export interface MailLine {
  id: string;
  /** Empty where nobody is to know who got it. */
  address: string;
  person_id: string | null;
  kind: string;
  state: MailState;
  attempts: number;
  last_error: string | null;
  created_at: Date;
  sent_at: Date | null;
}

const columns = ['id', 'address', 'person_id', 'kind', 'state', 'attempts', 'last_error', 'created_at', 'sent_at'] as const;

interface MailFilter {
  state?: MailState | undefined;
  search?: string | undefined;
  /** Kinds of mail that are shown without their recipient, except to herself: two who get one at once have to do with each other. */
  quiet?: readonly string[];
  after?: string | undefined;
  limit: number;
}

/** Newest first; `after` is the id of the last one shown. */
export async function listMails(sight: Sight, filter: MailFilter): Promise<MailLine[]> {
  if (!mayOperate(sight.actor)) return [];
  let query = sight.db.selectFrom('mail').select(columns);
  const named = sql<boolean>`(kind <> all(${[...(filter.quiet ?? [])]}::text[]) or person_id = ${sight.actor.person_id}::uuid)`;
  if (filter.state) query = query.where('state', '=', filter.state);
  if (filter.search) query = query.where('address', 'ilike', `%${filter.search.replace(/[\\%_]/g, '\\$&')}%`).where(named);
  if (filter.after)
    query = query.where(sql<boolean>`(created_at, id) < (select created_at, id from mail where id = ${filter.after}::uuid)`);
  const rows = await query
    .select(named.as('named'))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit)
    .execute();
  // What the server answered may hold the address, too.
  return rows.map(({ named: shown, ...row }) => (shown ? row : { ...row, address: '', person_id: null, last_error: null }));
}

export async function countMails(sight: Sight): Promise<Partial<Record<MailState, number>>> {
  if (!mayOperate(sight.actor)) return {};
  const rows = await sight.db
    .selectFrom('mail')
    .select(['state', (eb) => eb.fn.countAll<number>().as('n')])
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}

export interface WholeMail extends MailLine {
  sealed_subject: Sealed | null;
  sealed_text: Sealed | null;
  sealed_html: Sealed | null;
}

/** With what it says: the caller has asked `maySeeMails`. */
export async function findWholeMail(sight: Sight, id: string): Promise<WholeMail | undefined> {
  return sight.db
    .selectFrom('mail')
    .select([...columns, 'sealed_subject', 'sealed_text', 'sealed_html'])
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function lockMail(deed: Deed, id: string): Promise<{ id: string; state: MailState; kept: boolean } | undefined> {
  const row = await deed.tx
    .selectFrom('mail')
    .select(['id', 'state', 'sealed_text'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && { id: row.id, state: row.state, kept: row.sealed_text !== null };
}

export async function requeueMail(deed: Deed, id: string): Promise<void> {
  await deed.tx.updateTable('mail').set({ state: 'queued', last_error: null }).where('id', '=', id).execute();
}

/** Mails whose sending began and never ended: the process died in between, so they may have gone out. */
export async function markUnsure(deed: Deed, before: Date): Promise<void> {
  await deed.tx
    .updateTable('mail')
    .set({ state: 'unsure' })
    .where('state', '=', 'sending')
    .where('created_at', '<', before)
    .execute();
}
