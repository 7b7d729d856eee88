import '../tables.ts';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { fullName } from '../../people/rules/profile.ts';
import { findNetwork } from '../../people/store/network.ts';
import { findOwn } from '../../tandems/store/own.ts';

/** Whom the two may turn to outside their tandem. */
export interface Contact {
  name: string;
  email: string;
}

export interface NamedContact extends Contact {
  person_id: string;
}

/** Whoever was named for this tandem, as long as she is of the office and no party of it. Without reach. */
export async function namedContact(sight: Pick<Sight, 'db'>, tandem_id: string): Promise<NamedContact | undefined> {
  const row = await sight.db
    .selectFrom('tandem_contact')
    .innerJoin('person', 'person.id', 'tandem_contact.person_id')
    .innerJoin('role_grant', (join) => join.onRef('role_grant.person_id', '=', 'person.id').on('role_grant.role', '=', 'office'))
    .select(['person.id as person_id', 'first_name', 'last_name', 'preferred_name', 'email'])
    .where('tandem_contact.tandem_id', '=', tandem_id)
    .where('person.status', '=', 'active')
    .where('person.id', 'not in', (eb) =>
      eb.selectFrom('tandem_party').select('tandem_party.person_id').where('tandem_party.tandem_id', '=', tandem_id),
    )
    .executeTakeFirst();
  return row && { person_id: row.person_id, name: fullName(row), email: row.email };
}

/** For the two of a tandem: the person who was named, otherwise the network's own address. Nothing for anybody else. */
export async function contactOf(sight: Sight, tandem_id: string): Promise<Contact | undefined> {
  if (!(await findOwn(sight, tandem_id))) return undefined;
  const named = await namedContact(sight, tandem_id);
  if (named) return { name: named.name, email: named.email };
  const network = await findNetwork(sight);
  return network?.contact_address ? { name: network.name, email: network.contact_address } : undefined;
}

/** Names somebody, or nobody (null). */
export async function replaceContact(deed: Deed, tandem_id: string, person_id: string | null): Promise<void> {
  await deed.tx.deleteFrom('tandem_contact').where('tandem_id', '=', tandem_id).execute();
  if (person_id) await deed.tx.insertInto('tandem_contact').values({ tandem_id, person_id }).execute();
}

/** People of the office who may accompany this tandem: active, and no party of it. */
export async function listContactChoices(
  sight: Pick<Sight, 'db'>,
  tandem_id: string,
): Promise<{ id: string; first_name: string; last_name: string; preferred_name: string | null }[]> {
  return sight.db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select(['person.id', 'first_name', 'last_name', 'preferred_name'])
    .where('role', '=', 'office')
    .where('status', '=', 'active')
    .where('person.id', 'not in', (eb) =>
      eb.selectFrom('tandem_party').select('tandem_party.person_id').where('tandem_party.tandem_id', '=', tandem_id),
    )
    .orderBy('last_name')
    .orderBy('person.id')
    .execute();
}
