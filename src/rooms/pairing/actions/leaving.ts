import type { Deed } from '../../../platform/deed.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { detachPerson, movePerson } from '../store/leaving.ts';
import { lockOpenOf, lockWithHerself } from '../store/proposals.ts';
import { forgetInputsWith } from '../store/run-system.ts';
import { moveProposal } from './move.ts';
import { discardRow } from './proposals.ts';

/** Heard as the end of a participation: whoever was proposed to her is told that it comes to nothing. */
export async function dropProposalsOf(deed: Deed, participation_id: string): Promise<void> {
  for (const row of await lockOpenOf(deed, [participation_id])) await discardRow(deed, row, 'left');
}

export async function eraseFromPairing(deed: Deed, person_id: string): Promise<void> {
  await detachPerson(deed, person_id);
  await forgetInputsWith(deed, person_id);
}

/** What hangs on her participations has moved with them; here only who did what. */
export async function mergePairing(deed: Deed, person_id: string): Promise<void> {
  const merged = await findAnyPerson(deed, person_id);
  if (!merged?.merged_into) return;
  await movePerson(deed, person_id, merged.merged_into);
  // Nobody is proposed to herself.
  for (const row of await lockWithHerself(deed, merged.merged_into))
    await moveProposal(deed, row, 'discard', { discard_kind: 'rule' });
  await forgetInputsWith(deed, person_id);
}
