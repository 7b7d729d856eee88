import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { Refusal } from '../../../platform/refusal.ts';
import type { Side } from '../../cycles/rules.ts';
import { isLiveParticipation, type Way } from '../rules.ts';
import { findInCycle, insertParticipation, lockParticipation, type Participation } from '../store/participations.ts';
import { moveParticipation } from './moves.ts';
import { noteNaming } from './naming.ts';

export interface Arrival {
  cycle_id: string;
  person_id: string;
  role: Side;
  way: Way;
  organization_id: string | null;
  nominated_by?: string | null;
  why?: string | undefined;
  time_granted?: string | null;
  manager_informed_on?: string | null;
  on_page_at?: Date | null;
}

const first = { nominated: 'nominated', invited: 'invited', applied: 'applied' } as const satisfies Record<Way, unknown>;
const again = { nominated: 'nominateAgain', invited: 'inviteAgain', applied: 'applyAgain' } as const;

/**
 * The beginning of a participation, new or once more: a way that ended in this role goes on with the answers of before.
 * Call under the lock of the cycle.
 * @throws Refusal 409 where she is in this cycle already, in whatever role.
 */
export async function arrive(deed: Deed, { why, ...arrival }: Arrival): Promise<Participation> {
  const { cycle_id, person_id, role, way } = arrival;
  const live = await findInCycle(deed, cycle_id, person_id);
  if (live && isLiveParticipation(live.state)) throw new Refusal('enrolment.fault.already');
  const before = await findInCycle(deed, cycle_id, person_id, role);
  const id = before?.id ?? deed.house.chance.id();
  const fields = {
    way,
    organization_id: arrival.organization_id,
    nominated_by: arrival.nominated_by ?? null,
    sealed_why: why ? deed.house.vault.seal(why, `participation.why.${id}`) : null,
    time_granted: arrival.time_granted ?? null,
    manager_informed_on: arrival.manager_informed_on ?? null,
    accepted_at: way === 'applied' ? deed.now : null,
    place_offered_at: null,
    on_page_at: arrival.on_page_at ?? null,
    reason_code: null,
    sealed_reason: null,
  };
  const old = before && (await lockParticipation(deed, before.id));
  if (old) await moveParticipation(deed, old, again[way], fields);
  else {
    const state = first[way];
    await insertParticipation(deed, {
      id,
      cycle_id,
      person_id,
      role,
      state,
      ...fields,
      created_at: deed.now,
      state_at: deed.now,
    });
    await audit(
      deed,
      `participation.${way === 'applied' ? 'apply' : way === 'invited' ? 'invite' : 'nominate'}`,
      { type: 'participation', id },
      { after: state },
    );
  }
  await noteNaming(deed, { id, on_page_at: old?.on_page_at ?? null }, fields.on_page_at);
  const row = await lockParticipation(deed, id);
  if (!row) throw new Error('the participation that was just written is not there');
  return row;
}
