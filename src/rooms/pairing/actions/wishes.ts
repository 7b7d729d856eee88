import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { lockParticipation } from '../../enrolment/store/participations.ts';
import { listWishes, replaceWishes } from '../../enrolment/store/wishes.ts';
import { isMember } from '../../people/rules/person.ts';
import { mostWishes, risen } from '../rules/meeting.ts';
import { findOwnPlace } from '../store/meeting.ts';

async function changing(deed: Deed, cycle_id: string): Promise<{ id: string; wishes: string[] }> {
  const { cycle, own, open } = found(await findOwnPlace(deed, cycle_id), 'cycle');
  must(isMember(deed.actor));
  if (!open || cycle.plan.mode !== 'hybrid') throw new Refusal('pairing.meet.not_now');
  await lockParticipation(deed, own.id);
  return { id: own.id, wishes: await listWishes(deed, own.id) };
}

async function save(deed: Deed, id: string, wishes: readonly string[]): Promise<void> {
  await replaceWishes(deed, id, wishes);
  await audit(deed, 'participation.wish', { type: 'participation', id }, { after: wishes.length });
}

/** To the end of her list. `allowed`: the rules let these two meet. */
export async function addWish(deed: Deed, cycle_id: string, wished_id: string, allowed: boolean): Promise<void> {
  const { id, wishes } = await changing(deed, cycle_id);
  if (!allowed) found(undefined, 'participation');
  if (wishes.includes(wished_id)) return;
  if (wishes.length >= mostWishes) throw new Refusal('pairing.wish.too_many', { max: mostWishes });
  await save(deed, id, [...wishes, wished_id]);
}

export async function removeWish(deed: Deed, cycle_id: string, wished_id: string): Promise<void> {
  const { id, wishes } = await changing(deed, cycle_id);
  if (wishes.includes(wished_id))
    await save(
      deed,
      id,
      wishes.filter((each) => each !== wished_id),
    );
}

export async function raiseWish(deed: Deed, cycle_id: string, wished_id: string): Promise<void> {
  const { id, wishes } = await changing(deed, cycle_id);
  if (wishes.includes(wished_id)) await save(deed, id, risen(wishes, wished_id));
}
