import { audit } from '../../../platform/db/audit.ts';
import { type Deed } from '../../../platform/deed.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { writeTo, writeToOffice } from '../../people/actions/mail.ts';
import { isMember } from '../../people/rules/person.ts';
import { fullName } from '../../people/rules/profile.ts';
import { isOpen } from '../../programs/rules.ts';
import { findNetworkProgram } from '../../programs/store/programs.ts';
import { partnersOf } from '../../tandems/store/tandems.ts';
import { receivedMail, waitingMail } from '../mails.tsx';
import { nextApplicationState, openSteps } from '../rules.ts';
import { lockOwnApplication, updateApplication, type Application } from '../store/applications.ts';
import { findDraft } from '../store/draft.ts';

/** Gate 1 begins: from here on the office has it. */
export async function submitApplication(deed: Deed): Promise<void> {
  must(isMember(deed.actor), 'applications.refused.member');
  const program = found(await findNetworkProgram(deed), 'program');
  const row = found(await lockOwnApplication(deed, program.id), 'application');
  const state = nextApplicationState(row.state, 'submit');
  if (!state) throw new Refusal('applications.refused.submitted');
  if (!isOpen(program, dayOf(deed.now))) throw new Refusal('applications.refused.closed');
  const draft = await findDraft(deed, row);
  if (openSteps(draft, program.settings, deed.now).length > 0) throw new Refusal('applications.refused.incomplete');
  await updateApplication(deed, row.id, { state, submitted_at: deed.now });
  await audit(deed, 'application.submit', { type: 'application', id: row.id }, { before: row.state, after: state });
  const amendment = row.kind === 'amendment';
  await writeTo(deed, row.person_id, receivedMail, { path: '/application', amendment });
  const not_for = [row.person_id, ...(await partnersOf(deed, row.person_id))];
  await writeToOffice(deed, waitingMail, { path: `/applications/${row.id}`, name: fullName(draft.profile), amendment }, not_for);
}

/** Open to everybody with an application of her own, also while her membership is interrupted. */
export async function withdrawApplication(deed: Deed): Promise<void> {
  const program = found(await findNetworkProgram(deed), 'program');
  const row = await lockOwnApplication(deed, program.id);
  must(isMember(deed.actor) || row !== undefined, 'applications.refused.member');
  await withdraw(deed, found(row, 'application'));
}

/** The row must be locked. */
export async function withdraw(deed: Deed, row: Application): Promise<void> {
  const state = nextApplicationState(row.state, 'withdraw');
  if (!state) throw new Refusal('applications.refused.over');
  await updateApplication(deed, row.id, { state, withdrawn_at: deed.now });
  await audit(deed, 'application.withdraw', { type: 'application', id: row.id }, { before: row.state, after: state });
}
