import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { fullName } from '../../people/rules/profile.ts';
import { reachMilestone } from '../../tandems/actions/milestones.ts';
import { lockOwn } from '../../tandems/store/own.ts';
import type { closingForm, midtermForm } from '../forms/midterm.ts';
import { closingMail, midtermMail } from '../mails/midterm.tsx';
import { mayClose, mayLookBack, midtermPhase } from '../rules/midterm.ts';
import { findClosing, putClosing } from '../store/closing.ts';
import { findMidterm, putMidterm } from '../store/midterm.ts';

/**
 * One of the two has looked back; when both have, the milestone is reached. She may change her words as long as half time is open.
 * The trail says that she did, never what she wishes; whoever accompanies the tandem hears of it as news.
 */
export async function lookBack(
  deed: Deed,
  tandem_id: string,
  { words, wish }: z.output<typeof midtermForm>,
): Promise<{ both: boolean; name: string }> {
  const own = found(await lockOwn(deed, tandem_id), 'tandem');
  const phase = midtermPhase(own, own.settings, deed.now);
  if (phase === 'none' || phase === 'over') throw new Refusal('agreements.midterm.closed');
  if (!mayLookBack(phase)) throw new Refusal('agreements.midterm.early_refused');
  const before = await findMidterm(deed, own.id);
  // A new wish begins anew, so that an older one that was dealt with does not stand for it.
  const done_at = before.own?.wish === wish ? before.own.done_at : null;
  await putMidterm(deed, own.id, { words, wish, done_at: done_at ?? deed.now });
  await audit(deed, done_at ? 'midterm.change' : 'midterm.finish', { type: 'tandem', id: own.id });
  const both = before.partner.done_at !== null;
  if (both) await reachMilestone(deed, own.id, 'midterm');
  if (!before.own?.done_at) {
    const [me, step] = [deed.actor.name, both ? ('both' as const) : ('one' as const)];
    await writeTo(deed, own.partner.id, midtermMail, { tandem_id: own.id, name: me, step });
  }
  return { both, name: fullName(own.partner) };
}

/** Her words at the end, for both. The partner is told once. Returns the partner's name. */
export async function saveClosing(
  deed: Deed,
  tandem_id: string,
  { result, thanks }: z.output<typeof closingForm>,
): Promise<string> {
  const own = found(await lockOwn(deed, tandem_id), 'tandem');
  if (!mayClose(own, own.settings, deed.now)) throw new Refusal('agreements.closing.closed');
  const before = await findClosing(deed, own.id);
  await putClosing(deed, own.id, { result, thanks });
  await audit(deed, 'closing_word.save', { type: 'tandem', id: own.id });
  if (!before.own && (result || thanks))
    await writeTo(deed, own.partner.id, closingMail, { tandem_id: own.id, name: deed.actor.name });
  return fullName(own.partner);
}
