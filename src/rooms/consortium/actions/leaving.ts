import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { keptUntil } from '../rules/kept.ts';
import { deleteOldCooperations, endContactsOf, eraseConsortium, moveConsortium } from '../store/leaving.ts';

/** Heard when a membership ends, or is blocked: nobody waits for a word that cannot come. */
export async function silenceContact(deed: Deed, person_id: string): Promise<void> {
  for (const organization_id of await endContactsOf(deed, person_id))
    await audit(
      deed,
      'organization_contact.end',
      { type: 'organization', id: organization_id },
      { before: { person: person_id } },
    );
}

export async function forgetContact(deed: Deed, person_id: string): Promise<void> {
  await eraseConsortium(deed, person_id);
}

export async function joinContacts(deed: Deed, gone_id: string): Promise<void> {
  const gone = await findAnyPerson(deed, gone_id);
  if (gone?.merged_into) await moveConsortium(deed, gone_id, gone.merged_into);
}

export async function deleteOldAgreements(deed: Deed): Promise<void> {
  await deleteOldCooperations(deed, keptUntil(deed.now));
}
