import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { dayOf } from '../../../platform/i18n/words.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import { fullName } from '../../people/rules/profile.ts';
import { nextTandemState } from '../rules.ts';
import { calendarStep, closingDue, halfOf, type Half } from '../rules/course.ts';
import { lapsedMail, confirmMail, movedMail, remindedMail } from '../mails.tsx';
import { lockOwn } from '../store/own.ts';
import { lockWatched, type WatchedTandem } from '../store/watched.ts';
import { updateParty, updateTandem } from '../store/writing.ts';
import { move, tellParties } from './moves.ts';

const movedStates = { first_contact: 'active', goals_reached: 'closing', closing_talk: 'completed' } as const;

/** One of the two says it; with the second word the tandem moves on. Returns whether it did, and the partner's name. */
export async function sayHalf(deed: Deed, tandem_id: string, half: Half): Promise<{ moved: boolean; name: string }> {
  const own = found(await lockOwn(deed, tandem_id), 'tandem');
  const { verb, field } = halfOf[half];
  const name = fullName(own.partner);
  if (!nextTandemState(own, verb)) throw new Refusal('tandems.course.not_now');
  if (own.said[field]) throw new Refusal('tandems.course.already', { name });
  const self = selfId(deed);
  await updateParty(deed, own.id, self, { [field]: deed.now });
  if (own.partner_said[field]) {
    await move(deed, own, verb);
    await tellParties(deed, own.id, movedMail, { state: movedStates[half] }, self);
    return { moved: true, name };
  }
  await audit(deed, 'tandem.say', { type: 'tandem', id: own.id }, { after: half });
  await tellParties(deed, own.id, confirmMail, { half }, self);
  return { moved: false, name };
}

/** A slip of the finger, as long as the partner has not said the same. */
export async function takeBackHalf(deed: Deed, tandem_id: string, half: Half): Promise<void> {
  const own = found(await lockOwn(deed, tandem_id), 'tandem');
  const { verb, field } = halfOf[half];
  if (!own.said[field] || !nextTandemState(own, verb)) throw new Refusal('tandems.course.nothing_to_take_back');
  await updateParty(deed, own.id, selfId(deed), { [field]: null });
  await audit(deed, 'tandem.takeBack', { type: 'tandem', id: own.id }, { before: half });
}

async function remind(deed: Deed, { settings, ...tandem }: WatchedTandem): Promise<void> {
  const state = tandem.state === 'closing' ? 'closing' : 'forming';
  await updateTandem(deed, tandem.id, { reminded_at: deed.now });
  await audit(deed, 'tandem.remind', { type: 'tandem', id: tandem.id });
  // Whoever has said her part is not reminded of it.
  const [spoken] = tandem.spoken;
  await tellParties(deed, tandem.id, remindedMail, { state, by: closingDue(tandem, settings) ?? deed.now }, spoken);
}

/** What the calendar does to tandems: reminds of the first talk and of the closing talk, begins and ends the closing. */
export async function watchTandems(deed: Deed): Promise<void> {
  const today = dayOf(deed.now);
  for (const row of await lockWatched(deed, today)) {
    const { settings, spoken, ...tandem } = row;
    const due = calendarStep({ ...tandem, talked: spoken.length > 0 }, settings, { now: deed.now, today });
    if (due === 'remind') await remind(deed, row);
    else if (due) {
      await move(deed, tandem, due);
      if (due === 'lapse') await tellParties(deed, tandem.id, lapsedMail, {});
      else await tellParties(deed, tandem.id, movedMail, { state: due === 'reachEnd' ? 'closing' : 'completed' });
    }
  }
}
