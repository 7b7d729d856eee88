import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { dropFile } from '../../../platform/files/uploads.ts';
import { eraseAfterDays } from '../rules/person.ts';
import { clearPerson, listLeftBefore, listMergedInto } from '../store/erase.ts';

/** Erases who left 30 days ago. Rooms below hear of it and erase what they keep of the person. */
export async function eraseLeft(deed: Deed): Promise<void> {
  const until = new Date(deed.now.getTime() - eraseAfterDays * 86_400_000);
  for (const person of await listLeftBefore(deed, until)) {
    if (person.photo_file_id) await dropFile(deed, person.photo_file_id);
    for (const id of [person.id, ...(await listMergedInto(deed, person.id))]) await clearPerson(deed, id);
    await audit(deed, 'person.erase', { type: 'person', id: person.id }, { before: 'left', after: 'erased' });
  }
}
