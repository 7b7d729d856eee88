import type { Deed } from '../../../platform/deed.ts';
import { mayBeMatched } from '../../cycles/rules.ts';
import { readCycle } from '../../cycles/store/cycles.ts';
import { Refusal } from '../../../platform/refusal.ts';
import type { Participation } from '../../enrolment/store/participations.ts';
import { moveParticipation } from '../../enrolment/actions/moves.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { againMail } from '../mails/offers.ts';
import { findEndedTandem } from '../store/ended.ts';
import { countRunning, lockParties } from '../store/places.ts';
import { raiseAlert, settleAlert } from './alerts.ts';

async function endedOf(deed: Deed, tandem_id: string) {
  const ended = await findEndedTandem(deed, tandem_id);
  const cycle = ended && (await readCycle(deed, ended.cycle_id));
  if (!ended || !cycle || !mayBeMatched(cycle)) return undefined;
  const parties = await lockParties(deed, ended.participations);
  const running = await countRunning(deed, ended.participations);
  const free = [...parties.values()].filter(({ id, state }) => state === 'paired' && (running.get(id) ?? 0) === 0);
  return { ended, free };
}

async function unpair(deed: Deed, party: Participation): Promise<void> {
  await moveParticipation(deed, party, 'unpair');
  await writeTo(deed, party.person_id, againMail, { participation_id: party.id });
}

/**
 * A tandem of a cycle ended before its time. Whoever ended it is matched again if she wished it; the other, who was not asked, always. Somebody with
 * another running tandem, and a cycle that pairs nobody any more, stay as they are.
 */
export async function matchAgain(deed: Deed, tandem_id: string): Promise<void> {
  const found = await endedOf(deed, tandem_id);
  for (const party of found?.free ?? [])
    if (party.person_id !== found!.ended.ended_by || found!.ended.rematch) await unpair(deed, party);
}

/** The house has ended it to protect somebody: who is matched again is decided by a person, not by this room. */
export async function askAboutEnded(deed: Deed, tandem_id: string): Promise<void> {
  const found = await endedOf(deed, tandem_id);
  for (const { id, cycle_id } of found?.free ?? [])
    await raiseAlert(deed, { cycle_id, participation_id: id, cause: 'ended_by_house', tandem_id });
}

/** The coordination's answer to it: somebody is looked for again. */
export async function matchAgainByHand(deed: Deed, cycle_id: string, alert_id: string): Promise<void> {
  const alert = await settleAlert(deed, cycle_id, alert_id, '');
  const party = (await lockParties(deed, [alert.participation_id])).get(alert.participation_id);
  const running = (await countRunning(deed, [alert.participation_id])).size > 0;
  if (alert.cause !== 'ended_by_house' || party?.state !== 'paired' || running) throw new Refusal('pairing.alert.not_again');
  await unpair(deed, party);
}
