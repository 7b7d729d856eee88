import { hash, verify } from '@node-rs/argon2';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { audit } from '../../../platform/db/audit.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { invitationMail, resetMail, signInMail } from '../mails.tsx';
import { maySignIn } from '../rules/person.ts';
import {
  deleteLogin,
  endAccess,
  findLink,
  findLogin,
  insertLink,
  insertLogin,
  tokenHash,
  useLink,
  type OneTimeLink,
} from '../store/logins.ts';
import { rolesOf } from '../store/network.ts';
import { findAnyPerson, findByEmail, lockPerson, updatePerson, type Person } from '../store/persons.ts';
import { writeTo } from './mail.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
/** Lifetimes of one-time links. */
const linkLife: Record<OneTimeLink['purpose'], number> = {
  sign_in: 15 * minute,
  reset: 15 * minute,
  invitation: 14 * day,
  email_change: day,
};
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

/** A new one-time link; an older one of the same purpose stops working. Gives the path that goes into the mail. */
export async function makeLink(
  deed: Deed,
  person_id: string,
  purpose: OneTimeLink['purpose'],
  more: { next_path?: string | undefined; new_email?: string } = {},
): Promise<string> {
  const token = deed.house.chance.token();
  await insertLink(deed, {
    id: deed.house.chance.id(),
    token_hash: tokenHash(token),
    purpose,
    person_id,
    new_email: more.new_email ?? null,
    next_path: more.next_path ?? null,
    created_at: deed.now,
    expires_at: new Date(deed.now.getTime() + linkLife[purpose]),
    used_at: null,
  });
  return `/link/${token}`;
}

/** Runs as a job, so that asking takes the same time whether or not the address is known. */
export async function mailSignInLink(deed: Deed, email: string, purpose: 'sign_in' | 'reset', next_path?: string): Promise<void> {
  const person = await findByEmail(deed, email);
  if (!person || !maySignIn(person.status)) return;
  if (person.status === 'invited') return inviteAgain(deed, person);
  await lockPerson(deed, person.id);
  const path = await makeLink(deed, person.id, purpose, { next_path });
  await writeTo(deed, person.id, purpose === 'reset' ? resetMail : signInMail, { path });
}

async function inviteAgain(deed: Deed, person: Person): Promise<void> {
  await writeTo(deed, person.id, invitationMail, { path: await makeLink(deed, person.id, 'invitation') });
}

/** Uses a link up. Refuses one that is used, replaced or too old. */
export async function takeLink(
  deed: Deed,
  token: string,
  purpose: OneTimeLink['purpose'],
): Promise<{ link: OneTimeLink; person: Person }> {
  const known = await findLink(deed, token);
  if (known?.purpose !== purpose) throw new Refusal('people.link.dead');
  // First the person, then her links, as everywhere: a block at the same moment must not wait for us while we wait for it.
  const person = await lockPerson(deed, known.person_id);
  const link = await useLink(deed, token);
  if (!link || !person || !maySignIn(person.status)) throw new Refusal('people.link.dead');
  return { link, person };
}

/** Before slow work for somebody who is not signed in: only an address that we gave out is worth it. Refuses a dead link. */
export async function linkOwner(sight: Sight, token: string, purpose: OneTimeLink['purpose']): Promise<Person> {
  const link = await findLink(sight, token);
  const person = link?.purpose === purpose ? await findAnyPerson(sight, link.person_id) : undefined;
  if (!person || !maySignIn(person.status)) throw new Refusal('people.link.dead');
  return person;
}

/** First visit by invitation: the person herself joins; nobody can do it for her. */
export async function joinNetwork(
  deed: Deed,
  token: string,
  form: { password_hash: string | null; locale: string },
): Promise<Person> {
  const { person } = await takeLink(deed, token, 'invitation');
  if (person.status !== 'invited') throw new Refusal('people.link.dead');
  await updatePerson(deed, person.id, {
    status: 'active',
    joined_at: deed.now,
    locale: form.locale,
    ...(form.password_hash ? { password_hash: form.password_hash } : {}),
  });
  await audit(deed, 'person.join', { type: 'person', id: person.id }, { before: 'invited', after: 'active' });
  return person;
}

/** A new password ends every other login and every open link. */
export async function setPassword(deed: Deed, person_id: string, password_hash: string, keep_token?: string): Promise<void> {
  await updatePerson(deed, person_id, { password_hash });
  await endAccess(deed, person_id, keep_token);
  await audit(deed, 'person.setPassword', { type: 'person', id: person_id });
}
