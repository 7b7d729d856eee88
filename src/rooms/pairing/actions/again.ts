import type { Deed } from '../../../platform/deed.ts';
import { mayBeMatched } from '../../cycles/rules.ts';
import { readCycle } from '../../cycles/store/cycles.ts';
import { moveParticipation } from '../../enrolment/actions/moves.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { againMail } from '../mails/offers.ts';
import { findEndedTandem } from '../store/ended.ts';
import { countRunning, lockParties } from '../store/places.ts';

/**
 * A tandem of a cycle ended before its time. Whoever ended it is matched again if she wished it; the other, who was not asked, always. Somebody with
 * another running tandem, and a cycle that pairs nobody any more, stay as they are.
 */
export async function matchAgain(deed: Deed, tandem_id: string): Promise<void> {
  const ended = await findEndedTandem(deed, tandem_id);
  const cycle = ended && (await readCycle(deed, ended.cycle_id));
  if (!ended || !cycle || !mayBeMatched(cycle)) return;
  const parties = await lockParties(deed, ended.participations);
  const running = await countRunning(deed, ended.participations);
  for (const party of parties.values()) {
    if (party.state !== 'paired' || (running.get(party.id) ?? 0) > 0) continue;
    if (party.person_id === ended.ended_by && !ended.rematch) continue;
    await moveParticipation(deed, party, 'unpair');
    await writeTo(deed, party.person_id, againMail, { participation_id: party.id });
  }
}
