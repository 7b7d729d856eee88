import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { movedMail } from '../mails.tsx';
import { cycleStep } from '../rules.ts';
import { dueVerb } from '../rules/steering.ts';
import { updateCycle } from '../store/cycles.ts';
import { lockDated } from '../store/due.ts';
import { runningStaff } from '../store/staff.ts';

/** What the calendar does: it opens, ends the applications and brings a cycle to its closing. Those in charge are told. */
export async function advanceCycles(deed: Deed): Promise<void> {
  const today = dayOf(deed.now);
  for (const cycle of await lockDated(deed)) {
    const verb = dueVerb({ ...cycle, state_on: dayOf(cycle.state_at) }, today);
    const step = verb && cycleStep(cycle, verb);
    if (!step?.who.includes('system')) continue;
    // Without its days nobody could be told until when.
    if (step.guard === 'dated' && !(cycle.apply_until && cycle.starts_on && cycle.ends_on)) continue;
    await updateCycle(deed, cycle.id, { state: step.to, state_at: deed.now });
    await audit(deed, `cycle.${step.verb}`, { type: 'cycle', id: cycle.id }, { before: cycle.state, after: step.to });
    for (const person_id of await runningStaff(deed, cycle.id))
      await writeTo(deed, person_id, movedMail, { cycle_id: cycle.id, state: step.to });
  }
}
