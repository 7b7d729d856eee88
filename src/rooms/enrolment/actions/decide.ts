import type { z } from 'zod';
import type { Deed } from '../../../platform/deed.ts';
import { Refusal } from '../../../platform/refusal.ts';
import type { Cycle } from '../../cycles/store/cycles.ts';
import type { refusalForm } from '../forms/coming.ts';
import { admittedMail, refusedMail, waitlistedMail } from '../mails/coming.tsx';
import { participationStep } from '../rules.ts';
import { lockParticipation, type Participation } from '../store/participations.ts';
import { isFull, listApplied } from '../store/places.ts';
import { tellParticipant } from './letters.ts';
import { moveParticipation } from './moves.ts';
import { lockDeskParticipation, lockRunningCycle } from './reach.ts';
import { settle } from './settle.ts';
import { offerFreePlaces } from './waiting.ts';

async function letIn(deed: Deed, cycle: Cycle, row: Participation): Promise<void> {
  await moveParticipation(deed, row, 'admit', { accepted_at: row.accepted_at ?? deed.now });
  await tellParticipant(deed, cycle, row, admittedMail);
  await settle(deed, row.id, cycle);
}

/** A sign-up of the open call gets a place. */
export async function admit(deed: Deed, cycle_id: string, id: string): Promise<void> {
  const { row, cycle } = await lockDeskParticipation(deed, cycle_id, id);
  if (!participationStep(row.state, 'admit')) throw new Refusal('enrolment.not_now');
  if (await isFull(deed, cycle, row.role)) throw new Refusal('enrolment.desk.full');
  await letIn(deed, cycle, row);
}

/**
 * Several sign-ups get their places, whoever came first before the others. `left`: no place was there for them.
 * @throws Refusal 409 where none of them got in.
 */
export async function admitThese(deed: Deed, cycle_id: string, ids: readonly string[]): Promise<{ done: number; left: number }> {
  const cycle = await lockRunningCycle(deed, cycle_id);
  let [done, left] = [0, 0];
  for (const { id } of await listApplied(deed, cycle.id, ids)) {
    const row = await lockParticipation(deed, id);
    if (row?.state !== 'applied') continue;
    if (await isFull(deed, cycle, row.role)) {
      left += 1;
      continue;
    }
    await letIn(deed, cycle, row);
    done += 1;
  }
  if (done === 0) throw new Refusal(left > 0 ? 'enrolment.desk.full' : 'enrolment.people.nobody_to_admit');
  return { done, left };
}

/** Only while there is no place: otherwise the list would offer it to her in the next minute. */
export async function putOnWaitingList(deed: Deed, cycle_id: string, id: string): Promise<void> {
  const { row, cycle } = await lockDeskParticipation(deed, cycle_id, id);
  if (row.state !== 'applied') throw new Refusal('enrolment.not_now');
  if (!(await isFull(deed, cycle, row.role))) throw new Refusal('enrolment.desk.not_full');
  await moveParticipation(deed, row, 'waitlist');
  await tellParticipant(deed, cycle, row, waitlistedMail);
}

/** With a reason that she reads: the code, and words of the coordination where there are some. */
export async function refuse(deed: Deed, cycle_id: string, id: string, form: z.output<typeof refusalForm>): Promise<void> {
  const { row, cycle } = await lockDeskParticipation(deed, cycle_id, id);
  const sealed_reason = form.reason ? deed.house.vault.seal(form.reason, `participation.reason.${id}`) : null;
  await moveParticipation(deed, row, 'refuse', { reason_code: form.reason_code, sealed_reason });
  await tellParticipant(deed, cycle, row, refusedMail);
  await offerFreePlaces(deed, cycle);
}
