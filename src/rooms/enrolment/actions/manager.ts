import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import { post } from '../../../platform/mail/outbox.ts';
import { fullName } from '../../people/rules/profile.ts';
import { tokenHash } from '../../people/store/logins.ts';
import { findNetwork } from '../../people/store/network.ts';
import { findAnyPerson, findByEmail } from '../../people/store/persons.ts';
import { readCycle } from '../../cycles/store/cycles.ts';
import type { managerForm, managerRecordForm } from '../forms/coming.ts';
import { managerAnsweredMail } from '../mails/coming.tsx';
import { managerMail } from '../mails/manager.tsx';
import { isLiveParticipation } from '../rules.ts';
import { isAskable } from '../rules/manager.ts';
import { replaceLines } from '../store/lines.ts';
import { lockByManager } from '../store/manager.ts';
import { updateParticipation, type Participation } from '../store/participations.ts';
import { noteChange } from './changes.ts';
import { cycleName, tellParticipant } from './letters.ts';
import { lockDeskParticipation, lockOwnParticipation } from './reach.ts';
import { settle } from './settle.ts';

const object = (row: Pick<Participation, 'id'>) => ({ type: 'participation', id: row.id });

/** Whom she names leads her: the two are never paired, nor is she with anybody above. */
async function nameManager(deed: Deed, row: Participation, email: string): Promise<void> {
  if (email.toLowerCase() === row.manager_email?.toLowerCase()) return;
  const superior = await findByEmail(deed, email);
  const lines = superior ? [{ person_id: row.person_id, superior_id: superior.id, kind: 'manager' as const }] : [];
  await replaceLines(deed, 'own', [row.person_id], lines);
  await noteChange(deed, row, ['line']);
}

/** She names her line manager, who gets one question by mail; a newer link replaces an older one. */
export async function askManager(deed: Deed, id: string, form: z.output<typeof managerForm>): Promise<void> {
  const { row, cycle } = await lockOwnParticipation(deed, id);
  if (!cycle.plan.manager_agreement || !isAskable(row)) throw new Refusal('enrolment.not_now');
  const person = found(await findAnyPerson(deed, row.person_id), 'person');
  if (person.email.toLowerCase() === form.manager_email.toLowerCase())
    throw new Refusal('enrolment.manager.own', {}, { field: 'manager_email' });
  await nameManager(deed, row, form.manager_email);
  const token = deed.house.chance.token();
  await updateParticipation(deed, id, {
    ...form,
    manager_token_hash: tokenHash(token),
    manager_asked_at: deed.now,
    manager_answered_at: null,
    manager_agrees: null,
    manager_evidence: null,
  });
  await audit(deed, 'participation.askManager', object(row));
  const to = {
    person_id: null,
    address: form.manager_email,
    name: form.manager_name,
    locale: person.locale,
    off: new Set<string>(),
    network: (await findNetwork(deed))?.name ?? '',
  };
  const cycle_name = cycleName(cycle, person.locale);
  await post(deed, to, managerMail, { name: fullName(person), cycle: cycle_name, path: `/manager/${token}` });
}

/** From the link in the mail, without an account, once. Nobody but the person and the coordination learns of it. */
export async function answerManager(deed: Deed, token: string, agrees: boolean): Promise<void> {
  const row = await lockByManager(deed, token);
  const cycle = row && (await readCycle(deed, row.cycle_id));
  if (!row || !cycle || !isLiveParticipation(row.state)) throw new Refusal('enrolment.manager.dead');
  if (row.manager_answered_at) throw new Refusal('enrolment.manager.answered');
  await updateParticipation(deed, row.id, { manager_agrees: agrees, manager_answered_at: deed.now });
  await audit(deed, 'participation.answerManager', object(row), { after: agrees ? 'yes' : 'no' });
  await tellParticipant(deed, cycle, row, managerAnsweredMail);
  await settle(deed, row.id, cycle);
}

/** The coordination knows the answer from elsewhere, and says from where. */
export async function recordManager(
  deed: Deed,
  cycle_id: string,
  id: string,
  form: z.output<typeof managerRecordForm>,
): Promise<void> {
  const { row, cycle } = await lockDeskParticipation(deed, cycle_id, id);
  if (!cycle.plan.manager_agreement || !isLiveParticipation(row.state)) throw new Refusal('enrolment.not_now');
  await updateParticipation(deed, id, {
    manager_agrees: form.manager_agrees === 'yes',
    manager_answered_at: deed.now,
    manager_evidence: form.manager_evidence,
    manager_token_hash: null,
  });
  await audit(deed, 'participation.recordManager', object(row), { after: form.manager_agrees });
  await tellParticipant(deed, cycle, row, managerAnsweredMail);
  await settle(deed, id, cycle);
}
