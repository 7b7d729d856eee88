import type { Deed } from '../../../platform/deed.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { eraseTurns, moveClosings } from '../store/closing.ts';
import { eraseFromAgreements, moveAgreements } from '../store/leaving.ts';
import { moveMidterms } from '../store/midterm.ts';

export async function leaveAgreements(deed: Deed, person_id: string): Promise<void> {
  await eraseFromAgreements(deed, person_id);
  await eraseTurns(deed, person_id);
}

export async function mergeAgreements(deed: Deed, person_id: string): Promise<void> {
  const merged = await findAnyPerson(deed, person_id);
  if (!merged?.merged_into) return;
  await moveAgreements(deed, person_id, merged.merged_into);
  await moveMidterms(deed, person_id, merged.merged_into);
  await moveClosings(deed, person_id, merged.merged_into);
}
