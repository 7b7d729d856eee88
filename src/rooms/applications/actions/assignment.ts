import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed, type Sight } from '../../../platform/deed.ts';
import { formatDate, isLocale } from '../../../platform/i18n/words.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { fullName } from '../../people/rules/profile.ts';
import { listRoleHolders } from '../../people/store/network.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { partnersOf } from '../../tandems/store/tandems.ts';
import { assignedMail } from '../mails.tsx';
import { isUnderReview, mayTakeOn } from '../rules/queue.ts';
import type { Application } from '../store/applications.ts';
import { lockApplication, setAssignee } from '../store/queue.ts';
import { mustReview, overtaken } from './review.ts';

export interface Colleague {
  id: string;
  name: string;
}

/** The people of the office who may decide about this application. */
export async function colleaguesFor(sight: Sight, row: Pick<Application, 'person_id'>): Promise<Colleague[]> {
  const [office, partners] = [await listRoleHolders(sight, 'office'), await partnersOf(sight, row.person_id)];
  return office
    .filter(({ id }) => mayTakeOn(id, row, partners))
    .map(({ id, first_name, last_name }) => ({ id, name: `${first_name} ${last_name}` }));
}

/** Who has it; nobody, where that person no longer belongs to the office. */
async function assigneeOf(deed: Deed, row: Application): Promise<string | undefined> {
  const office = await listRoleHolders(deed, 'office');
  return office.find(({ id }) => id === row.assigned_to)?.id;
}

/** `from`: who had it when the page was made, so that nobody takes it out of somebody else's hands unseen. */
async function unchanged(deed: Deed, id: string, from: string | undefined): Promise<Application> {
  const row = found(await lockApplication(deed, id), 'application');
  await mustReview(deed, row);
  if (!isUnderReview(row.state)) throw await overtaken(deed, row);
  const now = await assigneeOf(deed, row);
  if (now === from) return row;
  if (!now) throw new Refusal('applications.assignment.free');
  const [reader, other] = [await findAnyPerson(deed, selfId(deed)), await findAnyPerson(deed, now)];
  throw new Refusal(now === selfId(deed) ? 'applications.assignment.yours' : 'applications.assignment.taken', {
    name: other ? fullName(other) : '',
    date: formatDate(isLocale(reader?.locale) ? reader.locale : 'de', row.assigned_at ?? deed.now),
  });
}

/** Takes it on, or gives it to a colleague, who hears of it. */
export async function assignApplication(
  deed: Deed,
  id: string,
  form: { person_id: string; from?: string | undefined },
): Promise<void> {
  const row = await unchanged(deed, id, form.from);
  const colleague = (await colleaguesFor(deed, row)).find((other) => other.id === form.person_id);
  if (!colleague) throw new Refusal('applications.assignment.nobody', {}, { field: 'person_id' });
  if (row.assigned_to === colleague.id && form.from === colleague.id) return;
  await setAssignee(deed, id, colleague.id);
  await audit(deed, 'application.assign', { type: 'application', id }, { before: form.from ?? null, after: colleague.id });
  if (colleague.id === selfId(deed)) return;
  const person = found(await findAnyPerson(deed, row.person_id), 'person');
  await writeTo(deed, colleague.id, assignedMail, { path: `/applications/${id}`, name: fullName(person) });
}

/** Lays it back on the common pile. */
export async function releaseApplication(deed: Deed, id: string, form: { from?: string | undefined }): Promise<void> {
  const row = await unchanged(deed, id, form.from);
  if (!row.assigned_to) return;
  await setAssignee(deed, id, null);
  await audit(deed, 'application.release', { type: 'application', id }, { before: row.assigned_to, after: null });
}
