import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { Refusal } from '../../../platform/refusal.ts';
import type { DeskCycle } from '../../cycles/store/cycles.ts';
import { missingMail } from '../mails/people.tsx';
import { isLiveParticipation } from '../rules.ts';
import { mayRemind } from '../rules/people-list.ts';
import { partsAsked } from '../rules/readiness.ts';
import { listPeople } from '../store/people.ts';
import { lockParticipation, updateParticipation } from '../store/participations.ts';
import { noteChange } from './changes.ts';
import { askToTakePart, tellParticipant } from './letters.ts';
import { lockDeskParticipation, lockRunningCycle } from './reach.ts';
import { settle } from './settle.ts';

const object = (id: string) => ({ type: 'participation', id });

async function remindThese(deed: Deed, cycle: DeskCycle, ids: ReadonlySet<string>): Promise<number> {
  const due = (await listPeople(deed, cycle)).filter((row) => ids.has(row.id) && mayRemind(row, deed.now));
  for (const { id } of due) {
    const row = await lockParticipation(deed, id);
    if (!row) continue;
    await updateParticipation(deed, id, { reminded_at: deed.now });
    await audit(deed, 'participation.remind', object(id));
    const asked = row.state === 'invited' || row.state === 'nominated';
    await (asked ? askToTakePart(deed, cycle, row, true) : tellParticipant(deed, cycle, row, missingMail));
  }
  return due.length;
}

/** Reminds those of them who have something to do themselves, each once a day at most. Returns how many. */
export async function remind(deed: Deed, cycle_id: string, ids: readonly string[]): Promise<number> {
  const cycle = await lockRunningCycle(deed, cycle_id);
  const count = await remindThese(deed, cycle, new Set(ids));
  if (count === 0) throw new Refusal('enrolment.people.nobody_to_remind');
  return count;
}

/**
 * A named person says with evidence that these have had their training. Returns how many.
 * @throws Refusal 409 where none of them is asked for one, or all have had it.
 */
export async function recordTraining(
  deed: Deed,
  cycle_id: string,
  { people, evidence }: { people: readonly string[]; evidence: string },
): Promise<number> {
  const cycle = await lockRunningCycle(deed, cycle_id);
  let count = 0;
  for (const id of [...new Set(people)].toSorted()) {
    const row = await lockParticipation(deed, id);
    if (row?.cycle_id !== cycle.id || !isLiveParticipation(row.state) || row.trained_at) continue;
    if (!partsAsked(cycle, row.role).includes('training')) continue;
    await updateParticipation(deed, id, { trained_at: deed.now, trained_by: selfId(deed), training_evidence: evidence });
    await audit(deed, 'participation.train', object(id));
    await settle(deed, id, cycle);
    count += 1;
  }
  if (count === 0) throw new Refusal('enrolment.people.nobody_to_train');
  return count;
}

/** It was recorded of the wrong person. */
export async function withdrawTraining(deed: Deed, cycle_id: string, id: string): Promise<void> {
  const { row, cycle } = await lockDeskParticipation(deed, cycle_id, id);
  if (!row.trained_at || row.state === 'paired') throw new Refusal('enrolment.not_now');
  await updateParticipation(deed, id, { trained_at: null, trained_by: null, training_evidence: null });
  await audit(deed, 'participation.untrain', object(id));
  await settle(deed, id, cycle);
}

/** Her contract was prolonged, or made permanent (no day): she keeps her place, her account and her history. */
export async function saveContract(deed: Deed, cycle_id: string, id: string, contract_end_on: string | null): Promise<void> {
  const { row } = await lockDeskParticipation(deed, cycle_id, id);
  if (!isLiveParticipation(row.state)) throw new Refusal('enrolment.not_now');
  if (row.contract_end_on === contract_end_on) return;
  await updateParticipation(deed, id, { contract_end_on });
  await audit(deed, 'participation.saveContract', object(id));
  await noteChange(deed, row, ['contract_end_on']);
}

export async function notePeopleExport(deed: Deed, cycle_id: string, count: number): Promise<void> {
  await audit(deed, 'cycle.exportPeople', { type: 'cycle', id: cycle_id }, { after: { count } });
}
