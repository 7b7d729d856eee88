import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { writeTo, writeToOffice } from '../../people/actions/mail.ts';
import { fullName } from '../../people/rules/profile.ts';
import { findByEmail, type Person } from '../../people/store/persons.ts';
import { chargedMail, orphanedMail, relievedMail, staffedMail } from '../mails.tsx';
import { maySetUp, runningRoles, type StaffRole } from '../rules.ts';
import { passChecks } from '../store/checks.ts';
import { lockDeskCycle, type DeskCycle } from '../store/cycles.ts';
import { endStaff, findStaff, insertStaff, listStaff, lockStaffOf, runningStaff } from '../store/staff.ts';

/** Held by one person at a time: naming somebody is a hand-over. */
const singular: readonly StaffRole[] = ['coordinator', 'sponsor'];

async function reach(deed: Deed, cycle_id: string): Promise<DeskCycle> {
  const cycle = found(await lockDeskCycle(deed, cycle_id), 'cycle');
  must(maySetUp(cycle.desk));
  if (cycle.state === 'archived' || cycle.state === 'cancelled') throw new Refusal('cycles.staff.shut');
  return cycle;
}

async function charge(deed: Deed, cycle_id: string, person_id: string, role: StaffRole): Promise<void> {
  await insertStaff(deed, { cycle_id, person_id, role });
  await audit(deed, 'cycle.nameStaff', { type: 'cycle', id: cycle_id }, { after: { role, person: person_id } });
  if (person_id !== deed.actor.person_id) await writeTo(deed, person_id, chargedMail, { cycle_id, role });
}

async function relieve(deed: Deed, cycle_id: string, staff: { id: string; person_id: string; role: StaffRole }): Promise<void> {
  await endStaff(deed, staff.id);
  await audit(deed, 'cycle.endStaff', { type: 'cycle', id: cycle_id }, { before: { role: staff.role, person: staff.person_id } });
  if (staff.person_id !== deed.actor.person_id) await writeTo(deed, staff.person_id, relievedMail, { role: staff.role });
}

/** Nobody comes to run a cycle unseen: those who run it beside are told, whoever named the new one. */
async function tellBeside(deed: Deed, cycle_id: string, person: Person, role: StaffRole): Promise<void> {
  if (!(runningRoles as readonly StaffRole[]).includes(role)) return;
  for (const person_id of await runningStaff(deed, cycle_id))
    if (person_id !== person.id && person_id !== deed.actor.person_id)
      await writeTo(deed, person_id, staffedMail, { cycle_id, role, name: fullName(person) });
}

/**
 * Puts somebody with an account in charge. Coordinator and sponsor are handed over: whoever was it before is relieved, and
 * both are told. A deputy who becomes coordinator is no deputy any more.
 * @throws Refusal 422 where nobody has this address, or the account does not run.
 */
export async function nameStaff(
  deed: Deed,
  cycle_id: string,
  { email, role }: { email: string; role: StaffRole },
): Promise<void> {
  const cycle = await reach(deed, cycle_id);
  const person = await findByEmail(deed, email);
  if (!person) throw new Refusal('cycles.staff.unknown', {}, { field: 'email' });
  if (person.status !== 'active' && person.status !== 'invited') throw new Refusal('cycles.staff.gone', {}, { field: 'email' });
  const now = await listStaff(deed, cycle.id);
  if (now.some((row) => row.person_id === person.id && row.role === role))
    throw new Refusal('cycles.staff.already', {}, { field: 'email' });
  const before = now.filter(
    (row) =>
      (singular.includes(role) && row.role === role) ||
      (role === 'coordinator' && row.role === 'deputy' && row.person_id === person.id),
  );
  for (const row of before) {
    await relieve(deed, cycle.id, row);
    if (row.role === 'coordinator') await passChecks(deed, cycle.id, row.person_id, person.id);
  }
  await charge(deed, cycle.id, person.id, role);
  await tellBeside(deed, cycle.id, person, role);
}

/** Relieves somebody. Never the coordinator: that is handed over. Returns what she was. */
export async function dropStaff(deed: Deed, cycle_id: string, staff_id: string): Promise<StaffRole> {
  const cycle = await reach(deed, cycle_id);
  const row = found(await findStaff(deed, cycle.id, staff_id), 'staff');
  if (row.role === 'coordinator') throw new Refusal('cycles.staff.last');
  await relieve(deed, cycle.id, row);
  if (row.role === 'deputy') await passToCoordinator(deed, cycle.id, row.person_id);
  return row.role;
}

/** What was open under the name of a deputy, once she is none. */
async function passToCoordinator(deed: Deed, cycle_id: string, deputy_id: string): Promise<void> {
  const [coordinator] = await runningStaff(deed, cycle_id);
  if (coordinator && coordinator !== deputy_id) await passChecks(deed, cycle_id, deputy_id, coordinator);
}

/** Heard when somebody leaves or is blocked: her deputy goes on; where there is none the office is told. */
export async function leaveStaff(deed: Deed, person_id: string): Promise<void> {
  for (const { id, cycle_id, role } of await lockStaffOf(deed, person_id)) {
    await endStaff(deed, id);
    await audit(deed, 'cycle.endStaff', { type: 'cycle', id: cycle_id }, { before: { role, person: person_id } });
    if (role === 'deputy') await passToCoordinator(deed, cycle_id, person_id);
    if (role !== 'coordinator') continue;
    const deputy = (await listStaff(deed, cycle_id)).find((row) => row.role === 'deputy' && row.person_id !== person_id);
    if (deputy) {
      await endStaff(deed, deputy.id);
      await charge(deed, cycle_id, deputy.person_id, 'coordinator');
      await passChecks(deed, cycle_id, person_id, deputy.person_id);
    } else await writeToOffice(deed, orphanedMail, { cycle_id });
  }
}
