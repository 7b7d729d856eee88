import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { kickoffCompulsory } from '../../programs/rules/numbers.ts';
import { difference } from '../../programs/rules/settings.ts';
import type { cycleSettingsForm } from '../forms/steering.ts';
import { maySetUp } from '../rules.ts';
import { settingsIn } from '../rules/settings.ts';
import { isShut } from '../rules/steering.ts';
import { lockDeskCycle, updateCycle } from '../store/cycles.ts';
import { countVersions } from '../store/history.ts';

/** Saves the numbers that the tandems of this cycle keep. Each saving that changes something is a version with its trail. */
export async function saveCycleSettings(
  deed: Deed,
  cycle_id: string,
  { seen, ...form }: z.output<typeof cycleSettingsForm>,
): Promise<void> {
  const cycle = found(await lockDeskCycle(deed, cycle_id), 'cycle');
  must(maySetUp(cycle.desk));
  if (isShut(cycle)) throw new Refusal('cycles.settings.shut');
  if (seen !== (await countVersions(deed, cycle.id))) throw new Refusal('cycles.settings.newer');
  if (!form.kickoff && kickoffCompulsory.includes(cycle.format))
    throw new Refusal('cycles.settings.kickoff_compulsory', {}, { field: 'kickoff' });
  const change = difference(settingsIn(cycle.settings), form);
  if (!change) return;
  await updateCycle(deed, cycle.id, { settings: { ...cycle.settings, ...form } });
  await audit(deed, 'cycle.saveSettings', { type: 'cycle', id: cycle.id }, change);
}
