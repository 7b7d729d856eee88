import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { fullName } from '../../people/rules/profile.ts';
import { maySignIn } from '../../people/rules/person.ts';
import { findByEmail, type Person } from '../../people/store/persons.ts';
import { contactEndedMail, contactJoinedMail, contactNamedMail } from '../mails.tsx';
import { contactRoles, type ContactRole } from '../rules.ts';
import { mayHandOver, mayNameContacts } from '../rules/organizations.ts';
import { contactIds, endContact, insertContact, lockContact, type ContactRow } from '../store/contacts.ts';
import { findReachedOrganization, type ReachedOrganization } from '../store/organizations.ts';

async function reached(deed: Deed, id: string): Promise<ReachedOrganization> {
  return found(await findReachedOrganization(deed, id), 'organization');
}

/** @throws Refusal 422 where nobody who can sign in has this address. */
async function personOf(deed: Deed, email: string, field: string): Promise<Person> {
  const person = await findByEmail(deed, email);
  if (!person || !maySignIn(person.status)) throw new Refusal('consortium.contacts.unknown', { email }, { field });
  return person;
}

async function begin(
  deed: Deed,
  organization: ReachedOrganization,
  person: Person,
  role: ContactRole,
  field: string,
): Promise<void> {
  const id = deed.house.chance.id();
  const row = { id, organization_id: organization.id, person_id: person.id, role, since: deed.now };
  if (!(await insertContact(deed, row))) throw new Refusal('consortium.contacts.known', {}, { field });
  await audit(
    deed,
    'organization_contact.begin',
    { type: 'organization', id: organization.id },
    { after: { role, person: person.id } },
  );
  // Nobody comes to speak for an organisation unseen: those who do so already are told.
  for (const person_id of await contactIds(deed, organization.id, contactRoles))
    if (person_id !== person.id && person_id !== deed.actor.person_id)
      await writeTo(deed, person_id, contactJoinedMail, {
        organization_id: organization.id,
        organization: organization.name,
        role,
        name: fullName(person),
      });
  await writeTo(deed, person.id, contactNamedMail, { organization_id: organization.id, organization: organization.name, role });
}

async function end(deed: Deed, organization: ReachedOrganization, contact: ContactRow): Promise<void> {
  await endContact(deed, contact.id);
  const before = { role: contact.role, person: contact.person_id };
  await audit(deed, 'organization_contact.end', { type: 'organization', id: organization.id }, { before });
  await writeTo(deed, contact.person_id, contactEndedMail, {
    organization_id: organization.id,
    organization: organization.name,
    role: contact.role,
  });
}

export async function nameContact(deed: Deed, id: string, form: { email: string; role: ContactRole }): Promise<void> {
  const organization = await reached(deed, id);
  must(mayNameContacts(organization.reach));
  await begin(deed, organization, await personOf(deed, form.email, 'email'), form.role, 'email');
}

async function running(deed: Deed, organization: ReachedOrganization, contact_id: string): Promise<ContactRow> {
  const contact = found(await lockContact(deed, organization.id, contact_id), 'contact');
  if (contact.until !== null) throw new Refusal('consortium.contacts.over');
  return contact;
}

export async function dismissContact(deed: Deed, id: string, contact_id: string): Promise<void> {
  const organization = await reached(deed, id);
  must(mayNameContacts(organization.reach));
  await end(deed, organization, await running(deed, organization, contact_id));
}

/**
 * One goes, another comes in the same moment: nothing is left lying between. Whoever hands her own desk over can only hand it to
 * somebody of the same organisation. Returns whether the reader reaches the organisation no more by this.
 */
export async function handOver(deed: Deed, id: string, contact_id: string, email: string): Promise<boolean> {
  const organization = await reached(deed, id);
  const contact = await running(deed, organization, contact_id);
  must(mayHandOver(organization.reach, contact, deed.actor.person_id));
  const person = await personOf(deed, email, 'successor');
  if (person.id === contact.person_id) throw new Refusal('consortium.contacts.same', {}, { field: 'successor' });
  if (!mayNameContacts(organization.reach) && person.organization_id !== organization.id)
    throw new Refusal('consortium.contacts.foreign', { organization: organization.name }, { field: 'successor' });
  await end(deed, organization, contact);
  await begin(deed, organization, person, contact.role, 'successor');
  return (await findReachedOrganization(deed, id)) === undefined;
}
