import type { Deed } from '../../../platform/deed.ts';
import { lockCycle, type Cycle } from '../../cycles/store/cycles.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { liveStates, placedStates, type ParticipationState } from '../rules.ts';
import { eraseEnrolment, listLiveCycles, lockLiveOf, moveEnrolment } from '../store/leaving.ts';
import { moveParticipation } from './moves.ts';
import { settlePerson } from './settle.ts';
import { offerFreePlaces } from './waiting.ts';

/** Locked before the participations, as everywhere. */
async function lockCyclesOf(deed: Deed, ...people: string[]): Promise<Cycle[]> {
  const cycles: Cycle[] = [];
  for (const id of await listLiveCycles(deed, people)) {
    const cycle = await lockCycle(deed, id);
    if (cycle) cycles.push(cycle);
  }
  return cycles;
}

async function offerAll(deed: Deed, cycles: readonly Cycle[]): Promise<void> {
  for (const cycle of cycles) await offerFreePlaces(deed, cycle);
}

/** Left, blocked or no member any more: her places are free, and whoever comes next is asked. */
export async function withdrawAll(deed: Deed, person_id: string): Promise<void> {
  const cycles = await lockCyclesOf(deed, person_id);
  for (const row of await lockLiveOf(deed, person_id)) await moveParticipation(deed, row, 'withdraw', { reason_code: 'left' });
  await offerAll(deed, cycles);
}

export async function eraseFromEnrolment(deed: Deed, person_id: string): Promise<void> {
  await withdrawAll(deed, person_id);
  await eraseEnrolment(deed, person_id);
}

const placed: readonly ParticipationState[] = placedStates;
/** How far somebody has come; whoever has a place is further than whoever waits for one. */
const farness = (state: ParticipationState) => placed.indexOf(state) * 100 + (liveStates as readonly string[]).indexOf(state);

/** Nobody is in a cycle twice: where the two accounts came in different roles, the one that has come further stays. */
async function keepOneRole(deed: Deed, person_id: string): Promise<void> {
  const rows = (await lockLiveOf(deed, person_id)).toSorted((a, b) => farness(b.state) - farness(a.state));
  const cycles = new Set<string>();
  for (const row of rows) {
    if (cycles.has(row.cycle_id)) await moveParticipation(deed, row, 'withdraw');
    cycles.add(row.cycle_id);
  }
}

export async function mergeEnrolment(deed: Deed, person_id: string): Promise<void> {
  const keep_id = (await findAnyPerson(deed, person_id))?.merged_into;
  if (!keep_id) return;
  const cycles = await lockCyclesOf(deed, person_id, keep_id);
  await moveEnrolment(deed, person_id, keep_id);
  await keepOneRole(deed, keep_id);
  await offerAll(deed, cycles);
  await settlePerson(deed, keep_id);
}
