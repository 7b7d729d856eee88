import '../tables.ts';
import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import { standing } from '../../../platform/db/standing.ts';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { LoginTable, OneTimeLinkTable } from '../tables.ts';
import type { Person } from './persons.ts';

/** Only the hash of a token is stored: a copy of the database opens no account. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export interface LoginRow {
  login_id: string;
  person: Person;
  roles: string[];
  seen_at: Date;
}

const loginOf = standing((db, token_hash: string, now: Date) =>
  db
    .selectFrom('login')
    .innerJoin('person', 'person.id', 'login.person_id')
    .selectAll('person')
    .select(['login.id as login_id', 'login.seen_at'])
    .select(sql<string[]>`array(select role from role_grant where role_grant.person_id = person.id)`.as('roles'))
    .where('login.token_hash', '=', token_hash)
    .where('login.ends_at', '>', now),
);

export async function findLogin(sight: Sight, token: string): Promise<LoginRow | undefined> {
  const [row] = await loginOf(sight.db, tokenHash(token), sight.now);
  if (!row) return undefined;
  const { login_id, roles, seen_at, ...person } = row;
  return { login_id, roles, seen_at, person };
}

export async function listLogins(sight: Sight, person_id: string): Promise<Selectable<LoginTable>[]> {
  return sight.db
    .selectFrom('login')
    .selectAll()
    .where('person_id', '=', person_id)
    .where('ends_at', '>', sight.now)
    .orderBy('seen_at', 'desc')
    .execute();
}

export async function insertLogin(deed: Deed, row: Selectable<LoginTable>): Promise<void> {
  await deed.tx.insertInto('login').values(row).execute();
}

/** Outside of any deed: a heartbeat, not an act. */
export async function touchLogin(sight: Sight, login_id: string): Promise<void> {
  await sight.db.updateTable('login').set({ seen_at: sight.now }).where('id', '=', login_id).execute();
}

export async function deleteLogin(deed: Deed, person_id: string, login_id: string): Promise<boolean> {
  const gone = await deed.tx.deleteFrom('login').where('id', '=', login_id).where('person_id', '=', person_id).executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** Ends every login of the person but the one kept, and makes every open link worthless. */
export async function endAccess(deed: Deed, person_id: string, keep_token?: string): Promise<void> {
  let query = deed.tx.deleteFrom('login').where('person_id', '=', person_id);
  if (keep_token) query = query.where('token_hash', '!=', tokenHash(keep_token));
  await query.execute();
  await deed.tx.deleteFrom('one_time_link').where('person_id', '=', person_id).where('used_at', 'is', null).execute();
}

export type OneTimeLink = Selectable<OneTimeLinkTable>;

export async function findLink(sight: Sight, token: string): Promise<OneTimeLink | undefined> {
  return sight.db
    .selectFrom('one_time_link')
    .selectAll()
    .where('token_hash', '=', tokenHash(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', sight.now)
    .executeTakeFirst();
}

/** Takes the link out of use; of two clicks at once exactly one gets the row. */
export async function useLink(deed: Deed, token: string): Promise<OneTimeLink | undefined> {
  return deed.tx
    .updateTable('one_time_link')
    .set({ used_at: deed.now })
    .where('token_hash', '=', tokenHash(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', deed.now)
    .returningAll()
    .executeTakeFirst();
}

export async function insertLink(deed: Deed, row: OneTimeLink): Promise<void> {
  await deed.tx
    .deleteFrom('one_time_link')
    .where('person_id', '=', row.person_id)
    .where('purpose', '=', row.purpose)
    .where('used_at', 'is', null)
    .execute();
  await deed.tx.insertInto('one_time_link').values(row).execute();
}

/** Housekeeping: what has ended is forgotten. */
export async function deleteEnded(deed: Deed): Promise<void> {
  await deed.tx.deleteFrom('login').where('ends_at', '<', deed.now).execute();
  await deed.tx.deleteFrom('one_time_link').where('expires_at', '<', deed.now).execute();
}
