import type { z } from 'zod';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import type { holdForm } from '../forms.ts';
import { pauseMail } from '../mails/pauses.tsx';
import { nextTandemState } from '../rules.ts';
import { dayAfter } from '../rules/deadlines.ts';
import { daysBetween, longestPauseDays, shifted, dayLater } from '../rules/pause.ts';
import { lockOwn } from '../store/own.ts';
import { dropReminders } from '../store/watched.ts';
import { move, tellParties } from './moves.ts';

/** Either party, at any time while it runs. Heard as `tandem.hold`: meetings that fall into the pause are called off. */
export async function holdTandem(deed: Deed, tandem_id: string, { hold_until }: z.output<typeof holdForm>): Promise<void> {
  const own = found(await lockOwn(deed, tandem_id), 'tandem');
  if (!nextTandemState(own, 'hold')) throw new Refusal('tandems.hold.not_now');
  const today = dayOf(deed.now);
  if (hold_until && hold_until <= today) throw new Refusal('tandems.hold.past', {}, { field: 'hold_until' });
  if (hold_until && hold_until > dayLater(today, longestPauseDays))
    throw new Refusal('tandems.hold.too_long', {}, { field: 'hold_until' });
  await move(deed, own, 'hold', { hold_at: deed.now, hold_until: hold_until ?? null });
  const until = hold_until ? dayAfter(hold_until, 0) : null;
  await tellParties(deed, own.id, pauseMail, { step: 'held', day: until }, selfId(deed));
}

/** Either party. The days of the pause are added to the plan. Returns the new last day. */
export async function resumeTandem(deed: Deed, tandem_id: string): Promise<string> {
  const own = found(await lockOwn(deed, tandem_id), 'tandem');
  if (!nextTandemState(own, 'resume')) throw new Refusal('tandems.hold.not_held');
  const plan = shifted(own, own.hold_at ? daysBetween(dayOf(own.hold_at), dayOf(deed.now)) : 0);
  await move(deed, own, 'resume', plan);
  await dropReminders(deed, own.id, ['resume']);
  await tellParties(deed, own.id, pauseMail, { step: 'resumed', day: dayAfter(plan.planned_end_on, 0) }, selfId(deed));
  return plan.planned_end_on;
}
