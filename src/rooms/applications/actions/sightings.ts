import type { Deed } from '../../../platform/deed.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { monthsBefore } from '../rules.ts';
import { sightingKeepMonths } from '../rules/sightings.ts';
import { deleteSightingsBefore, storeSightings } from '../store/sightings.ts';

/** Puts the counts of this process into the table: every ten minutes, and when it ends. */
export async function keepSightings(deed: Deed): Promise<void> {
  await storeSightings(deed);
}

export async function dropOldSightings(deed: Deed): Promise<void> {
  await deleteSightingsBefore(deed, dayOf(monthsBefore(deed.now, sightingKeepMonths)));
}
