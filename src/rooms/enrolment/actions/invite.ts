import type { z } from 'zod';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { hasOrganizations, sidesOf, takesPeople } from '../../cycles/rules.ts';
import type { invitationForm } from '../forms/coming.ts';
import { nominationFault } from '../rules/nomination.ts';
import { isPartOf, knownAs, readKnown } from '../store/nominations.ts';
import { arrive } from './arrive.ts';
import { askToTakePart } from './letters.ts';
import { moveParticipation } from './moves.ts';
import { faultRefusal, personFor } from './nominate.ts';
import { lockDeskParticipation, lockRunningCycle } from './reach.ts';

/** The coordination asks one person, known or new; she says yes or no herself. */
export async function inviteToCycle(deed: Deed, cycle_id: string, form: z.output<typeof invitationForm>): Promise<void> {
  const cycle = await lockRunningCycle(deed, cycle_id);
  if (!takesPeople(cycle)) throw new Refusal('enrolment.invite.closed');
  if (!sidesOf(cycle.format).includes(form.role)) throw new Refusal('platform.form.choose', {}, { field: 'role' });
  const known = (await readKnown(deed, cycle_id, [form.email])).get(form.email.toLowerCase());
  const several = hasOrganizations(cycle.format);
  const organization_id = several ? (form.organization_id ?? known?.organization_id ?? null) : null;
  if (several && !(organization_id && (await isPartOf(deed, cycle_id, organization_id))))
    throw new Refusal('enrolment.invite.organization', {}, { field: 'organization_id' });
  const wish = { ...form, organization_id, today: dayOf(deed.now), left: Infinity };
  const fault = nominationFault(wish, knownAs(cycle, form.role, known));
  if (fault) throw faultRefusal(fault);
  const person_id = await personFor(deed, known, { ...form, organization_id });
  const row = await arrive(deed, {
    cycle_id,
    person_id,
    role: form.role,
    way: 'invited',
    organization_id: organization_id ?? known?.organization_id ?? null,
    nominated_by: selfId(deed),
  });
  await askToTakePart(deed, cycle, row);
}

/** As long as the person has not answered. */
export async function takeBackInvitation(deed: Deed, cycle_id: string, id: string): Promise<void> {
  const { row } = await lockDeskParticipation(deed, cycle_id, id);
  if (row.way !== 'invited') found(undefined, 'participation');
  await moveParticipation(deed, row, 'takeBack', { reason_code: 'taken_back' });
}
