import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { must } from '../../../platform/refusal.ts';
import { hasRole } from '../../people/rules/person.ts';
import { deleteAskingSuspension, insertAskingSuspension } from '../store/suspension.ts';
import { holdActive, lockOpen } from '../store/writing.ts';
import { expire } from './close.ts';

const mayDecide = (deed: Deed) => must(hasRole(deed.actor, 'office') || deed.actor.kind === 'system');

/**
 * She cannot ask until it is lifted, and what she has asked waits no longer; the mentors hear that, not why. True where it is new.
 */
export async function suspendAsking(deed: Deed, person_id: string, case_id: string): Promise<boolean> {
  mayDecide(deed);
  const close = async () => {
    for (const request of await lockOpen(deed, { mentee_id: person_id })) await expire(deed, request, person_id);
  };
  await close();
  // Whoever asks holds her row as well: what was sent until here is closed below, what comes later is refused.
  await holdActive(deed, [person_id]);
  const fresh = await insertAskingSuspension(deed, person_id, case_id);
  await close();
  if (fresh) await audit(deed, 'asking.suspend', { type: 'person', id: person_id });
  return fresh;
}

/** False where nothing was suspended. */
export async function liftAsking(deed: Deed, person_id: string): Promise<boolean> {
  mayDecide(deed);
  const lifted = await deleteAskingSuspension(deed, person_id);
  if (lifted) await audit(deed, 'asking.lift', { type: 'person', id: person_id });
  return lifted;
}
