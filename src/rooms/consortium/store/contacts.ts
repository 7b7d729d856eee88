import '../tables.ts';
import '../../people/tables.ts';
import type { Insertable, Selectable } from 'kysely';
import { z } from 'zod';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { ContactRole } from '../rules.ts';
import type { OrganizationContactTable } from '../tables.ts';

export type ContactRow = Selectable<OrganizationContactTable>;

export interface Contact extends ContactRow {
  first_name: string;
  last_name: string;
  preferred_name: string | null;
  email: string;
  function: string | null;
}

/** Who speaks for these organisations, and who did. The caller has found them through the reader's reach. */
export async function listContacts(
  { db }: Pick<Sight, 'db'>,
  organization_ids: readonly string[],
  { past = false }: { past?: boolean } = {},
): Promise<Contact[]> {
  if (organization_ids.length === 0) return [];
  const rows = await db
    .selectFrom('organization_contact as contact')
    .innerJoin('person', 'person.id', 'contact.person_id')
    .selectAll('contact')
    .select(['first_name', 'last_name', 'preferred_name', 'email', 'function'])
    .where('contact.organization_id', 'in', [...organization_ids])
    .where('until', past ? 'is not' : 'is', null)
    .orderBy(past ? 'until' : 'since', past ? 'desc' : 'asc')
    .orderBy('last_name')
    .execute();
  const order: readonly ContactRole[] = ['hr', 'hr_deputy', 'executive'];
  return past ? rows : rows.toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
}

/** People who speak for an organisation in one of these roles today. For mails. */
export async function contactIds(
  { db }: Pick<Sight, 'db'>,
  organization_id: string,
  roles: readonly ContactRole[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('organization_contact')
    .select('person_id')
    .distinct()
    .where('organization_id', '=', organization_id)
    .where('role', 'in', [...roles])
    .where('until', 'is', null)
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/** One of an organisation, under lock: two hand-overs at once, and one finds it ended. */
export async function lockContact(deed: Deed, organization_id: string, id: string): Promise<ContactRow | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  return deed.tx
    .selectFrom('organization_contact')
    .selectAll()
    .where('organization_id', '=', organization_id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Whether there was anything to do: she may have the role already. */
export async function insertContact(deed: Deed, row: Omit<Insertable<OrganizationContactTable>, 'until'>): Promise<boolean> {
  const done = await deed.tx
    .insertInto('organization_contact')
    .values({ ...row, until: null })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}

export async function endContact(deed: Deed, id: string): Promise<void> {
  await deed.tx.updateTable('organization_contact').set({ until: deed.now }).where('id', '=', id).execute();
}
