import type { Deed } from '../../../platform/deed.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { liveStates, placedStates, type ParticipationState } from '../rules.ts';
import { eraseEnrolment, lockLiveOf, moveEnrolment } from '../store/leaving.ts';
import { moveParticipation } from './moves.ts';
import { settlePerson } from './settle.ts';

/** Left, blocked or no member any more: her places are free, and whoever comes next is asked. */
export async function withdrawAll(deed: Deed, person_id: string): Promise<void> {
  for (const row of await lockLiveOf(deed, person_id)) await moveParticipation(deed, row, 'withdraw', { reason_code: 'left' });
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
  await moveEnrolment(deed, person_id, keep_id);
  await keepOneRole(deed, keep_id);
  await settlePerson(deed, keep_id);
}
