import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import type { Picture } from '../../../platform/files/pictures.ts';
import { dropFile, keepFile } from '../../../platform/files/uploads.ts';
import { found } from '../../../platform/refusal.ts';
import { lockPerson, updatePerson } from '../store/persons.ts';

export async function savePhoto(deed: Deed, picture: Picture): Promise<void> {
  const person = found(await lockPerson(deed, selfId(deed)), 'person');
  const photo_file_id = await keepFile(deed, {
    kind: 'photo',
    person_id: person.id,
    name: 'photo.webp',
    type: 'image/webp',
    bytes: picture.bytes,
  });
  await updatePerson(deed, person.id, { photo_file_id });
  if (person.photo_file_id) await dropFile(deed, person.photo_file_id);
  await audit(deed, 'person.savePhoto', { type: 'person', id: person.id });
}

export async function removePhoto(deed: Deed): Promise<void> {
  const person = found(await lockPerson(deed, selfId(deed)), 'person');
  if (!person.photo_file_id) return;
  await updatePerson(deed, person.id, { photo_file_id: null });
  await dropFile(deed, person.photo_file_id);
  await audit(deed, 'person.removePhoto', { type: 'person', id: person.id });
}
