import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, must, NotFound, Refusal } from '../../../platform/refusal.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { isMember, maySignIn } from '../../people/rules/person.ts';
import { fullName } from '../../people/rules/profile.ts';
import { findAnyPerson, findByEmail } from '../../people/store/persons.ts';
import { findOwn } from '../../tandems/store/own.ts';
import { delegateAcceptedMail, delegateAskedMail, delegateDatesMail, delegateEndedMail } from '../mails/delegates.tsx';
import { isAskedStill, maxDelegates } from '../rules/delegates.ts';
import {
  acceptDelegate,
  delegatesOf,
  deleteAsked,
  deleteDelegate,
  findPrincipal,
  insertDelegate,
  listDelegates,
  lockDelegate,
} from '../store/delegates.ts';

const record = (deed: Deed, verb: string, person_id: string) =>
  audit(deed, `delegate.${verb}`, { type: 'person', id: person_id });

async function nameOf(deed: Deed, person_id: string): Promise<string> {
  const person = await findAnyPerson(deed, person_id);
  return person?.last_name ? fullName(person) : '';
}

/** She asks somebody by mail address to handle her dates. Whether a member has this address is not said here. */
export async function askDelegate(deed: Deed, email: string): Promise<void> {
  must(isMember(deed.actor));
  const person = found(await findAnyPerson(deed, selfId(deed)));
  if (person.email.toLowerCase() === email.toLowerCase()) throw new Refusal('sessions.delegate.self', {}, { field: 'email' });
  if ((await listDelegates(deed)).length >= maxDelegates) throw new Refusal('sessions.delegate.too_many', { max: maxDelegates });
  await deed.house.jobs.queue(deed, 'task', { name: 'sessions.nameDelegate', person_id: person.id, email });
}

/** As a job, so that asking takes the same time whether or not a member has this address. */
export async function nameDelegate(deed: Deed, person_id: string, email: string): Promise<void> {
  const [person, delegate] = [await findAnyPerson(deed, person_id), await findByEmail(deed, email)];
  if (!person || !delegate || person.status !== 'active' || delegate.status !== 'active') return;
  if ((await lockDelegate(deed, person.id, delegate.id))?.accepted_at) return;
  await insertDelegate(deed, person.id, delegate.id);
  await record(deed, 'ask', person.id);
  await writeTo(deed, delegate.id, delegateAskedMail, { name: fullName(person), path: '/dates' });
}

/** Whoever was asked says yes: from now on she sees the dates and may arrange them. */
export async function acceptDelegation(deed: Deed, person_id: string): Promise<void> {
  const row = found(await lockDelegate(deed, person_id, selfId(deed)), 'delegation');
  must(isMember(deed.actor));
  if (row.accepted_at) return;
  if (!isAskedStill(row.created_at, deed.now)) throw new NotFound('delegation');
  if ((await delegatesOf(deed, person_id)).length >= maxDelegates)
    throw new Refusal('sessions.delegate.too_many', { max: maxDelegates });
  await acceptDelegate(deed, person_id, selfId(deed));
  await record(deed, 'accept', person_id);
  await writeTo(deed, person_id, delegateAcceptedMail, { name: await nameOf(deed, selfId(deed)), path: '/settings/delegate' });
}

/** The delegate says no, or gives it back. */
export async function resignDelegation(deed: Deed, person_id: string): Promise<void> {
  const row = found(await lockDelegate(deed, person_id, selfId(deed)), 'delegation');
  await deleteDelegate(deed, person_id, selfId(deed));
  await record(deed, 'resign', person_id);
  // A no to a question is not told: it would say that she is a member.
  if (row.accepted_at)
    await writeTo(deed, person_id, delegateEndedMail, { name: await nameOf(deed, selfId(deed)), path: '/settings/delegate' });
}

/** The person takes it back; at once nothing opens any more. */
export async function withdrawDelegate(deed: Deed, delegate_id: string): Promise<void> {
  const row = await lockDelegate(deed, selfId(deed), delegate_id);
  // Who has not answered is not in any list: whether she was asked is not said.
  if (!row?.accepted_at) throw new NotFound('delegate');
  await deleteDelegate(deed, selfId(deed), delegate_id);
  await record(deed, 'withdraw', selfId(deed));
  await writeTo(deed, delegate_id, delegateEndedMail, { name: await nameOf(deed, selfId(deed)), path: '/dates' });
}

/** Everything that she has asked and that nobody has answered. Says the same whether or not there was anything. */
export async function withdrawAsked(deed: Deed): Promise<void> {
  await deleteAsked(deed, selfId(deed));
  await record(deed, 'withdrawAsked', selfId(deed));
}

/**
 * The deed in the place of a person whose dates the actor handles, in one of her tandems; 404 without that right, and in a tandem
 * with the delegate herself. The trail names the delegate.
 */
export async function asPrincipal(deed: Deed, person_id: string, tandem_id: string): Promise<Deed> {
  await lockDelegate(deed, person_id, selfId(deed));
  const principal = found(await findPrincipal(deed, person_id), 'delegation');
  must(isMember(deed.actor));
  const as: Deed = { ...deed, actor: principal.actor };
  const tandem = found(await findOwn(as, tandem_id), 'tandem');
  if (tandem.partner.id === selfId(deed)) throw new NotFound('tandem');
  return as;
}

/** Dates wait for this person: those who handle hers hear of it, too. */
export async function tellDelegates(deed: Deed, person_id: string): Promise<void> {
  const person = await findAnyPerson(deed, person_id);
  if (!person || !maySignIn(person.status)) return;
  for (const id of await delegatesOf(deed, person_id))
    await writeTo(deed, id, delegateDatesMail, { name: fullName(person), path: `/dates#p-${person_id}` });
}
