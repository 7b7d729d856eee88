import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { setRhythm, signAgreement } from '../../tandems/actions/milestones.ts';
import { tellParties } from '../../tandems/actions/moves.ts';
import { declinedMail, signedMail } from '../mails/agreement.tsx';
import { endAgreementsOf, insertSignature, updateAgreement } from '../store/agreements.ts';
import { hashOf } from '../store/hash.ts';
import { lockAgreements, mustBeReady, openFor } from './agreement.ts';

/**
 * The second signature: from now on this version holds, the one before is history, and the tandem keeps the rhythm in it.
 * Returns whether the tandem is under way by this.
 */
export async function signOffered(deed: Deed, tandem_id: string, { seen }: { seen: string }): Promise<boolean> {
  const locked = await lockAgreements(deed, tandem_id);
  const open = openFor(deed, locked, 'sign');
  const hash = hashOf(open.body);
  if (seen !== hash) throw new Refusal('agreements.changed_meanwhile');
  mustBeReady(locked, open.body);
  const { own, signed } = locked;
  if (signed) {
    await updateAgreement(deed, signed.id, { state: 'amended', ended_at: deed.now, updated_at: deed.now });
    await audit(deed, 'agreement.amend', { type: 'agreement', id: signed.id }, { before: 'signed', after: 'amended' });
  }
  await insertSignature(deed, { agreement_id: open.id, person_id: selfId(deed), signed_at: deed.now, hash });
  await updateAgreement(deed, open.id, { state: 'signed', signed_at: deed.now, updated_at: deed.now });
  await audit(deed, 'agreement.sign', { type: 'agreement', id: open.id }, { before: 'offered', after: 'signed' });
  await setRhythm(deed, own.id, open.body);
  const state = await signAgreement(deed, own);
  const moved = state !== own.state;
  if (!moved) await tellParties(deed, own.id, signedMail, {}, selfId(deed));
  return moved;
}

/** She would rather keep what was agreed before; only where there is something to keep. */
export async function declineOffer(deed: Deed, tandem_id: string): Promise<void> {
  const locked = await lockAgreements(deed, tandem_id);
  const open = openFor(deed, locked, 'decline');
  if (!locked.signed) throw new Refusal('agreements.nothing_before');
  await updateAgreement(deed, open.id, { state: 'ended', ended_at: deed.now, updated_at: deed.now });
  await audit(deed, 'agreement.decline', { type: 'agreement', id: open.id }, { before: 'offered', after: 'ended' });
  await tellParties(deed, tandem_id, declinedMail, {}, selfId(deed));
}

/** Heard when a tandem ends: nothing is in force any more, and nothing waits. */
export async function endAgreements(deed: Deed, tandem_id: string): Promise<void> {
  await endAgreementsOf(deed, tandem_id);
}
