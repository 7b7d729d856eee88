import type { Deed } from '../../../platform/deed.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { eraseFromAgreements, moveAgreements } from '../store/leaving.ts';
import { eraseFromTurns, mergeTurns } from './midterm.ts';

export async function leaveAgreements(deed: Deed, person_id: string): Promise<void> {
  await eraseFromAgreements(deed, person_id);
  await eraseFromTurns(deed, person_id);
}

export async function mergeAgreements(deed: Deed, person_id: string): Promise<void> {
  const merged = await findAnyPerson(deed, person_id);
  if (!merged?.merged_into) return;
  await moveAgreements(deed, person_id, merged.merged_into);
  await mergeTurns(deed, person_id, merged.merged_into);
}
