import type { Deed } from '../../../platform/deed.ts';
import { found, must } from '../../../platform/refusal.ts';
import { mayCoordinate } from '../../cycles/rules.ts';
import { lockCycle, lockDeskCycle, type Cycle, type DeskCycle } from '../../cycles/store/cycles.ts';
import { findOwnParticipation, lockParticipation, readParticipation, type Participation } from '../store/participations.ts';

/** The actor's own, locked after its cycle: places and states are looked at in this order everywhere. */
export async function lockOwnParticipation(deed: Deed, id: string): Promise<{ row: Participation; cycle: Cycle }> {
  const own = found(await findOwnParticipation(deed, id), 'participation');
  const cycle = found(await lockCycle(deed, own.cycle_id), 'cycle');
  return { row: found(await lockParticipation(deed, id), 'participation'), cycle };
}

/** A cycle that the actor coordinates, locked. */
export async function lockRunningCycle(deed: Deed, cycle_id: string): Promise<DeskCycle> {
  const cycle = found(await lockDeskCycle(deed, cycle_id), 'cycle');
  must(mayCoordinate(cycle.desk));
  return cycle;
}

/** One of its participations, locked. */
export async function lockDeskParticipation(
  deed: Deed,
  cycle_id: string,
  id: string,
): Promise<{ row: Participation; cycle: DeskCycle }> {
  const cycle = await lockRunningCycle(deed, cycle_id);
  found(await readParticipation(deed, cycle_id, id), 'participation');
  return { row: found(await lockParticipation(deed, id), 'participation'), cycle };
}
