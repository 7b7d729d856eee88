import { hash, verify } from '@node-rs/argon2';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { audit } from '../../../platform/db/audit.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { maySignIn } from '../rules/person.ts';
import { deleteLogin, endAccess, findLogin, insertLogin, tokenHash } from '../store/logins.ts';
import { rolesOf } from '../store/network.ts';
import { findByEmail, lockPerson, updatePerson, type Person } from '../store/persons.ts';
import { takeLink } from './link.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const loginLife = { member: 30 * day, staff: 12 * 60 * minute };

/** Checked when there is no account, so that the answer takes as long as with one. */
const nobodysHash = hash('nobody has this password');

/** argon2id, 19 MiB, two passes: the library's defaults, which are OWASP's. About 10 ms of processor time; never in a transaction. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** The account that address and password open, or undefined; takes the same time either way. */
export async function checkPassword(sight: Sight, email: string, password: string): Promise<Person | undefined> {
  const person = await findByEmail(sight, email);
  const fits = await verify(person?.password_hash ?? (await nobodysHash), password);
  return fits && person?.password_hash && maySignIn(person.status) ? person : undefined;
}

/** After a right password: the account as it is now. Blocked or given another password meanwhile, it does not open. */
export async function stillOpens(deed: Deed, person: Person): Promise<void> {
  const now = await lockPerson(deed, person.id);
  if (!now || !maySignIn(now.status) || now.password_hash !== person.password_hash)
    throw new Refusal('people.sign_in.wrong', {}, { status: 422 });
}

/** Opens a login and gives its token, which only the browser's cookie holds from then on. */
export async function openLogin(deed: Deed, person_id: string, agent: string): Promise<string> {
  const token = deed.house.chance.token();
  const staff = (await rolesOf(deed, person_id)).length > 0;
  await insertLogin(deed, {
    id: deed.house.chance.id(),
    token_hash: tokenHash(token),
    person_id,
    agent,
    created_at: deed.now,
    seen_at: deed.now,
    ends_at: new Date(deed.now.getTime() + (staff ? loginLife.staff : loginLife.member)),
  });
  return token;
}

export async function closeLogin(deed: Deed, token: string): Promise<void> {
  const login = await findLogin(deed, token);
  if (login) await deleteLogin(deed, login.person.id, login.login_id);
}

/** First visit by invitation: the person herself joins; nobody can do it for her. */
export async function joinNetwork(
  deed: Deed,
  token: string,
  form: { password_hash: string | null; locale: string },
): Promise<{ person: Person; next_path: string | undefined }> {
  const { link, person } = await takeLink(deed, token, 'invitation');
  if (person.status !== 'invited') throw new Refusal('people.link.dead');
  await updatePerson(deed, person.id, {
    status: 'active',
    joined_at: deed.now,
    locale: form.locale,
    ...(form.password_hash ? { password_hash: form.password_hash } : {}),
  });
  await audit(deed, 'person.join', { type: 'person', id: person.id }, { before: 'invited', after: 'active' });
  return { person, next_path: link.next_path ?? undefined };
}

/** A new password ends every other login and every open link. */
export async function setPassword(deed: Deed, person_id: string, password_hash: string, keep_token?: string): Promise<void> {
  await updatePerson(deed, person_id, { password_hash });
  await endAccess(deed, person_id, keep_token);
  await audit(deed, 'person.setPassword', { type: 'person', id: person_id });
}
