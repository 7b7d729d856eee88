import '../../../platform/db/tables.ts';
import { sql } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { Sealed } from '../../../platform/vault.ts';
import { mayOperate, type MailState } from '../rules.ts';

/** A mail as the outbox lists it: never its words, never a link. */
export interface MailLine {
  id: string;
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

/** Newest first; `after` is the id of the last one shown. */
export async function listMails(
  sight: Sight,
  filter: { state?: MailState | undefined; search?: string | undefined; after?: string | undefined; limit: number },
): Promise<MailLine[]> {
  if (!mayOperate(sight.actor)) return [];
  let query = sight.db.selectFrom('mail').select(columns);
  if (filter.state) query = query.where('state', '=', filter.state);
  if (filter.search) query = query.where('address', 'ilike', `%${filter.search.replace(/[\\%_]/g, '\\$&')}%`);
  if (filter.after)
    query = query.where(sql<boolean>`(created_at, id) < (select created_at, id from mail where id = ${filter.after}::uuid)`);
  return query.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(filter.limit).execute();
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
