import type { Deed, Sight } from '../../../platform/deed.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { invitationMail, resetMail, signInMail } from '../mails.tsx';
import { maySignIn } from '../rules/person.ts';
import { findLink, insertLink, tokenHash, useLink, type OneTimeLink } from '../store/logins.ts';
import { findAnyPerson, findByEmail, lockPerson, type Person } from '../store/persons.ts';
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
  if (person.status === 'invited') return inviteAgain(deed, person, next_path);
  await lockPerson(deed, person.id);
  const path = await makeLink(deed, person.id, purpose, { next_path });
  await writeTo(deed, person.id, purpose === 'reset' ? resetMail : signInMail, { path });
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

async function inviteAgain(deed: Deed, person: Person, next_path: string | undefined): Promise<void> {
  await writeTo(deed, person.id, invitationMail, { path: await makeLink(deed, person.id, 'invitation', { next_path }) });
}
