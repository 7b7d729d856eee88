import type { Deed } from '../../../platform/deed.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { hasRole } from '../../people/rules/person.ts';
import { protectionMail } from '../mails.tsx';
import { nextTandemState, type TandemVerb } from '../rules.ts';
import { daysBetween, shifted } from '../rules/pause.ts';
import { lockTandem, partiesOf, type Tandem } from '../store/own.ts';
import { move, tellParties } from './moves.ts';

/** Locked, for somebody who may: never one of the two. The room below has looked at the case. */
async function lockFor(deed: Deed, tandem_id: string, verb: TandemVerb): Promise<Tandem> {
  const { actor } = deed;
  must(actor.kind === 'system' || hasRole(actor, 'confidant') || hasRole(actor, 'office'));
  const tandem = found(await lockTandem(deed, tandem_id), 'tandem');
  must(!actor.person_id || !(await partiesOf(deed, tandem_id)).includes(actor.person_id));
  if (!nextTandemState(tandem, verb)) throw new Refusal('tandems.protection.not_now');
  return tandem;
}

/**
 * The confidant or the office freezes a tandem: contact data are hidden, nothing more is written, meetings stay but do not change.
 * Both are told what it means.
 * @throws Refusal 409 where it has ended or is frozen already.
 */
export async function freezeTandem(deed: Deed, tandem_id: string): Promise<void> {
  const tandem = await lockFor(deed, tandem_id, 'protect');
  await move(deed, tandem, 'protect', { protected_from: tandem.state, protected_at: deed.now });
  await tellParties(deed, tandem_id, protectionMail, { step: 'frozen' });
}

/** It goes on where it stood, and the frozen days are added to its plan. Both are told. */
export async function releaseTandem(deed: Deed, tandem_id: string): Promise<void> {
  const tandem = await lockFor(deed, tandem_id, 'release');
  // A pause that lasts on counts its own days, these included.
  const shift =
    tandem.protected_from === 'on_hold' || !tandem.protected_at
      ? {}
      : shifted(tandem, daysBetween(dayOf(tandem.protected_at), dayOf(deed.now)));
  await move(deed, tandem, 'release', { ...shift, protected_from: null, protected_at: null });
  await tellParties(deed, tandem_id, protectionMail, { step: 'released' });
}

/** It does not go on. Both are told, without a reason and without blame. */
export async function endFrozenTandem(deed: Deed, tandem_id: string): Promise<void> {
  const tandem = await lockFor(deed, tandem_id, 'endProtected');
  await move(deed, tandem, 'endProtected', { ending_category: 'safety' });
  await tellParties(deed, tandem_id, protectionMail, { step: 'ended' });
}
