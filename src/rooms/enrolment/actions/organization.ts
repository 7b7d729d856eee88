import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import { readCycle } from '../../cycles/store/cycles.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { organizationLeavesMail } from '../mails/people.tsx';
import { listOfOrganization } from '../store/changes.ts';
import { updateParticipation } from '../store/participations.ts';
import { noteChange } from './changes.ts';
import { tellParticipant } from './letters.ts';
import { lockDeskParticipation } from './reach.ts';

/**
 * Heard as `cycle_organization.leave` (`<cycle>/<organisation>`): its people are not taken out, they are told, and whoever was
 * matched already goes to the coordination to decide.
 */
export async function tellLeftBehind(deed: Deed, part: string): Promise<void> {
  const [cycle_id = '', organization_id = ''] = part.split('/');
  const cycle = await readCycle(deed, cycle_id);
  if (!cycle) return;
  for (const row of await listOfOrganization(deed, cycle_id, organization_id)) {
    await tellParticipant(deed, cycle, row, organizationLeavesMail);
    await noteChange(deed, row, ['organization_leaves']);
  }
}

/** She has moved to another employer and stays in the cycle as its employee: the coordination says so. */
export async function followOrganization(deed: Deed, cycle_id: string, id: string): Promise<void> {
  const { row } = await lockDeskParticipation(deed, cycle_id, id);
  const { organization_id } = found(await findAnyPerson(deed, row.person_id), 'person');
  if (organization_id === row.organization_id) throw new Refusal('enrolment.not_now');
  await updateParticipation(deed, id, { organization_id });
  const change = { before: row.organization_id, after: organization_id };
  await audit(deed, 'participation.followOrganization', { type: 'participation', id }, change);
}
