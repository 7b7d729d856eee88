import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { insertPersons, isCollision } from '../store/import.ts';
import { findNetwork } from '../store/network.ts';
import { updatePerson } from '../store/persons.ts';
import { makeLink } from './link.ts';

export interface Newcomer {
  email: string;
  first_name: string;
  last_name: string;
  organization_id: string | null;
}

/**
 * Somebody who is asked to take part and is not with us yet: `invited`, and she alone joins. The caller has established who
 * may ask, and writes to her. Returns her id.
 */
export async function nameNewcomer(deed: Deed, { email, first_name, last_name, organization_id }: Newcomer): Promise<string> {
  const id = deed.house.chance.id();
  const locale = (await findNetwork(deed))?.locales[0] ?? 'de';
  // Only these: callers hand over whole forms.
  const own = { email, first_name, last_name, organization_id };
  const row = { ...own, id, status: 'invited' as const, locale, created_at: deed.now, updated_at: deed.now };
  try {
    await insertPersons(deed, [row]);
  } catch (error) {
    // Somebody else named the same person in this moment.
    if (isCollision(error)) throw new Refusal('people.email.taken', {}, { field: 'email' });
    throw error;
  }
  await audit(deed, 'person.add', { type: 'person', id }, { after: 'invited' });
  return id;
}

/** The way in for somebody who is invited: after joining she stands before `next_path`. An older link stops working. */
export async function invitationPath(deed: Deed, person_id: string, next_path: string): Promise<string> {
  await updatePerson(deed, person_id, { invited_at: deed.now });
  return makeLink(deed, person_id, 'invitation', { next_path });
}
