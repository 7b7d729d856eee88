import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { must, Refusal } from '../../../platform/refusal.ts';
import { mayManagePeople } from '../rules/person.ts';
import { insertPersons, isCollision, organizationsByName, updatePersons } from '../store/import.ts';
import { findByEmail } from '../store/persons.ts';

export interface MemberFields {
  member_number: string;
  email: string;
  first_name: string;
  last_name: string;
  organization: string;
  function: string;
  location: string;
  phone: string;
  locale: string;
}

export interface MemberChanges {
  create: MemberFields[];
  change: { id: string; after: Partial<MemberFields> }[];
}

const orNull = (text: string) => text || null;

async function write(deed: Deed, { create, change }: MemberChanges): Promise<string[]> {
  const organizations = await organizationsByName(deed, [
    ...create.map((row) => row.organization),
    ...change.map((row) => row.after.organization ?? ''),
  ]);
  const idOf = (name: string | undefined) => (name ? organizations.get(name.toLowerCase()) : undefined);
  const rows = create.map(({ organization, ...row }) => ({
    ...row,
    id: deed.house.chance.id(),
    status: 'invited' as const,
    member_number: orNull(row.member_number),
    function: orNull(row.function),
    location: orNull(row.location),
    phone: orNull(row.phone),
    organization_id: idOf(organization) ?? null,
    created_at: deed.now,
    updated_at: deed.now,
  }));
  await insertPersons(deed, rows);
  await updatePersons(
    deed,
    change.map(({ id, after: { organization, ...after } }) => {
      const organization_id = idOf(organization);
      return { id, change: { ...after, ...(organization_id ? { organization_id } : {}) } };
    }),
  );
  return rows.map(({ id }) => id);
}

/** Writes what an import has planned. New members are `invited` and hear nothing of it yet. */
export async function importMembers(deed: Deed, changes: MemberChanges): Promise<void> {
  must(mayManagePeople(deed.actor));
  try {
    await write(deed, changes);
  } catch (error) {
    if (isCollision(error)) throw new Refusal('operation.import.changed');
    throw error;
  }
}

/** One member by hand; invited, without a mail. Gives her id. */
export async function addMember(deed: Deed, fields: MemberFields): Promise<string> {
  must(mayManagePeople(deed.actor));
  if (await findByEmail(deed, fields.email)) throw new Refusal('people.email.taken', {}, { field: 'email' });
  try {
    const [id = ''] = await write(deed, { create: [fields], change: [] });
    await audit(deed, 'person.add', { type: 'person', id }, { after: 'invited' });
    return id;
  } catch (error) {
    // Not the address, that was looked up: the number, or a second click.
    if (isCollision(error)) throw new Refusal('operation.people.number_taken', {}, { field: 'member_number' });
    throw error;
  }
}
