import type { Deed } from '../src/platform/deed.ts';
import { insertRole } from '../src/rooms/people/store/network.ts';
import { insertPerson } from '../src/rooms/people/store/persons.ts';
import { insertHandover } from '../src/rooms/protection/store/handovers.ts';
import { insertProtection } from '../src/rooms/protection/store/protections.ts';
import { cast, programId } from './cast.ts';

/** A member who is the network's confidant; not of the cast, so that nothing counts her where nobody asks for her. */
export const ruth = '00000000-0000-4000-8000-000000000011';

export async function addConfidant(deed: Deed, id = ruth, first_name = 'Ruth'): Promise<void> {
  await insertPerson(deed, {
    id,
    email: `${first_name.toLowerCase()}@weitblick.example`,
    status: 'active',
    first_name,
    last_name: 'Ammann',
    locale: 'en',
    joined_at: deed.now,
    created_at: deed.now,
    updated_at: deed.now,
  });
  await insertRole(deed, id, 'confidant');
}

/** Jana has asked the office and the confidant, and has handed her message over. */
export async function setProtection(
  deed: Deed,
  things: { tandem: string; message: string; protection: string; handover: string },
): Promise<void> {
  await addConfidant(deed);
  await insertProtection(deed, {
    id: things.protection,
    program_id: programId,
    tandem_id: things.tandem,
    state: 'asked',
    asked_by: cast.jana,
    asked_of: 'office',
    words: 'He writes to me at night. What can I do?',
    asked_at: deed.now,
    handled_by: null,
    frozen_at: null,
    closed_at: null,
  });
  await insertHandover(deed, {
    id: things.handover,
    tandem_id: things.tandem,
    person_id: cast.jana,
    confidant_id: ruth,
    kind: 'message',
    object_id: things.message,
    quote: 'A message as it stood.',
    words: 'Please have a look at this.',
    created_at: deed.now,
    read_at: null,
    revoked_at: null,
  });
}
