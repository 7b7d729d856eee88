import type { Deed } from '../../../platform/deed.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { detachAuthor, endFeed, eraseOwn, moveTalk } from '../store/leaving.ts';

/** Her calendar's address is dead at once. */
export async function endCalendar(deed: Deed, person_id: string): Promise<void> {
  await endFeed(deed, person_id);
}

/** The partner keeps what both wrote, from a former partner; what she wrote for herself goes. */
export async function eraseFromTalk(deed: Deed, person_id: string): Promise<void> {
  await eraseOwn(deed, person_id);
  await detachAuthor(deed, person_id);
}

export async function mergeTalk(deed: Deed, person_id: string): Promise<void> {
  const merged = await findAnyPerson(deed, person_id);
  if (merged?.merged_into) await moveTalk(deed, person_id, merged.merged_into);
}
