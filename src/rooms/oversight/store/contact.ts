import '../tables.ts';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { fullName } from '../../people/rules/profile.ts';
import { findNetwork } from '../../people/store/network.ts';
import { runningRoles } from '../../cycles/rules.ts';
import { listStaff } from '../../cycles/store/staff.ts';
import { findOwn, partiesOf } from '../../tandems/store/own.ts';
import { mayBeContact } from './reach.ts';

/** Whom the two may turn to outside their tandem. */
export interface Contact {
  name: string;
  email: string;
}

export interface NamedContact extends Contact {
  person_id: string;
}

/** Whoever was named for this tandem, as long as she may accompany it and is no party of it. Without reach. */
export async function namedContact(sight: Pick<Sight, 'db'>, tandem_id: string): Promise<NamedContact | undefined> {
  const row = await sight.db
    .selectFrom('tandem_contact')
    .innerJoin('person', 'person.id', 'tandem_contact.person_id')
    .select(['person.id as person_id', 'first_name', 'last_name', 'preferred_name', 'email'])
    .where('tandem_contact.tandem_id', '=', tandem_id)
    .where(mayBeContact(tandem_id))
    .where('person.status', '=', 'active')
    .where('person.id', 'not in', (eb) =>
      eb.selectFrom('tandem_party').select('tandem_party.person_id').where('tandem_party.tandem_id', '=', tandem_id),
    )
    .executeTakeFirst();
  return row && { person_id: row.person_id, name: fullName(row), email: row.email };
}

/** Who runs the cycle of a tandem and is no party of it, the coordinator first. Without reach. */
export async function cycleContacts(sight: Pick<Sight, 'db'>, tandem_id: string): Promise<NamedContact[]> {
  const row = await sight.db.selectFrom('tandem').select('cycle_id').where('id', '=', tandem_id).executeTakeFirst();
  if (!row?.cycle_id) return [];
  const [staff, parties] = await Promise.all([listStaff(sight, row.cycle_id), partiesOf(sight, tandem_id)]);
  return staff
    .filter(({ role, person_id }) => (runningRoles as readonly string[]).includes(role) && !parties.includes(person_id))
    .map((person) => ({ person_id: person.person_id, name: fullName(person), email: person.email }));
}

/**
 * For the two of a tandem: the person who was named, otherwise the coordinator of their cycle, otherwise the network's own address.
 * Nothing for anybody else.
 */
export async function contactOf(sight: Sight, tandem_id: string): Promise<Contact | undefined> {
  if (!(await findOwn(sight, tandem_id))) return undefined;
  const named = (await namedContact(sight, tandem_id)) ?? (await cycleContacts(sight, tandem_id))[0];
  if (named) return { name: named.name, email: named.email };
  const network = await findNetwork(sight);
  return network?.contact_address ? { name: network.name, email: network.contact_address } : undefined;
}

/** Names somebody, or nobody (null). */
export async function replaceContact(deed: Deed, tandem_id: string, person_id: string | null): Promise<void> {
  await deed.tx.deleteFrom('tandem_contact').where('tandem_id', '=', tandem_id).execute();
  if (person_id) await deed.tx.insertInto('tandem_contact').values({ tandem_id, person_id }).execute();
}

/** Who may accompany this tandem: active people of the office and of the running of its cycle, no party of it. */
export async function listContactChoices(
  sight: Pick<Sight, 'db'>,
  tandem_id: string,
): Promise<{ id: string; first_name: string; last_name: string; preferred_name: string | null }[]> {
  return sight.db
    .selectFrom('person')
    .select(['person.id', 'first_name', 'last_name', 'preferred_name'])
    .where(mayBeContact(tandem_id))
    .where('status', '=', 'active')
    .where('person.id', 'not in', (eb) =>
      eb.selectFrom('tandem_party').select('tandem_party.person_id').where('tandem_party.tandem_id', '=', tandem_id),
    )
    .orderBy('last_name')
    .orderBy('person.id')
    .execute();
}
