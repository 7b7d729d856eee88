import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { found, must, NotFound, Refusal } from '../../../platform/refusal.ts';
import { hasOrganizations, maySetUp } from '../../cycles/rules.ts';
import { lockDeskCycle, type DeskCycle } from '../../cycles/store/cycles.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { organizationByName } from '../../people/store/organizations.ts';
import type { partForm, placesForm } from '../forms/consortium.ts';
import { organizationLeftMail } from '../mails.tsx';
import { contactRoles } from '../rules.ts';
import { mayChangeParts } from '../rules/parts.ts';
import { listMembers, findConsortium } from '../store/consortia.ts';
import { contactIds } from '../store/contacts.ts';
import { insertPart, lockPart, updatePart, type PartRow } from '../store/parts.ts';
import { endCooperations } from './cooperation-end.ts';

/** The cycle under lock, at the desk of whoever sets it up. */
export async function lockCycleOf(deed: Deed, cycle_id: string): Promise<DeskCycle> {
  const cycle = found(await lockDeskCycle(deed, cycle_id), 'cycle');
  if (!hasOrganizations(cycle.format)) throw new NotFound('cycle');
  must(maySetUp(cycle.desk));
  return cycle;
}

async function changing(deed: Deed, cycle_id: string): Promise<DeskCycle> {
  const cycle = await lockCycleOf(deed, cycle_id);
  if (!mayChangeParts(cycle)) throw new Refusal('consortium.part.over');
  return cycle;
}

const idOf = (part: Pick<PartRow, 'cycle_id' | 'organization_id'>) => `${part.cycle_id}/${part.organization_id}`;
const thing = (part: Pick<PartRow, 'cycle_id' | 'organization_id'>) => ({ type: 'cycle_organization', id: idOf(part) });

interface Places {
  mentor_places: number;
  mentee_places: number;
}

/** Adds one, or brings back one that had left. False: it is in already. */
async function join(deed: Deed, cycle_id: string, organization_id: string, places: Partial<Places>): Promise<boolean> {
  const part = { cycle_id, organization_id };
  if (await insertPart(deed, { ...part, ...places, joined_at: deed.now })) {
    await audit(deed, 'cycle_organization.join', thing(part));
    return true;
  }
  const row = await lockPart(deed, cycle_id, organization_id);
  if (!row?.left_at) return false;
  await updatePart(deed, part, { ...places, left_at: null, left_reason: null });
  await audit(deed, 'cycle_organization.rejoin', thing(part));
  return true;
}

/** @throws Refusal 422 where it takes part already. Returns the organisation's id. */
export async function addPart(deed: Deed, cycle_id: string, form: z.output<typeof partForm>): Promise<string> {
  await changing(deed, cycle_id);
  const { organization, ...places } = form;
  const organization_id = await organizationByName(deed, organization);
  if (!(await join(deed, cycle_id, organization_id, places)))
    throw new Refusal('consortium.part.known', { name: organization }, { field: 'organization' });
  return organization_id;
}

/** Everybody who is a member today and not in yet. Returns how many came in. */
export async function addFromConsortium(deed: Deed, cycle_id: string, consortium_id: string): Promise<number> {
  await changing(deed, cycle_id);
  const consortium = found(await findConsortium(deed, consortium_id), 'consortium');
  let count = 0;
  for (const { organization_id, until } of await listMembers(deed, consortium.id))
    if (until === null && (await join(deed, cycle_id, organization_id, {}))) count += 1;
  if (count === 0) throw new Refusal('consortium.part.none_new', {}, { field: 'consortium' });
  return count;
}

/** One that had left is in again, with the places that it had. Its people decide themselves whether they come back. */
export async function rejoinCycle(deed: Deed, cycle_id: string, organization_id: string): Promise<void> {
  await changing(deed, cycle_id);
  const part = found(await lockPart(deed, cycle_id, organization_id), 'organization');
  if (!(await join(deed, cycle_id, part.organization_id, {}))) throw new Refusal('consortium.part.in_already');
}

async function standing(deed: Deed, cycle_id: string, organization_id: string): Promise<PartRow> {
  const part = found(await lockPart(deed, cycle_id, organization_id), 'organization');
  if (part.left_at) throw new Refusal('consortium.part.left');
  return part;
}

export async function savePlaces(
  deed: Deed,
  cycle_id: string,
  organization_id: string,
  form: z.output<typeof placesForm>,
): Promise<void> {
  await changing(deed, cycle_id);
  const part = await standing(deed, cycle_id, organization_id);
  await updatePart(deed, part, form);
  const { mentor_places, mentee_places } = part;
  await audit(deed, 'cycle_organization.save', thing(part), { before: { mentor_places, mentee_places }, after: form });
}

/**
 * It leaves the cycle: its agreement ends, its people are not taken out but told (heard below as `cycle_organization.leave`,
 * object `<cycle>/<organisation>`), and those who speak for it get a word.
 */
export async function leaveCycle(deed: Deed, cycle_id: string, organization_id: string, left_reason: string): Promise<void> {
  const cycle = await lockCycleOf(deed, cycle_id);
  const part = await standing(deed, cycle_id, organization_id);
  await updatePart(deed, part, { left_at: deed.now, left_reason });
  await endCooperations(deed, part);
  await audit(deed, 'cycle_organization.leave', thing(part), { before: 'in', after: 'left' });
  for (const person_id of await contactIds(deed, organization_id, contactRoles))
    await writeTo(deed, person_id, organizationLeftMail, { organization_id, cycle_de: cycle.name_de, cycle_en: cycle.name_en });
}
