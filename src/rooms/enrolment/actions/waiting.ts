import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { mayBeMatched, sidesOf } from '../../cycles/rules.ts';
import { lockCycle, type Cycle } from '../../cycles/store/cycles.ts';
import { placeLapsedMail, placeMail } from '../mails/coming.tsx';
import { freePlaces, placeDue } from '../rules/places.ts';
import { listWithWaiting, lockUntaken } from '../store/due.ts';
import { updateParticipation } from '../store/participations.ts';
import { countTaken, lockNextWaiting } from '../store/places.ts';
import { tellParticipant } from './letters.ts';
import { moveParticipation } from './moves.ts';
import { lockOwnParticipation } from './reach.ts';
import { settle } from './settle.ts';

/** Asks whoever has waited longest about each place that is free. Call under the lock of the cycle. */
export async function offerFreePlaces(deed: Deed, cycle: Cycle): Promise<void> {
  if (!mayBeMatched(cycle)) return;
  for (const role of sidesOf(cycle.format)) {
    let free = freePlaces(cycle.plan.places[role], await countTaken(deed, cycle.id, role));
    for (; free > 0; free -= 1) {
      const next = await lockNextWaiting(deed, cycle.id, role);
      if (!next) break;
      await updateParticipation(deed, next.id, { place_offered_at: deed.now });
      await audit(deed, 'participation.offerPlace', { type: 'participation', id: next.id });
      await tellParticipant(deed, cycle, next, placeMail, placeDue(deed.now));
    }
  }
}

/** Heard after the set-up has changed and after a pause: there may be places that were none before. */
export async function offerIn(deed: Deed, cycle_id: string): Promise<void> {
  const cycle = await lockCycle(deed, cycle_id);
  if (cycle) await offerFreePlaces(deed, cycle);
}

/** She takes the place that is kept for her. */
export async function takePlace(deed: Deed, id: string): Promise<void> {
  const { row, cycle } = await lockOwnParticipation(deed, id);
  if (row.state !== 'waitlisted' || !row.place_offered_at) throw new Refusal('enrolment.not_now');
  await moveParticipation(deed, row, 'placeFree', { accepted_at: row.accepted_at ?? deed.now });
  await settle(deed, id, cycle);
}

/** Places that nobody took in time go on to the next, and places that came free are offered. */
export async function watchPlaces(deed: Deed): Promise<void> {
  for (const id of await listWithWaiting(deed)) {
    const cycle = await lockCycle(deed, id);
    if (!cycle) continue;
    for (const row of await lockUntaken(deed, id)) {
      await moveParticipation(deed, row, 'lapse', { reason_code: 'no_answer' });
      await tellParticipant(deed, cycle, row, placeLapsedMail);
    }
    await offerFreePlaces(deed, cycle);
  }
}
