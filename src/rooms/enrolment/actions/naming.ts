import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { Refusal } from '../../../platform/refusal.ts';
import type { namingForm } from '../forms/coming.ts';
import { mayStandOnPage, onPageSince } from '../rules/leaders.ts';
import { updateParticipation, type Participation } from '../store/participations.ts';
import { lockOwnParticipation } from './reach.ts';

/** Leaves the trail of a yes or no to standing on the programme's page, where there is a change. */
export async function noteNaming(deed: Deed, row: Pick<Participation, 'id' | 'on_page_at'>, at: Date | null): Promise<void> {
  if ((row.on_page_at === null) === (at === null)) return;
  const object = { type: 'participation', id: row.id };
  await audit(deed, at ? 'participation.goOnPage' : 'participation.goOffPage', object);
}

/** Her name on the programme's page, or not any more. */
export async function sayNaming(deed: Deed, id: string, { on_page }: z.output<typeof namingForm>): Promise<'on' | 'off'> {
  const { row, cycle } = await lockOwnParticipation(deed, id);
  if (!mayStandOnPage(row, cycle)) throw new Refusal('enrolment.not_now');
  const at = onPageSince(cycle.format, row.role, on_page, row.on_page_at ?? deed.now);
  await noteNaming(deed, row, at);
  await updateParticipation(deed, id, { on_page_at: at });
  return at ? 'on' : 'off';
}
