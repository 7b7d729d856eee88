import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { organizationByName } from '../../people/store/organizations.ts';
import {
  endMember,
  insertConsortium,
  insertMember,
  listMembers,
  lockConsortium,
  renameConsortium,
  seesConsortia,
} from '../store/consortia.ts';

interface Names {
  name_de: string;
  name_en: string;
}

export async function createConsortium(deed: Deed, names: Names): Promise<string> {
  must(await seesConsortia(deed));
  const id = deed.house.chance.id();
  await insertConsortium(deed, { id, ...names, created_at: deed.now });
  await audit(deed, 'consortium.create', { type: 'consortium', id });
  return id;
}

export async function saveConsortium(deed: Deed, id: string, names: Names): Promise<void> {
  found(await lockConsortium(deed, id), 'consortium');
  await renameConsortium(deed, id, names);
  await audit(deed, 'consortium.save', { type: 'consortium', id });
}

/** By name; one that nobody knows yet is made. @throws Refusal where it is a member already. */
export async function addMember(deed: Deed, id: string, name: string): Promise<void> {
  found(await lockConsortium(deed, id), 'consortium');
  const organization_id = await organizationByName(deed, name);
  const members = await listMembers(deed, id);
  if (members.some((each) => each.organization_id === organization_id && each.until === null))
    throw new Refusal('consortium.members.known', { name }, { field: 'member' });
  await insertMember(deed, { consortium_id: id, organization_id, since: dayOf(deed.now) });
  await audit(deed, 'consortium_member.join', { type: 'consortium', id }, { after: organization_id });
}

/** The cooperation across cycles is over for this one; what was stays to be read. */
export async function removeMember(deed: Deed, id: string, organization_id: string): Promise<void> {
  found(await lockConsortium(deed, id), 'consortium');
  if (!(await endMember(deed, id, organization_id, dayOf(deed.now)))) throw new Refusal('consortium.members.gone');
  await audit(deed, 'consortium_member.leave', { type: 'consortium', id }, { before: organization_id });
}
