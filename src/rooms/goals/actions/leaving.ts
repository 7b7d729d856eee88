import type { Deed } from '../../../platform/deed.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { detachPerson, dropTexts, movePerson } from '../store/leaving.ts';

/** The partner keeps the goals and what both wrote, from a former partner. */
export async function eraseFromGoals(deed: Deed, person_id: string): Promise<void> {
  await detachPerson(deed, person_id);
}

export async function mergeGoals(deed: Deed, person_id: string): Promise<void> {
  const merged = await findAnyPerson(deed, person_id);
  if (merged?.merged_into) await movePerson(deed, person_id, merged.merged_into);
}

/** When the talk of an ended tandem is dropped, its goals go with it. */
export async function dropGoals(deed: Deed, tandem_id: string): Promise<void> {
  await dropTexts(deed, tandem_id);
}
