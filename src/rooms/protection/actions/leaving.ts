import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { deleteOldHandovers, deleteOldProtections, erasePerson, movePerson } from '../store/leaving.ts';
import { lockFrozenOf, lockWaitingOf, updateProtection } from '../store/protections.ts';
import { closeWithdrawn } from './protections.ts';

/** The tandem has ended, by whomever: nothing is frozen any more. */
export async function closeWithTandem(deed: Deed, tandem_id: string): Promise<void> {
  for (const { id } of await lockFrozenOf(deed, tandem_id)) {
    await updateProtection(deed, id, { state: 'ended', closed_at: deed.now });
    await audit(deed, 'protection.lapse', { type: 'protection', id }, { before: 'frozen', after: 'ended' });
  }
}

/** Whoever leaves waits for no answer any more. */
export async function withdrawOf(deed: Deed, person_id: string): Promise<void> {
  for (const { id } of await lockWaitingOf(deed, person_id)) await closeWithdrawn(deed, id);
}

export async function eraseFromProtection(deed: Deed, person_id: string): Promise<void> {
  await withdrawOf(deed, person_id);
  await erasePerson(deed, person_id);
}

export async function mergeProtection(deed: Deed, person_id: string): Promise<void> {
  const merged = await findAnyPerson(deed, person_id);
  if (merged?.merged_into) await movePerson(deed, person_id, merged.merged_into);
}

export async function dropOldProtection(deed: Deed): Promise<void> {
  await deleteOldProtections(deed);
  await deleteOldHandovers(deed);
}
