import '../tables.ts';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';
import { z } from 'zod';
import type { Deed, House, Sight } from '../../../platform/deed.ts';
import { lockTandem } from '../../tandems/store/own.ts';
import { helperRolesOf, openStates } from '../rules.ts';
import type { ProtectionTable } from '../tables.ts';

type Row = Selectable<ProtectionTable>;

export interface Protection extends Omit<Row, 'sealed_words' | 'sealed_answer'> {
  words: string;
  answer: string;
}

const context = (part: 'words' | 'answer', id: string) => `protection.${part}.${id}`;

export const sealProtection = (house: House, part: 'words' | 'answer', id: string, text: string) =>
  house.vault.seal(text, context(part, id));

function opened(house: House, { sealed_words, sealed_answer, ...row }: Row): Protection {
  return {
    ...row,
    words: sealed_words ? house.vault.open(sealed_words, context('words', row.id)) : '',
    answer: sealed_answer ? house.vault.open(sealed_answer, context('answer', row.id)) : '',
  };
}

/** What was asked of a role that the reader holds, and never in a tandem of her own. */
function reached({ db, actor }: Pick<Sight, 'db' | 'actor'>) {
  return db
    .selectFrom('protection')
    .where(sql<boolean>`protection.asked_of = any (${helperRolesOf(actor)})`)
    .where('protection.tandem_id', 'not in', (eb) =>
      eb.selectFrom('tandem_party').select('tandem_id').where('person_id', '=', actor.person_id),
    );
}

export async function findProtection(sight: Sight, id: string): Promise<Protection | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await reached(sight).selectAll('protection').where('protection.id', '=', id).executeTakeFirst();
  return row && opened(sight.house, row);
}

/** The same under a lock of its tandem, together with every other one of the same tandem that is frozen. */
export async function lockProtection(deed: Deed, id: string): Promise<(Protection & { others_frozen: number }) | undefined> {
  const row = await findProtection(deed, id);
  if (!row) return undefined;
  // The tandem first, as whoever takes a call back does.
  await lockTandem(deed, row.tandem_id);
  const rows = await deed.tx
    .selectFrom('protection')
    .selectAll()
    .where('tandem_id', '=', row.tandem_id)
    .where('state', 'in', openStates)
    .orderBy('id')
    .forUpdate()
    .execute();
  const now = await findProtection(deed, id);
  return now && { ...now, others_frozen: rows.filter((each) => each.id !== id && each.state === 'frozen').length };
}

export const pageSize = 25;

/** Open ones, the longest waiting first; closed ones, the latest first, a page from the one after `after`. */
export async function listProtections(sight: Sight, filter: 'open' | 'closed', after?: string): Promise<Protection[]> {
  let query = reached(sight).selectAll('protection');
  if (filter === 'open') query = query.where('state', 'in', openStates).orderBy('asked_at').orderBy('id').limit(200);
  else
    query = query
      .where('state', 'not in', openStates)
      .orderBy('asked_at', 'desc')
      .orderBy('id', 'desc')
      .limit(pageSize + 1);
  if (filter === 'closed' && z.uuid().safeParse(after).success)
    query = query.where(sql<boolean>`(asked_at, id) < (select asked_at, id from protection where id = ${after})`);
  return (await query.execute()).map((row) => opened(sight.house, row));
}

/** The reader's own calls of one tandem, the latest first. */
export async function listAsked(sight: Sight, tandem_id: string): Promise<Protection[]> {
  const rows = await sight.db
    .selectFrom('protection')
    .selectAll()
    .where('tandem_id', '=', tandem_id)
    .where('asked_by', '=', sight.actor.person_id)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => opened(sight.house, row));
}

export async function insertProtection(
  deed: Deed,
  { words, ...row }: Omit<Insertable<ProtectionTable>, 'sealed_words' | 'sealed_answer'> & { words: string },
): Promise<void> {
  await deed.tx
    .insertInto('protection')
    .values({ ...row, sealed_words: sealProtection(deed.house, 'words', row.id, words), sealed_answer: null })
    .execute();
}

export async function updateProtection(deed: Deed, id: string, change: Updateable<ProtectionTable>): Promise<void> {
  await deed.tx.updateTable('protection').set(change).where('id', '=', id).execute();
}

/** Frozen ones of a tandem that has ended. For news. */
export async function lockFrozenOf(deed: Deed, tandem_id: string): Promise<{ id: string }[]> {
  return deed.tx
    .selectFrom('protection')
    .select('id')
    .where('tandem_id', '=', tandem_id)
    .where('state', '=', 'frozen')
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** What this person still waits for. For news about her account. */
export async function lockWaitingOf(deed: Deed, person_id: string): Promise<{ id: string }[]> {
  return deed.tx
    .selectFrom('protection')
    .select('id')
    .where('asked_by', '=', person_id)
    .where('state', '=', 'asked')
    .orderBy('id')
    .forUpdate()
    .execute();
}
