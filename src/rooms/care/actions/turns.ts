import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { must, Refusal } from '../../../platform/refusal.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { liftedMail, revocationAskedMail, revokedMail } from '../mails.tsx';
import { mayRevoke, nextSuspension, suspensionOf, type SuspensionVerb } from '../rules/case.ts';
import { updateCase, type Case } from '../store/cases.ts';
import { insertEntry } from '../store/entries.ts';
import { involvedIn } from '../store/judges.ts';
import { liftEffects, revokeEffects } from './effects.ts';
import { lockOfficeCase } from './hearing.ts';
import { tellOffice } from './tell.ts';

/** Moves the suspension of a locked case on by its table; refuses in words that say how it stands. */
async function turn(deed: Deed, row: Case, verb: SuspensionVerb, change: Parameters<typeof updateCase>[2]): Promise<void> {
  const from = suspensionOf(row);
  const next = nextSuspension(from, verb);
  if (!next) throw new Refusal(`care.refused.suspension.${from}`);
  await updateCase(deed, row.id, change);
  await audit(deed, `suspension.${verb}`, { type: 'case', id: row.id }, { before: from, after: next });
}

const noted = (deed: Deed, case_id: string, text: string) =>
  insertEntry(deed, { id: deed.house.chance.id(), case_id, kind: 'note', text, link: undefined });

/** The office thinks better of it: a mentor comes back paused, a mentee may ask at once. */
export async function liftCase(deed: Deed, id: string, form: { note: string }): Promise<void> {
  const row = await lockOfficeCase(deed, id);
  // While an appeal waits, another person decides about the suspension, nobody else.
  if (row.state === 'appealed') throw new Refusal('care.refused.state.appealed');
  await turn(deed, row, 'lift', { lifted_at: deed.now, lifted_by: selfId(deed) });
  await liftEffects(deed, row);
  await noted(deed, row.id, form.note);
  await writeTo(deed, row.about_id, liftedMail, { path: `/cases/${row.id}` });
}

export async function askRevocation(deed: Deed, id: string, form: { note: string }): Promise<void> {
  const row = await lockOfficeCase(deed, id);
  if (!mayRevoke(row)) throw new Refusal(row.side === 'mentor' ? 'care.refused.revoke_early' : 'care.refused.revoke_mentee');
  await turn(deed, row, 'askRevocation', { revocation_asked_at: deed.now, revocation_asked_by: selfId(deed) });
  await noted(deed, row.id, form.note);
  const involved = await involvedIn(deed, row);
  await tellOffice(deed, involved, revocationAskedMail, { path: `/cases/${row.id}` }, [selfId(deed)]);
}

export async function takeBackRevocation(deed: Deed, id: string): Promise<void> {
  const row = await lockOfficeCase(deed, id);
  await turn(deed, row, 'takeBack', { revocation_asked_at: null, revocation_asked_by: null });
}

/** The second person says yes: the listing ends. */
export async function confirmRevocation(deed: Deed, id: string): Promise<void> {
  const row = await lockOfficeCase(deed, id);
  must(row.revocation_asked_by !== selfId(deed), 'care.refused.second_person');
  await turn(deed, row, 'revoke', { revoked_at: deed.now, revoked_by: selfId(deed) });
  await revokeEffects(deed, row);
  await writeTo(deed, row.about_id, revokedMail, { path: `/cases/${row.id}` });
}
