import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import type { MatchingSettings } from '../rules/matching.ts';
import { updateCycle, type Cycle } from '../store/cycles.ts';

/** By what the next runs of a locked cycle are made; the trail keeps what it was before. */
export async function changeMatching(deed: Deed, { id, matching: before }: Cycle, after: MatchingSettings): Promise<void> {
  await updateCycle(deed, id, { matching: after });
  await audit(deed, 'cycle.changeMatching', { type: 'cycle', id }, { before, after });
}
