import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { hasRole } from '../../people/rules/person.ts';
import { organizationByName } from '../../people/store/organizations.ts';
import type { profileForm } from '../forms/organization.ts';
import { mayDescribe, mayLiftCompetitor } from '../rules/organizations.ts';
import { deleteCompetitor, insertCompetitor } from '../store/competitors.ts';
import { findByName, findReachedOrganization, saveProfileRow } from '../store/organizations.ts';

/** A new organisation by its name. @throws Refusal 422 where one has that name already. */
export async function createOrganization(deed: Deed, name: string): Promise<string> {
  must(hasRole(deed.actor, 'office'));
  if (await findByName(deed, name)) throw new Refusal('consortium.new.known', { name }, { field: 'name' });
  const id = await organizationByName(deed, name);
  await audit(deed, 'organization.create', { type: 'organization', id });
  return id;
}

export async function saveProfile(deed: Deed, id: string, form: z.output<typeof profileForm>): Promise<void> {
  const organization = found(await findReachedOrganization(deed, id), 'organization');
  must(mayDescribe(organization.reach));
  await saveProfileRow(deed, {
    organization_id: organization.id,
    size_class: form.size_class ?? null,
    industry: form.industry ?? null,
    company_group: form.company_group ?? null,
    place: form.place ?? null,
    note: form.note ?? '',
    updated_at: deed.now,
  });
  await audit(deed, 'organization.save', { type: 'organization', id }, { after: Object.keys(form) });
}

/**
 * Two that compete are never paired. It holds in both directions.
 * @throws Refusal 422 where nobody knows that name, or it is the organisation's own.
 */
export async function nameCompetitor(deed: Deed, id: string, name: string): Promise<void> {
  const organization = found(await findReachedOrganization(deed, id), 'organization');
  must(mayDescribe(organization.reach));
  const other = await findByName(deed, name);
  if (!other) throw new Refusal('consortium.competitors.unknown', { name }, { field: 'competitor' });
  if (other.id === id) throw new Refusal('consortium.competitors.self', {}, { field: 'competitor' });
  if (!(await insertCompetitor(deed, id, other.id)))
    throw new Refusal('consortium.competitors.known', { name: other.name }, { field: 'competitor' });
  await audit(deed, 'organization.nameCompetitor', { type: 'organization', id }, { after: other.id });
}

export async function removeCompetitor(deed: Deed, id: string, competitor_id: string): Promise<void> {
  const organization = found(await findReachedOrganization(deed, id), 'organization');
  must(mayLiftCompetitor(organization.reach), 'consortium.competitors.not_alone');
  if (!(await deleteCompetitor(deed, id, competitor_id))) throw new Refusal('consortium.competitors.gone');
  await audit(deed, 'organization.removeCompetitor', { type: 'organization', id }, { before: competitor_id });
}
