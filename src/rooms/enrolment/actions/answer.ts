import type { z } from 'zod';
import type { Deed } from '../../../platform/deed.ts';
import { must, Refusal } from '../../../platform/refusal.ts';
import { mayBeMatched } from '../../cycles/rules.ts';
import { isMember } from '../../people/rules/person.ts';
import type { acceptForm, declineForm } from '../forms/coming.ts';
import { acceptedMail, declinedMail, withdrawnMail } from '../mails/desk.tsx';
import { isLiveParticipation } from '../rules.ts';
import { onPageSince } from '../rules/leaders.ts';
import { isFull } from '../store/places.ts';
import { tellCoordination, tellNominator } from './letters.ts';
import { moveParticipation } from './moves.ts';
import { noteNaming } from './naming.ts';
import { lockOwnParticipation } from './reach.ts';
import { settle } from './settle.ts';
import { acceptWithStandards } from './standards.ts';
import { offerFreePlaces } from './waiting.ts';

/** Yes to a nomination or an invitation, by the person herself. Without a free place she stands on the waiting list. */
export async function acceptInvitation(deed: Deed, id: string, form: z.output<typeof acceptForm>): Promise<'in' | 'waiting'> {
  const { row, cycle } = await lockOwnParticipation(deed, id);
  must(isMember(deed.actor), 'enrolment.members_only');
  if (row.state !== 'nominated' && row.state !== 'invited') throw new Refusal('enrolment.not_now');
  if (!mayBeMatched(cycle)) throw new Refusal('enrolment.over');
  await acceptWithStandards(deed, cycle.program_id, form);
  const full = await isFull(deed, cycle, row.role);
  const on_page_at = onPageSince(cycle.format, row.role, form.on_page, deed.now);
  await moveParticipation(deed, row, full ? 'waitlist' : 'accept', { accepted_at: deed.now, on_page_at });
  await noteNaming(deed, row, on_page_at);
  await tellNominator(deed, cycle, row, acceptedMail);
  await settle(deed, id, cycle);
  return full ? 'waiting' : 'in';
}

/** No to a nomination or an invitation. The reason is for the coordination only, and voluntary. */
export async function declineInvitation(deed: Deed, id: string, { reason }: z.output<typeof declineForm>): Promise<void> {
  const { row, cycle } = await lockOwnParticipation(deed, id);
  const sealed_reason = reason ? deed.house.vault.seal(reason, `participation.reason.${id}`) : null;
  await moveParticipation(deed, row, 'decline', { sealed_reason, reason_code: null });
  await tellNominator(deed, cycle, row, declinedMail);
}

/** Any time, without a reason. Her place goes to the next. */
export async function withdrawParticipation(deed: Deed, id: string): Promise<void> {
  const { row, cycle } = await lockOwnParticipation(deed, id);
  if (!isLiveParticipation(row.state)) throw new Refusal('enrolment.not_now');
  await moveParticipation(deed, row, 'withdraw', { reason_code: null, sealed_reason: null });
  await tellNominator(deed, cycle, row, withdrawnMail);
  if (row.state !== 'nominated' && row.state !== 'invited') await tellCoordination(deed, cycle, row, withdrawnMail);
  await offerFreePlaces(deed, cycle);
}

/** A new version of the standards came after her yes. */
export async function acceptNewStandards(deed: Deed, id: string, form: z.output<typeof acceptForm>): Promise<void> {
  const { cycle } = await lockOwnParticipation(deed, id);
  must(isMember(deed.actor), 'enrolment.members_only');
  await acceptWithStandards(deed, cycle.program_id, form);
  await settle(deed, id, cycle);
}
