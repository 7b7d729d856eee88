import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { mayBeMatched } from '../../cycles/rules.ts';
import { readCycle } from '../../cycles/store/cycles.ts';
import { cancelledMail, lapsedMail } from '../mails/coming.tsx';
import { unansweredMail } from '../mails/desk.tsx';
import { liveStates } from '../rules.ts';
import { waitingStep } from '../rules/places.ts';
import { lockLive, lockUnanswered } from '../store/due.ts';
import { updateParticipation } from '../store/participations.ts';
import { askToTakePart, tellNominator, tellParticipant } from './letters.ts';
import { moveParticipation } from './moves.ts';

/** Reminds whoever was asked and has not answered, and ends what has waited long enough. Nobody is in without a yes. */
export async function watchAnswers(deed: Deed): Promise<void> {
  for (const row of await lockUnanswered(deed)) {
    const cycle = await readCycle(deed, row.cycle_id);
    const step = cycle && waitingStep(row, deed.now);
    if (!step) continue;
    // Her yes would be refused now: nobody is asked for it.
    if (step === 'remind' && !mayBeMatched(cycle)) continue;
    if (step === 'remind') {
      await updateParticipation(deed, row.id, { reminders: row.reminders + 1, reminded_at: deed.now });
      await audit(deed, 'participation.remind', { type: 'participation', id: row.id });
      await askToTakePart(deed, cycle, row, true);
      continue;
    }
    await moveParticipation(deed, row, 'lapse', { reason_code: 'no_answer' });
    await tellParticipant(deed, cycle, row, lapsedMail);
    await tellNominator(deed, cycle, row, unansweredMail);
  }
}

/** The cycle has ended: whoever was still in keeps her page and her history. */
export async function endWithCycle(deed: Deed, cycle_id: string): Promise<void> {
  for (const row of await lockLive(deed, cycle_id, liveStates)) await moveParticipation(deed, row, 'cycleEnd');
}

/** It does not take place: everybody who was asked or has said yes hears of it. */
export async function cancelWithCycle(deed: Deed, cycle_id: string): Promise<void> {
  const cycle = await readCycle(deed, cycle_id);
  for (const row of await lockLive(deed, cycle_id, liveStates)) {
    await moveParticipation(deed, row, 'cycleEnd');
    if (cycle) await tellParticipant(deed, cycle, row, cancelledMail);
  }
}
