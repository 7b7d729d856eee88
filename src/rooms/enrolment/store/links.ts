import '../tables.ts';
import type { Insertable, Selectable } from 'kysely';
import { z } from 'zod';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { dayOf } from '../../../platform/words/day.ts';
import type { InvitationLinkTable } from '../tables.ts';

export type InvitationLink = Selectable<InvitationLinkTable>;

/** Of a cycle that the caller has found through her desk; the newest first. */
export async function listLinks(
  { db }: Pick<Sight, 'db'>,
  cycle_id: string,
): Promise<(InvitationLink & { organization: string | null })[]> {
  return db
    .selectFrom('invitation_link')
    .leftJoin('organization', 'organization.id', 'invitation_link.organization_id')
    .selectAll('invitation_link')
    .select('organization.name as organization')
    .where('cycle_id', '=', cycle_id)
    .orderBy('invitation_link.created_at', 'desc')
    .execute();
}

/** Reach: whoever holds it, as long as it holds. */
export async function findLinkByToken(
  { db, now }: Pick<Sight, 'db' | 'now'>,
  token: string,
): Promise<(InvitationLink & { organization: string | null }) | undefined> {
  return db
    .selectFrom('invitation_link')
    .leftJoin('organization', 'organization.id', 'invitation_link.organization_id')
    .selectAll('invitation_link')
    .select('organization.name as organization')
    .where('token', '=', token)
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('expires_on', 'is', null), eb('expires_on', '>=', dayOf(now))]))
    .executeTakeFirst();
}

export async function insertLink(deed: Deed, row: Insertable<InvitationLinkTable>): Promise<void> {
  await deed.tx.insertInto('invitation_link').values(row).execute();
}

/** False where there is none in this cycle that still holds. */
export async function revokeLinkRow(deed: Deed, cycle_id: string, id: string): Promise<boolean> {
  if (!z.uuid().safeParse(id).success) return false;
  const done = await deed.tx
    .updateTable('invitation_link')
    .set({ revoked_at: deed.now })
    .where('cycle_id', '=', cycle_id)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export async function linkExists({ db }: Pick<Sight, 'db'>, cycle_id: string, id: string): Promise<boolean> {
  if (!z.uuid().safeParse(id).success) return false;
  const row = await db
    .selectFrom('invitation_link')
    .select('id')
    .where('cycle_id', '=', cycle_id)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}
