import '../tables.ts';
import { createHash } from 'node:crypto';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { selfId } from '../../../platform/deed.ts';

/** The address is a key: only its hash is looked for. */
export const feedHash = (token: string) => createHash('sha256').update(`calendar ${token}`).digest('hex');

/** The reader's own address, so that she can copy it again; undefined where she has none. */
export async function findOwnFeed(sight: Sight): Promise<{ token: string; created_at: Date } | undefined> {
  const person_id = sight.actor.person_id;
  if (person_id === null) return undefined;
  const row = await sight.db.selectFrom('calendar_feed').selectAll().where('person_id', '=', person_id).executeTakeFirst();
  return (
    row && { token: sight.house.vault.open(row.sealed_token, `calendar_feed.token.${person_id}`), created_at: row.created_at }
  );
}

/** Whose calendar an address opens. Without reach: the address itself is the right. */
export async function findFeedOwner(sight: Pick<Sight, 'db'>, token: string): Promise<string | undefined> {
  const row = await sight.db
    .selectFrom('calendar_feed')
    .select('person_id')
    .where('token_hash', '=', feedHash(token))
    .executeTakeFirst();
  return row?.person_id;
}

/** A new address in place of the old one, which opens nothing from now on. */
export async function replaceFeed(deed: Deed, token: string): Promise<void> {
  const person_id = selfId(deed);
  const row = {
    token_hash: feedHash(token),
    sealed_token: deed.house.vault.seal(token, `calendar_feed.token.${person_id}`),
    created_at: deed.now,
  };
  await deed.tx
    .insertInto('calendar_feed')
    .values({ person_id, ...row })
    .onConflict((oc) => oc.column('person_id').doUpdateSet(row))
    .execute();
}

/** True where there was one. */
export async function deleteFeed(deed: Deed, person_id: string): Promise<boolean> {
  const { numDeletedRows } = await deed.tx.deleteFrom('calendar_feed').where('person_id', '=', person_id).executeTakeFirst();
  return numDeletedRows > 0n;
}
