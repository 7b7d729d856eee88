import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import { maySignIn } from '../../people/rules/person.ts';
import { fullName } from '../../people/rules/profile.ts';
import { continuationMail } from '../mails/pauses.tsx';
import { goesOn } from '../rules.ts';
import { mayContinue } from '../rules/continuation.ts';
import { lockOwn } from '../store/own.ts';
import { endContinuation, lockContinuedOf, updateParty, updateTandem } from '../store/writing.ts';
import { tellParties } from './moves.ts';

/** She wants to go on after the end. With the second yes the room stays open, from the completion on. Returns whether both said so. */
export async function continueTandem(deed: Deed, tandem_id: string): Promise<{ both: boolean; name: string }> {
  const own = found(await lockOwn(deed, tandem_id), 'tandem');
  const name = fullName(own.partner);
  if (!mayContinue(own, own.settings, deed.now) || !maySignIn(own.partner.status))
    throw new Refusal('tandems.continuing.not_now');
  if (own.continues_at) throw new Refusal('tandems.continuing.already', { name });
  const self = selfId(deed);
  await updateParty(deed, own.id, self, { continues_at: deed.now });
  const both = own.partner_continues_at !== null;
  if (both && own.state === 'completed')
    await updateTandem(deed, own.id, { continued_at: deed.now, continuation_ended_at: null });
  await audit(deed, 'tandem.continue', { type: 'tandem', id: own.id });
  await tellParties(deed, own.id, continuationMail, { step: both ? 'both' : 'asked' }, self);
  return { both, name };
}

/** Takes her yes back, or ends what goes on. Neither needs a reason. Returns whether it went on until now. */
export async function stopContinuing(deed: Deed, tandem_id: string): Promise<boolean> {
  const own = found(await lockOwn(deed, tandem_id), 'tandem');
  const self = selfId(deed);
  const trail = { type: 'tandem', id: own.id };
  if (goesOn(own)) {
    await endContinuation(deed, own.id);
    await audit(deed, 'tandem.endContinuation', trail);
    await tellParties(deed, own.id, continuationMail, { step: 'ended' }, self);
    return true;
  }
  if (!own.continues_at) throw new Refusal('tandems.continuing.nothing');
  await updateParty(deed, own.id, self, { continues_at: null });
  await audit(deed, 'tandem.takeBackContinuing', trail);
  return false;
}

/** Her membership has ended, or she was suspended for safety: what went on by itself ends with it, and the partners are told. */
export async function endContinuations(deed: Deed, person_id: string): Promise<void> {
  for (const { id } of await lockContinuedOf(deed, person_id)) {
    await endContinuation(deed, id);
    await audit(deed, 'tandem.endContinuation', { type: 'tandem', id });
    await tellParties(deed, id, continuationMail, { step: 'ended' }, person_id);
  }
}
