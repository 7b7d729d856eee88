import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import type { evidenceForm, ownCheckForm, planForm } from '../forms/steering.ts';
import { maySetUp } from '../rules.ts';
import { mayBeTicked, needsEvidence } from '../rules/checks.ts';
import { gateIsPassed } from '../rules/steering.ts';
import { deleteCheck, insertCheck, listChecks, lockCheck, updateCheck, type Check } from '../store/checks.ts';
import { lockDeskCycle, type DeskCycle } from '../store/cycles.ts';
import { runningStaff } from '../store/staff.ts';

async function reachCycle(deed: Deed, cycle_id: string): Promise<DeskCycle> {
  const cycle = found(await lockDeskCycle(deed, cycle_id), 'cycle');
  must(maySetUp(cycle.desk));
  return cycle;
}

async function reachCheck(deed: Deed, cycle_id: string, check_id: string): Promise<Check> {
  const cycle = await reachCycle(deed, cycle_id);
  const check = found(await lockCheck(deed, cycle.id, check_id), 'check');
  if (gateIsPassed(check.gate, cycle)) throw new Refusal('cycles.checklist.passed');
  return check;
}

/** Puts a point under somebody's name and gives it a day. */
export async function planCheck(deed: Deed, cycle_id: string, check_id: string, form: z.output<typeof planForm>): Promise<void> {
  const check = await reachCheck(deed, cycle_id, check_id);
  const running = await runningStaff(deed, cycle_id);
  if (form.owner_id && form.owner_id !== check.owner_id && !running.includes(form.owner_id))
    throw new Refusal('cycles.checklist.not_in_charge', {}, { field: 'owner_id' });
  const same = form.owner_id === check.owner_id && form.due_on === check.due_on;
  await updateCheck(deed, check.id, { ...form, ...(same ? {} : { reminders: 0 }) });
  await audit(deed, 'cycle_check.plan', { type: 'cycle_check', id: check.id }, { after: { due_on: form.due_on } });
}

/** She says that the point is done, and by what it can be seen. Of two at once one is told. */
export async function tickCheck(
  deed: Deed,
  cycle_id: string,
  check_id: string,
  { evidence }: z.output<typeof evidenceForm>,
): Promise<void> {
  const check = await reachCheck(deed, cycle_id, check_id);
  if (!mayBeTicked(check)) throw new Refusal('cycles.checklist.by_fact');
  if (check.done_at) throw new Refusal('cycles.checklist.already');
  if (!evidence && needsEvidence(check)) throw new Refusal('cycles.checklist.evidence_missing', {}, { field: 'evidence' });
  await updateCheck(deed, check.id, { evidence, done_at: deed.now, done_by: selfId(deed) });
  await audit(deed, 'cycle_check.tick', { type: 'cycle_check', id: check.id }, { after: 'done' });
}

/** A slip of the finger, or it came otherwise: the point is open again; the evidence stands in its form. */
export async function reopenCheck(deed: Deed, cycle_id: string, check_id: string): Promise<void> {
  const check = await reachCheck(deed, cycle_id, check_id);
  if (!check.done_at) throw new Refusal('cycles.checklist.is_open');
  await updateCheck(deed, check.id, { done_at: null, done_by: null });
  await audit(deed, 'cycle_check.reopen', { type: 'cycle_check', id: check.id }, { after: 'open' });
}

/** A point of the house's own, at the end of its gate. Returns its id. */
export async function addCheck(deed: Deed, cycle_id: string, form: z.output<typeof ownCheckForm>): Promise<string> {
  const cycle = await reachCycle(deed, cycle_id);
  if (gateIsPassed(form.gate, cycle)) throw new Refusal('cycles.checklist.passed', {}, { field: 'gate' });
  const all = await listChecks(deed, cycle.id);
  if (all.length >= 60) throw new Refusal('cycles.checklist.full');
  const id = deed.house.chance.id();
  const position = Math.max(-1, ...all.map((check) => check.position)) + 1;
  await insertCheck(deed, { id, cycle_id: cycle.id, key: null, position, owner_id: selfId(deed), ...form });
  await audit(deed, 'cycle_check.add', { type: 'cycle_check', id });
  return id;
}

/** Own points go; those of the format stay. */
export async function dropCheck(deed: Deed, cycle_id: string, check_id: string): Promise<void> {
  const check = await reachCheck(deed, cycle_id, check_id);
  if (check.key !== null) throw new Refusal('cycles.checklist.of_format');
  await deleteCheck(deed, check.id);
  await audit(deed, 'cycle_check.drop', { type: 'cycle_check', id: check.id });
}
