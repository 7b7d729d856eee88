import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { maySignIn } from '../rules/person.ts';
import { insertRole, rolesOf } from '../store/network.ts';
import { findByEmail, updatePerson } from '../store/persons.ts';
import { makeLink } from './link.ts';

/** From the console only: makes the person an operator if she is none, and gives the path of a link that signs her in. */
export async function letOperatorIn(deed: Deed, email: string): Promise<string | undefined> {
  const person = await findByEmail(deed, email);
  if (!person || !(maySignIn(person.status) || person.status === 'blocked')) return undefined;
  if (person.status !== 'active') {
    await updatePerson(deed, person.id, { status: 'active', joined_at: person.joined_at ?? deed.now, blocked_at: null });
    await audit(deed, 'person.join', { type: 'person', id: person.id }, { before: person.status, after: 'active' });
  }
  if (!(await rolesOf(deed, person.id)).includes('operator')) {
    await insertRole(deed, person.id, 'operator');
    await audit(deed, 'person.grantRole', { type: 'person', id: person.id }, { after: 'operator' });
  }
  return makeLink(deed, person.id, 'sign_in');
}
