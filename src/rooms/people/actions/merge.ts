import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { dropFile } from '../../../platform/files/uploads.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { mayManagePeople } from '../rules/person.ts';
import { emptied, filledBy, mergeObstacle } from '../rules/merge.ts';
import { endAccess } from '../store/logins.ts';
import { lockPair, moveBelongings } from '../store/merge.ts';
import { findPerson, updatePerson } from '../store/persons.ts';

/**
 * Two accounts of one person become one. `keep` stays and gets what it lacks; `gone` becomes `merged` and opens no more.
 * Rooms below move their rows when they hear `person.merge` (object: the account that goes, `merged_into`: the one that stays).
 */
export async function mergePersons(deed: Deed, keep_id: string, gone_id: string): Promise<void> {
  must(mayManagePeople(deed.actor));
  // Neither way round: taking over another account would open to her what its owner wrote and was told.
  must(![keep_id, gone_id].includes(deed.actor.person_id ?? ''), 'people.status.not_self');
  await lockPair(deed, keep_id, gone_id);
  const keep = found(await findPerson(deed, keep_id), 'person');
  const gone = found(await findPerson(deed, gone_id), 'person');
  const obstacle = mergeObstacle(keep, gone);
  if (obstacle) throw new Refusal(`operation.merge.${obstacle}`);
  await moveBelongings(deed, gone.id, keep.id);
  if (keep.photo_file_id && gone.photo_file_id) await dropFile(deed, gone.photo_file_id);
  await updatePerson(deed, gone.id, {
    ...emptied,
    availability_slots: [],
    links: [],
    goals_sought: [],
    goals_offered: [],
    wished_experience: [],
    statements: [],
    status: 'merged',
    merged_into: keep.id,
    password_hash: null,
  });
  await updatePerson(deed, keep.id, filledBy(keep, gone));
  await endAccess(deed, gone.id);
  await audit(
    deed,
    'person.merge',
    { type: 'person', id: gone.id },
    { before: gone.status, after: { status: 'merged', into: keep.id } },
  );
  await audit(deed, 'person.absorb', { type: 'person', id: keep.id }, { after: { from: gone.id } });
}
