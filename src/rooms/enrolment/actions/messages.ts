import { createHash } from 'node:crypto';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed, type Sight } from '../../../platform/deed.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import type { Cycle } from '../../cycles/store/cycles.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import type { MessageForm } from '../forms/messages.ts';
import { deskMessageMail } from '../mails/people.tsx';
import { groupMark, recipientsOf } from '../rules/messages.ts';
import { arrangePeople, readPeopleQuery } from '../rules/people-list.ts';
import { insertMessage, markMessagesRead } from '../store/messages.ts';
import { findOwnParticipation } from '../store/participations.ts';
import { listPeople, type PersonLine } from '../store/people.ts';
import { cycleName } from './letters.ts';
import { lockRunningCycle } from './reach.ts';

type Filter = Partial<Record<'show' | 'role' | 'organization' | 'missing' | 'q' | 'order', string | undefined>>;

/** Whom a message with this filter goes to, and a mark of exactly these people. */
export async function groupOf(sight: Sight, cycle: Cycle, filter: Filter): Promise<{ rows: PersonLine[]; mark: string }> {
  const query = readPeopleQuery((name) => filter[name as keyof Filter]);
  const rows = recipientsOf(arrangePeople(await listPeople(sight, cycle), { ...query, order: 'name' }, 'en'));
  return { rows, mark: createHash('sha256').update(groupMark(rows)).digest('hex') };
}

/**
 * To everybody whom the preview named, each by a mail of her own that says only that there is something to read.
 * @throws Refusal 409 where the group is another one by now, nobody is in it, or it was sent already.
 */
export async function sendMessage(deed: Deed, cycle_id: string, form: MessageForm): Promise<number> {
  const cycle = await lockRunningCycle(deed, cycle_id);
  const { rows, mark } = await groupOf(deed, cycle, form);
  if (rows.length === 0) throw new Refusal('enrolment.messages.nobody');
  if (mark !== form.seen) throw new Refusal('enrolment.messages.changed');
  const { show, role, organization, missing, q } = form;
  const filter = Object.entries({ show, role, organization, missing, q }).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  );
  const sent = await insertMessage(
    deed,
    {
      id: form.message,
      cycle_id,
      sent_by: selfId(deed),
      subject: form.subject,
      sealed_text: deed.house.vault.seal(form.text, `cycle_message.text.${form.message}`),
      filter: Object.fromEntries(filter) as Record<string, string>,
      sent_at: deed.now,
    },
    rows.map(({ person_id }) => person_id),
  );
  if (!sent) throw new Refusal('enrolment.messages.already');
  await audit(deed, 'cycle_message.send', { type: 'cycle_message', id: form.message }, { after: { count: rows.length } });
  for (const { id, person_id } of rows) {
    const person = found(await findAnyPerson(deed, person_id), 'person');
    const about = { cycle: cycleName(cycle, person.locale), path: `/participations/${id}/messages` };
    await writeTo(deed, person_id, deskMessageMail, about);
  }
  return rows.length;
}

/** She has these before her eyes. Who reads what and when stands in no trail, and the coordination does not see it. */
export async function readMessages(deed: Deed, participation_id: string, ids: readonly string[]): Promise<void> {
  const row = found(await findOwnParticipation(deed, participation_id), 'participation');
  await markMessagesRead(deed, row.person_id, ids);
}
