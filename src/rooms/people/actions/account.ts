import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, must, NotFound, Refusal } from '../../../platform/refusal.ts';
import type { displayForm } from '../forms.ts';
import { emailChangeMail, emailChangedMail, invitationMail, leftMail } from '../mails.tsx';
import {
  mayGrant,
  mayManagePeople,
  mayRevoke,
  maySignIn,
  maySeeMembers,
  personTransitions,
  type MessageMail,
  type PersonStatus,
  type Role,
  type StatusVerb,
} from '../rules/person.ts';
import { isCollision } from '../store/import.ts';
import { endAccess } from '../store/logins.ts';
import { deleteRole, insertRole, lockRoleCount, rolesOf, setNotification } from '../store/network.ts';
import { findByEmail, lockPerson, updatePerson, type Person } from '../store/persons.ts';
import { writeTo } from './mail.ts';
import { makeLink, takeLink } from './link.ts';

export async function saveDisplay(deed: Deed, form: z.output<typeof displayForm>): Promise<void> {
  await updatePerson(deed, selfId(deed), form);
  await audit(deed, 'person.saveDisplay', { type: 'person', id: selfId(deed) });
}

/** In which she reads times of meetings. */
export async function saveZone(deed: Deed, zone: string): Promise<void> {
  await updatePerson(deed, selfId(deed), { zone });
  await audit(deed, 'person.saveZone', { type: 'person', id: selfId(deed) });
}

/** Whose public holidays a plan of meetings keeps free. */
export async function saveRegion(deed: Deed, region: string | undefined): Promise<void> {
  await updatePerson(deed, selfId(deed), { region: region ?? null });
  await audit(deed, 'person.saveRegion', { type: 'person', id: selfId(deed) });
}

export async function saveLocale(deed: Deed, locale: string): Promise<void> {
  await updatePerson(deed, selfId(deed), { locale });
}

export async function saveNotifications(deed: Deed, kinds: readonly string[], on: readonly string[]): Promise<void> {
  for (const kind of kinds) await setNotification(deed, selfId(deed), kind, on.includes(kind));
  await audit(deed, 'person.saveNotifications', { type: 'person', id: selfId(deed) });
}

/** How often messages are told of by mail. `kinds`: those mails; whoever chooses anew is not switched off any more. */
export async function saveMessageMail(deed: Deed, message_mail: MessageMail, kinds: readonly string[]): Promise<void> {
  await updatePerson(deed, selfId(deed), { message_mail });
  for (const kind of kinds) await setNotification(deed, selfId(deed), kind, true);
  await audit(deed, 'person.saveNotifications', { type: 'person', id: selfId(deed) });
}

/** From the link in a mail, without a sign-in: the mark in the link has been checked. */
export async function switchOff(deed: Deed, person_id: string, kind: string): Promise<void> {
  await setNotification(deed, person_id, kind, false);
  await audit(deed, 'person.saveNotifications', { type: 'person', id: person_id });
}

/** First step: a link to the new address proves that it is hers. Whether the address is taken is not said here. */
export async function askEmailChange(deed: Deed, email: string): Promise<void> {
  const person = found(await lockPerson(deed, selfId(deed)));
  if (person.email.toLowerCase() === email.toLowerCase()) throw new Refusal('people.email.same', {}, { field: 'email' });
  await deed.house.jobs.queue(deed, 'task', { name: 'people.sendEmailChange', person_id: person.id, email });
}

/** As a job, so that asking takes the same time whether or not somebody else has the address. */
export async function mailEmailChange(deed: Deed, person_id: string, email: string): Promise<void> {
  const person = await lockPerson(deed, person_id);
  if (!person || !maySignIn(person.status) || (await findByEmail(deed, email))) return;
  const path = await makeLink(deed, person.id, 'email_change', { new_email: email });
  await writeTo(deed, person.id, emailChangeMail, { path }, email);
}

/** Second step: the old address is told, every other login ends, other open links die. */
export async function changeEmail(deed: Deed, token: string, keep_token?: string): Promise<void> {
  const { link, person } = await takeLink(deed, token, 'email_change');
  if (!link.new_email || (await findByEmail(deed, link.new_email))) throw new Refusal('people.link.dead');
  await writeTo(deed, person.id, emailChangedMail, { path: '/settings/security' });
  await setEmail(deed, person, link.new_email, new Refusal('people.link.dead'), keep_token);
}

async function setEmail(deed: Deed, person: Person, email: string, taken: Refusal, keep_token?: string): Promise<void> {
  try {
    await updatePerson(deed, person.id, { email });
  } catch (error) {
    // Somebody else took the same address in the same moment.
    if (isCollision(error)) throw taken;
    throw error;
  }
  await endAccess(deed, person.id, keep_token);
  await audit(deed, 'person.changeEmail', { type: 'person', id: person.id });
}

/** Lost mailbox: the operator enters the new address after having made sure whom she talks to. */
export async function replaceEmail(deed: Deed, person_id: string, email: string): Promise<void> {
  must(mayManagePeople(deed.actor));
  const person = found(await lockPerson(deed, person_id), 'person');
  if (person.status === 'merged' || person.status === 'erased') throw new NotFound('person');
  const taken = new Refusal('people.email.taken', {}, { field: 'email' });
  const other = await findByEmail(deed, email);
  if (other && other.id !== person.id) throw taken;
  // The old address hears of it: whoever still reads it can object.
  await writeTo(deed, person.id, emailChangedMail, { path: '/settings/security' });
  await setEmail(deed, person, email, taken);
}

/** Moves the person's status by the table; refuses what the table does not know. */
export async function changeStatus(deed: Deed, person: Person, verb: StatusVerb): Promise<PersonStatus> {
  const step = personTransitions.find((row) => row.from === person.status && row.verb === verb);
  if (!step) throw new Refusal('people.status.not_now');
  const stamp: Partial<Record<StatusVerb, Partial<Person>>> = {
    block: { blocked_at: deed.now },
    unblock: { blocked_at: null },
    renew: { left_at: null },
    leave: { left_at: deed.now },
  };
  await updatePerson(deed, person.id, { status: step.to, ...stamp[verb] });
  await audit(deed, `person.${verb}`, { type: 'person', id: person.id }, { before: person.status, after: step.to });
  return step.to;
}

/** Leaving: hidden at once, erased after 30 days. The last operator stays. */
export async function leaveNetwork(deed: Deed): Promise<void> {
  const person = found(await lockPerson(deed, selfId(deed)));
  await keepAnOperator(deed, person.id);
  await writeTo(deed, person.id, leftMail, { path: '/' });
  await changeStatus(deed, person, 'leave');
  await endAccess(deed, person.id);
  await dropRoles(deed, person.id);
}

/** Whoever comes back comes back as a member: a role is given anew, not inherited from an earlier time. */
async function dropRoles(deed: Deed, person_id: string): Promise<void> {
  for (const role of await rolesOf(deed, person_id)) {
    await deleteRole(deed, person_id, role);
    await audit(deed, 'person.revokeRole', { type: 'person', id: person_id }, { before: role });
  }
}

async function keepAnOperator(deed: Deed, person_id: string): Promise<void> {
  if ((await rolesOf(deed, person_id)).includes('operator') && (await lockRoleCount(deed, 'operator')) <= 1)
    throw new Refusal('people.role.last_operator');
}

/** Block, unblock, lapse, renew, leave: by office or operator, as the table says, never on oneself. */
export async function moveMember(
  deed: Deed,
  person_id: string,
  verb: 'lapse' | 'renew' | 'leave' | 'block' | 'unblock',
): Promise<void> {
  must(verb === 'block' || verb === 'unblock' ? maySeeMembers(deed.actor) : mayManagePeople(deed.actor));
  must(person_id !== deed.actor.person_id, 'people.status.not_self');
  const person = found(await lockPerson(deed, person_id), 'person');
  if (verb === 'block' || verb === 'leave' || verb === 'lapse') await keepAnOperator(deed, person_id);
  await changeStatus(deed, person, verb);
  if (verb === 'block' || verb === 'leave') await endAccess(deed, person_id);
  if (verb === 'leave') await dropRoles(deed, person_id);
}

export async function grantRole(deed: Deed, person_id: string, role: Role): Promise<void> {
  must(mayGrant(deed.actor, role));
  const person = found(await lockPerson(deed, person_id), 'person');
  if (person.status !== 'active' && person.status !== 'invited') throw new Refusal('people.role.not_active');
  await insertRole(deed, person_id, role);
  await audit(deed, 'person.grantRole', { type: 'person', id: person_id }, { after: role });
}

/** Takes effect at the person's next request: roles are read with each one. */
export async function revokeRole(deed: Deed, person_id: string, role: Role): Promise<void> {
  must(mayGrant(deed.actor, role));
  if (!mayRevoke(deed.actor, role, await lockRoleCount(deed, role))) throw new Refusal('people.role.last_operator');
  if (await deleteRole(deed, person_id, role))
    await audit(deed, 'person.revokeRole', { type: 'person', id: person_id }, { before: role });
}

/** Sends or repeats the invitation of somebody who has not joined yet. */
export async function invitePerson(deed: Deed, person_id: string): Promise<void> {
  must(mayManagePeople(deed.actor) || deed.actor.kind === 'system');
  const person = found(await lockPerson(deed, person_id), 'person');
  if (person.status !== 'invited') throw new Refusal('people.invitation.joined');
  await writeTo(deed, person.id, invitationMail, { path: await makeLink(deed, person.id, 'invitation') });
  await updatePerson(deed, person.id, { invited_at: deed.now });
  await audit(deed, 'person.invite', { type: 'person', id: person.id });
}
