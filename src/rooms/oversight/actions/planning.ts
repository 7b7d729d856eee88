import type { Deed } from '../../../platform/deed.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { listRoleHolders } from '../../people/store/network.ts';
import { partiesOf } from '../../tandems/store/own.ts';
import { waitsMail } from '../mails.tsx';
import { afterPause, lookDays } from '../rules/looks.ts';
import { cycleContacts, namedContact } from '../store/contact.ts';
import { eraseOversight, moveOversight } from '../store/leaving.ts';
import { deleteLooks, deleteOpenLooks, insertLook, listLooks, listUnplanned, lockUntold, updateLook } from '../store/looks.ts';
import { findNewWish } from '../store/wishes.ts';

async function plan(deed: Deed, tandem_id?: string): Promise<void> {
  for (const { id, weeks, last, ...tandem } of await listUnplanned(deed, tandem_id))
    for (const due_on of lookDays(tandem, weeks, last)) await insertLook(deed, { tandem_id: id, due_on });
}

/** Heard when a tandem was formed: looks over its whole period. */
export async function planTandem(deed: Deed, tandem_id: string): Promise<void> {
  await plan(deed, tandem_id);
}

/** A period that became longer is covered to its end. */
export async function planAll(deed: Deed): Promise<void> {
  await plan(deed);
}

/** Heard when a pause is over: what fell into it is made up for once, soon. */
export async function planAfterPause(deed: Deed, tandem_id: string): Promise<void> {
  const open = (await listLooks(deed, tandem_id)).filter(({ done_at }) => !done_at);
  const { gone, kept } = afterPause(open, dayOf(deed.now));
  await deleteLooks(deed, gone);
  if (kept) await updateLook(deed, kept.id, { due_on: kept.due_on, reminded_at: null });
}

/** Heard when a tandem is over. */
export async function endLooks(deed: Deed, tandem_id: string): Promise<void> {
  await deleteOpenLooks(deed, tandem_id);
}

/** Whoever accompanies this tandem; nobody who is in it. */
async function accompanying(deed: Deed, tandem_id: string): Promise<string[]> {
  const named = await namedContact(deed, tandem_id);
  if (named) return [named.person_id];
  const running = await cycleContacts(deed, tandem_id);
  if (running.length > 0) return running.map(({ person_id }) => person_id);
  const parties = await partiesOf(deed, tandem_id);
  return (await listRoleHolders(deed, 'office')).map(({ id }) => id).filter((id) => !parties.includes(id));
}

async function tell(deed: Deed, tandem_ids: readonly string[]): Promise<void> {
  const counts = new Map<string, number>();
  for (const tandem_id of tandem_ids)
    for (const person_id of await accompanying(deed, tandem_id)) counts.set(person_id, (counts.get(person_id) ?? 0) + 1);
  for (const [person_id, count] of counts) await writeTo(deed, person_id, waitsMail, { count });
}

/** Each due look is told once, all of a person in one mail. */
export async function tellOfLooks(deed: Deed): Promise<void> {
  const due = await lockUntold(deed, dayOf(deed.now));
  for (const { id } of due) await updateLook(deed, id, { reminded_at: deed.now });
  await tell(deed, [...new Set(due.map(({ tandem_id }) => tandem_id))]);
}

/** Heard when somebody has looked back at half time, or has ended early: if she wishes for somebody else. */
export async function tellOfWish(deed: Deed, tandem_id: string): Promise<void> {
  if (await findNewWish(deed, tandem_id)) await tell(deed, [tandem_id]);
}

/** Heard when a tandem was ended early. */
export async function endEarly(deed: Deed, tandem_id: string): Promise<void> {
  await endLooks(deed, tandem_id);
  await tellOfWish(deed, tandem_id);
}

export async function eraseFromOversight(deed: Deed, person_id: string): Promise<void> {
  await eraseOversight(deed, person_id);
}

export async function mergeOversight(deed: Deed, person_id: string): Promise<void> {
  const merged = await findAnyPerson(deed, person_id);
  if (merged?.merged_into) await moveOversight(deed, person_id, merged.merged_into);
}
