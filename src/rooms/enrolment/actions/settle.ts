import type { Deed } from '../../../platform/deed.ts';
import { readCycle, type Cycle } from '../../cycles/store/cycles.ts';
import { hasAccepted } from '../../programs/store/policies.ts';
import { missingParts, partsAsked, settlingStates, settlingVerb } from '../rules/readiness.ts';
import { listSettling, lockParticipation } from '../store/participations.ts';
import { moveParticipation } from './moves.ts';

/**
 * Brings a participation to where its facts put it: in training, ready, or back where something is missing again.
 * After every deed that touches one of the facts; nothing happens to whom has not said yes, or is paired or gone.
 */
export async function settle(deed: Deed, participation_id: string, cycle?: Cycle): Promise<void> {
  const row = await lockParticipation(deed, participation_id);
  if (!row || !(settlingStates as readonly string[]).includes(row.state)) return;
  const of = cycle ?? (await readCycle(deed, row.cycle_id));
  if (!of) return;
  const standards = await hasAccepted(deed, of.program_id, row.person_id);
  const missing = missingParts(partsAsked(of, row.role), { ...row, standards });
  let { state } = row;
  // Two steps at most: back to the beginning, then to the training.
  for (let verb = settlingVerb(state, missing); verb; verb = settlingVerb(state, missing))
    state = await moveParticipation(deed, { ...row, state }, verb);
}

/** After the plan or the rules of a cycle have changed. */
export async function settleCycle(deed: Deed, cycle_id: string): Promise<void> {
  const cycle = await readCycle(deed, cycle_id);
  if (cycle) for (const { id } of await listSettling(deed, { cycle_id })) await settle(deed, id, cycle);
}

/** After somebody has accepted standards. */
export async function settlePerson(deed: Deed, person_id: string): Promise<void> {
  for (const { id } of await listSettling(deed, { person_id })) await settle(deed, id);
}
