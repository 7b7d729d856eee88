import '../tables.ts';
import '../../people/tables.ts';
import type { Insertable, Selectable } from 'kysely';
import { z } from 'zod';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { ContactRole } from '../rules.ts';
import type { OrganizationNoticeTable } from '../tables.ts';

export type NoticeRow = Selectable<OrganizationNoticeTable>;

export interface SentNotice extends NoticeRow {
  first_name: string;
  last_name: string;
  preferred_name: string | null;
}

/** All of a cycle. The caller has found it at her desk. */
export async function listNotices({ db }: Pick<Sight, 'db'>, cycle_id: string): Promise<SentNotice[]> {
  return db
    .selectFrom('organization_notice as notice')
    .innerJoin('person', 'person.id', 'notice.person_id')
    .selectAll('notice')
    .select(['first_name', 'last_name', 'preferred_name'])
    .where('cycle_id', '=', cycle_id)
    .orderBy('sent_at')
    .orderBy('last_name')
    .execute();
}

/** The reader's own; undefined (404) for anybody else's. */
export async function findOwnNotice({ db, actor }: Pick<Sight, 'db' | 'actor'>, id: string): Promise<NoticeRow | undefined> {
  if (actor.person_id === null || !z.uuid().safeParse(id).success) return undefined;
  return db
    .selectFrom('organization_notice')
    .selectAll()
    .where('id', '=', id)
    .where('person_id', '=', actor.person_id)
    .executeTakeFirst();
}

/** Current contacts of the organisations that are in the cycle. */
export async function listRecipients(
  { db }: Pick<Sight, 'db'>,
  cycle_id: string,
): Promise<{ organization_id: string; person_id: string; role: ContactRole }[]> {
  return db
    .selectFrom('cycle_organization as part')
    .innerJoin('organization_contact as contact', 'contact.organization_id', 'part.organization_id')
    .innerJoin('person', 'person.id', 'contact.person_id')
    .select(['part.organization_id', 'contact.person_id', 'contact.role'])
    .where('part.cycle_id', '=', cycle_id)
    .where('part.left_at', 'is', null)
    .where('contact.until', 'is', null)
    .where('person.status', 'in', ['active', 'invited', 'lapsed'])
    .execute();
}

/** Whether it is new: nobody gets the same notice twice. */
export async function insertNotice(deed: Deed, row: Insertable<OrganizationNoticeTable>): Promise<boolean> {
  const done = await deed.tx
    .insertInto('organization_notice')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Whether it was still open. */
export async function confirmNoticeRow(deed: Deed, id: string): Promise<boolean> {
  const done = await deed.tx
    .updateTable('organization_notice')
    .set({ confirmed_at: deed.now })
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
}
