import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { lockCycle } from '../../cycles/store/cycles.ts';
import { cooperationStep } from '../rules.ts';
import { listCooperations, listOffered, updateCooperation, type Cooperation } from '../store/cooperations.ts';

const unsigned = { house_signed_at: null, house_signed_by: null, house_name: null };

/** Back to a draft: the house's signature goes with it. */
export async function takeBackOffer(deed: Deed, offered: Cooperation): Promise<void> {
  await updateCooperation(deed, offered.id, { state: 'draft', ...unsigned });
  await audit(deed, 'cooperation.takeBack', { type: 'cooperation', id: offered.id }, { before: 'offered', after: 'draft' });
}

/** An organisation leaves a cycle: nothing is in force any more, and nothing waits for its signature. The caller holds the lock on its part. */
export async function endCooperations(
  deed: Deed,
  { cycle_id, organization_id }: { cycle_id: string; organization_id: string },
): Promise<void> {
  for (const row of await listCooperations(deed, cycle_id, organization_id)) {
    if (row.state === 'offered') await takeBackOffer(deed, row);
    const step = cooperationStep(row.state, 'end');
    if (!step) continue;
    await updateCooperation(deed, row.id, { state: step.to });
    await audit(deed, 'cooperation.end', { type: 'cooperation', id: row.id }, { before: row.state, after: step.to });
  }
}

/** Heard when a cycle is called off or completed: nothing waits for a signature any more. What was signed stays, as proof. */
export async function closeOffers(deed: Deed, cycle_id: string): Promise<void> {
  await lockCycle(deed, cycle_id);
  for (const offered of await listOffered(deed, cycle_id)) await takeBackOffer(deed, offered);
}
