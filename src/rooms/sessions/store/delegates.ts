import '../tables.ts';
import { z } from 'zod';
import { selfId, type Actor, type Deed, type Sight } from '../../../platform/deed.ts';
import { maySignIn } from '../../people/rules/person.ts';
import { fullName } from '../../people/rules/profile.ts';
import { findAnyPerson, type Person } from '../../people/store/persons.ts';
import { askedDays } from '../rules/delegates.ts';

export interface Delegation {
  /** The other one: the delegate to the person, the person to the delegate. */
  person_id: string;
  name: string;
  created_at: Date;
  accepted_at: Date | null;
}

const uuid = (id: string) => z.uuid().safeParse(id).success;

async function listBy(sight: Pick<Sight, 'db' | 'now'>, mine: 'person_id' | 'delegate_id', self: string): Promise<Delegation[]> {
  const rows = await sight.db
    .selectFrom('delegate')
    .innerJoin('person', 'person.id', mine === 'person_id' ? 'delegate.delegate_id' : 'delegate.person_id')
    .select(['person.id', 'person.first_name', 'person.last_name', 'person.preferred_name', 'person.status'])
    .select(['delegate.created_at', 'delegate.accepted_at'])
    .where(`delegate.${mine}`, '=', self)
    .where((eb) =>
      eb.or([
        eb('delegate.accepted_at', 'is not', null),
        eb('delegate.created_at', '>', new Date(sight.now.getTime() - askedDays * 86_400_000)),
      ]),
    )
    .orderBy('person.last_name')
    .orderBy('person.id')
    .execute();
  return rows
    .filter(({ status }) => maySignIn(status))
    .map((row) => ({ person_id: row.id, name: fullName(row), created_at: row.created_at, accepted_at: row.accepted_at }));
}

/** Who handles the reader's dates. Only those who have said yes: else the list would say who is a member. */
export async function listDelegates(sight: Sight): Promise<Delegation[]> {
  return (await listBy(sight, 'person_id', selfId(sight))).filter(({ accepted_at }) => accepted_at);
}

/** Whose dates the reader handles, or is asked to. */
export async function listPrincipals(sight: Sight): Promise<Delegation[]> {
  return listBy(sight, 'delegate_id', selfId(sight));
}

/** Whether somebody else handles this person's dates. For her partner, who is told so; without reach. */
export async function hasDelegate(sight: Pick<Sight, 'db'>, person_id: string): Promise<boolean> {
  const row = await sight.db
    .selectFrom('delegate')
    .select('person_id')
    .where('person_id', '=', person_id)
    .where('accepted_at', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Ids of those who handle this person's dates; without reach, for mails. */
export async function delegatesOf(sight: Pick<Sight, 'db'>, person_id: string): Promise<string[]> {
  const rows = await sight.db
    .selectFrom('delegate')
    .select('delegate_id')
    .where('person_id', '=', person_id)
    .where('accepted_at', 'is not', null)
    .orderBy('delegate_id')
    .execute();
  return rows.map(({ delegate_id }) => delegate_id);
}

/** The person as somebody whose dates the reader may handle now; undefined unless she has named the reader, who has said yes. */
export async function findPrincipal(sight: Sight, person_id: string): Promise<{ person: Person; actor: Actor } | undefined> {
  if (!uuid(person_id)) return undefined;
  const self = selfId(sight);
  const row = await sight.db
    .selectFrom('delegate')
    .select('accepted_at')
    .where('person_id', '=', person_id)
    .where('delegate_id', '=', self)
    .where('accepted_at', 'is not', null)
    .executeTakeFirst();
  const person = row && (await findAnyPerson(sight, person_id));
  if (!person || !maySignIn(person.status)) return undefined;
  // What she may do as a member and nothing of her office; the trail names the one who does it.
  const roles = new Set(person.status === 'active' ? ['member'] : []);
  return { person, actor: { kind: 'person', person_id: person.id, name: fullName(person), roles, through: self } };
}

/** One row, locked: whatever both sides do with it at once happens one after the other. */
export async function lockDelegate(
  deed: Deed,
  person_id: string,
  delegate_id: string,
): Promise<{ created_at: Date; accepted_at: Date | null } | undefined> {
  if (!uuid(person_id) || !uuid(delegate_id)) return undefined;
  return deed.tx
    .selectFrom('delegate')
    .select(['created_at', 'accepted_at'])
    .where('person_id', '=', person_id)
    .where('delegate_id', '=', delegate_id)
    .forUpdate()
    .executeTakeFirst();
}

/** Asks anew where she was asked before and has not answered. */
export async function insertDelegate(deed: Deed, person_id: string, delegate_id: string): Promise<void> {
  await deed.tx
    .insertInto('delegate')
    .values({ person_id, delegate_id, created_at: deed.now, accepted_at: null })
    .onConflict((oc) => oc.columns(['person_id', 'delegate_id']).doUpdateSet({ created_at: deed.now }))
    .execute();
}

export async function acceptDelegate(deed: Deed, person_id: string, delegate_id: string): Promise<void> {
  await deed.tx
    .updateTable('delegate')
    .set({ accepted_at: deed.now })
    .where('person_id', '=', person_id)
    .where('delegate_id', '=', delegate_id)
    .execute();
}

export async function deleteDelegate(deed: Deed, person_id: string, delegate_id: string): Promise<void> {
  await deed.tx.deleteFrom('delegate').where('person_id', '=', person_id).where('delegate_id', '=', delegate_id).execute();
}

/** All that she has asked and that nobody has answered. */
export async function deleteAsked(deed: Deed, person_id: string): Promise<void> {
  await deed.tx.deleteFrom('delegate').where('person_id', '=', person_id).where('accepted_at', 'is', null).execute();
}
