import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { suspendListing } from '../../applications/actions/suspension.ts';
import { lockListing } from '../../applications/store/listings.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { suspendAsking } from '../../requests/actions/suspension.ts';
import { statementDueMail } from '../mails.tsx';
import { updateCase } from '../store/cases.ts';
import { closeFlagsAbout, deleteOld, forget, heldOf, join, lockAppealOver, lockLiveOf } from '../store/kept.ts';
import { lockUnanswered, updateStatement } from '../store/statements.ts';

/** Some days before the end of the hearing, once. */
export async function remindOfStatements(deed: Deed): Promise<void> {
  for (const { id, case_id, person_id, statement_by } of await lockUnanswered(deed)) {
    await updateStatement(deed, id, { reminded_at: deed.now });
    await audit(deed, 'case.remind', { type: 'case', id: case_id });
    if (statement_by) await writeTo(deed, person_id, statementDueMail, { path: `/cases/${case_id}`, due: statement_by });
  }
}

/** Nobody has appealed in time. */
export async function closeDecided(deed: Deed): Promise<void> {
  for (const { id } of await lockAppealOver(deed)) {
    await updateCase(deed, id, { state: 'closed', closed_at: deed.now });
    await audit(deed, 'case.close', { type: 'case', id }, { before: 'decided', after: 'closed' });
  }
}

/** Heard as `listing.relist`: whoever left, came back and was approved anew has not got rid of a suspension that lies. */
export async function holdAgain(deed: Deed, listing_id: string): Promise<void> {
  const listing = await lockListing(deed, listing_id);
  if (!listing) return;
  const { person_id, program_id } = listing;
  const held = (await heldOf(deed, person_id)).some((row) => row.side === 'mentor' && row.program_id === program_id);
  if (held) await suspendListing(deed, person_id, program_id);
}

/** Whoever has left cannot be heard any more. A suspension that lies stays in the file, should she come back. */
export async function endCasesOf(deed: Deed, person_id: string): Promise<void> {
  for (const { id, state } of await lockLiveOf(deed, person_id)) {
    await updateCase(deed, id, { state: 'closed', closed_at: deed.now });
    await audit(deed, 'case.end', { type: 'case', id }, { before: state, after: 'closed' });
  }
  await closeFlagsAbout(deed, person_id);
}

export async function forgetCare(deed: Deed, person_id: string): Promise<void> {
  await endCasesOf(deed, person_id);
  await forget(deed, person_id);
}

export async function joinCare(deed: Deed, gone_id: string): Promise<void> {
  const keep_id = (await findAnyPerson(deed, gone_id))?.merged_into;
  if (!keep_id) return;
  await join(deed, gone_id, keep_id);
  // What was suspended under one account is suspended under the other.
  for (const { id, program_id, side } of await heldOf(deed, keep_id)) {
    if (side === 'mentor') await suspendListing(deed, keep_id, program_id);
    else await suspendAsking(deed, keep_id, id);
  }
}

export async function deleteOldCases(deed: Deed): Promise<void> {
  const count = await deleteOld(deed);
  if (count > 0) await audit(deed, 'case.delete', { type: 'program', id: 'care' }, { after: { count } });
}
