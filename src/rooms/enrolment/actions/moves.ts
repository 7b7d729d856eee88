import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { isLiveParticipation, participationStep, type ParticipationState, type ParticipationVerb } from '../rules.ts';
import { updateParticipation, type Participation } from '../store/participations.ts';

/**
 * Moves a locked participation by the table and leaves the trail (`participation.<verb>`, heard by the rooms below).
 * @throws Refusal 409 where the table does not know the step.
 */
export async function moveParticipation(
  deed: Deed,
  row: Participation,
  verb: ParticipationVerb,
  change: Partial<Participation> = {},
): Promise<ParticipationState> {
  const step = participationStep(row.state, verb);
  if (!step) throw new Refusal('enrolment.not_now');
  // A place that was kept for her is taken with this step, or free for the next.
  const fresh = { state: step.to, state_at: deed.now, reminders: 0, reminded_at: null, place_offered_at: null };
  // Whoever is out stands on no page; coming back she is asked anew.
  const gone = isLiveParticipation(step.to) ? {} : { on_page_at: null };
  await updateParticipation(deed, row.id, { ...change, ...fresh, ...gone });
  await audit(deed, `participation.${verb}`, { type: 'participation', id: row.id }, { before: row.state, after: step.to });
  return step.to;
}
