import type { Deed } from '../../../platform/deed.ts';
import type { MailKind } from '../../../platform/mail/letter.tsx';
import { post, type Recipient } from '../../../platform/mail/outbox.ts';
import { fullName } from '../rules/profile.ts';
import { findNetwork, listRoleHolders, notificationsOff } from '../store/network.ts';
import { findAnyPerson } from '../store/persons.ts';

async function recipient(deed: Deed, person_id: string, address?: string): Promise<Recipient | undefined> {
  const [person, network, off] = await Promise.all([
    findAnyPerson(deed, person_id),
    findNetwork(deed),
    notificationsOff(deed, person_id),
  ]);
  if (!person || ['merged', 'erased', 'left', 'blocked'].includes(person.status)) return undefined;
  return {
    person_id,
    address: address ?? person.email,
    name: fullName(person),
    locale: person.locale,
    off,
    network: network?.name ?? '',
  };
}

/**
 * Mails one person in her language, unless she has switched this kind off. `address` only to confirm a new one,
 * `calendar`: an invitation for her calendar program.
 */
export async function writeTo<D>(
  deed: Deed,
  person_id: string,
  kind: MailKind<D>,
  data: D,
  address?: string,
  calendar?: string,
): Promise<void> {
  const to = await recipient(deed, person_id, address);
  if (to) await post(deed, to, kind, data, calendar);
}

/** Mails everybody of the office, except somebody whom it concerns herself. */
export async function writeToOffice<D>(deed: Deed, kind: MailKind<D>, data: D, except: string[] = []): Promise<void> {
  for (const { id } of await listRoleHolders(deed, 'office')) if (!except.includes(id)) await writeTo(deed, id, kind, data);
}
