import type { Deed } from '../../../platform/deed.ts';
import { Refusal } from '../../../platform/refusal.ts';
import type { MatchingSettings } from '../../cycles/rules/matching.ts';
import { changeMatching } from '../../cycles/actions/matching.ts';
import { settleCycle } from '../../enrolment/actions/settle.ts';
import { sameSettings, settingsVersion } from '../rules/settings.ts';
import { lockMatching } from './runs.ts';

/** @throws Refusal 422 when no weight counts. */
export function checkWeights({ weights }: Pick<MatchingSettings, 'weights'>): void {
  if (Object.values(weights).every((value) => value === 0))
    throw new Refusal('pairing.settings.all_zero', {}, { field: 'weights' });
}

/**
 * Weights and rules of the next runs; those that were made keep theirs. `version`: the state on which the new ones were built.
 * @throws Refusal 409 where somebody else was faster, 422 when no weight counts.
 */
export async function saveMatching(deed: Deed, id: string, matching: MatchingSettings, version: string): Promise<void> {
  const cycle = await lockMatching(deed, id);
  checkWeights(matching);
  if (version !== settingsVersion(cycle.matching)) throw new Refusal('pairing.settings.changed');
  if (sameSettings(cycle.matching, matching)) return;
  await changeMatching(deed, cycle, matching);
  // Whether training is asked for decides who is ready.
  if (cycle.matching.training !== matching.training) await settleCycle(deed, id);
}
