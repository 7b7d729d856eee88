import type { z } from 'zod';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { hasOrganizations, sidesOf, takesPeople, type Side } from '../../cycles/rules.ts';
import { lockCycle, type Cycle } from '../../cycles/store/cycles.ts';
import { isMember } from '../../people/rules/person.ts';
import { findAnyPerson, type Person } from '../../people/store/persons.ts';
import type { signUpForm } from '../forms/coming.ts';
import { appliedMail } from '../mails/desk.tsx';
import { eligibility } from '../rules/eligibility.ts';
import { onPageSince } from '../rules/leaders.ts';
import { isRefused, mayReturn } from '../rules/own.ts';
import { isPartOf } from '../store/nominations.ts';
import { isFull } from '../store/places.ts';
import { findInCycle, type Participation } from '../store/participations.ts';
import { arrive } from './arrive.ts';
import { tellCoordination } from './letters.ts';
import { moveParticipation } from './moves.ts';
import { lockOwnParticipation } from './reach.ts';
import { acceptWithStandards } from './standards.ts';

/** What a sign-up asks for before it looks at the role. */
export async function signingUp(deed: Deed, cycle: Cycle): Promise<Person> {
  must(isMember(deed.actor), 'enrolment.members_only');
  if (!takesPeople(cycle)) throw new Refusal('enrolment.over');
  return found(await findAnyPerson(deed, selfId(deed)), 'person');
}

/** Her profile fits the role, and in a programme of several organisations hers takes part. */
export async function mustFit(
  deed: Deed,
  cycle: Cycle,
  role: Side,
  person: Person,
  organization_id: string | null,
): Promise<void> {
  const { answer } = eligibility(cycle.plan, role, person);
  if (answer !== 'yes')
    throw new Refusal(answer === 'no' ? 'enrolment.call.not_eligible' : 'enrolment.call.unknown', {}, { field: 'role' });
  if (hasOrganizations(cycle.format) && !(organization_id && (await isPartOf(deed, cycle.id, organization_id))))
    throw new Refusal('enrolment.call.organization');
}

/** Without a free place the system puts her on the waiting list. */
export async function waitIfFull(deed: Deed, cycle: Cycle, row: Participation): Promise<boolean> {
  const full = await isFull(deed, cycle, row.role);
  if (full) await moveParticipation(deed, row, 'waitlist');
  return full;
}

/** Own sign-up in the open call. Returns the participation, whose form comes next. */
export async function signUp(deed: Deed, cycle_id: string, form: z.output<typeof signUpForm>): Promise<string> {
  const cycle = found(await lockCycle(deed, cycle_id), 'cycle');
  const person = await signingUp(deed, cycle);
  if (!cycle.plan.ways.call) throw new Refusal('enrolment.call.none');
  if (!sidesOf(cycle.format).includes(form.role)) throw new Refusal('platform.form.choose', {}, { field: 'role' });
  if (isRefused(await findInCycle(deed, cycle.id, person.id, form.role)))
    throw new Refusal('enrolment.call.refused', {}, { field: 'role' });
  await mustFit(deed, cycle, form.role, person, person.organization_id);
  await acceptWithStandards(deed, cycle.program_id, form);
  const { organization_id } = person;
  const { role } = form;
  const on_page_at = onPageSince(cycle.format, role, form.on_page, deed.now);
  const row = await arrive(deed, { cycle_id, person_id: person.id, role, way: 'applied', organization_id, on_page_at });
  await waitIfFull(deed, cycle, row);
  await tellCoordination(deed, cycle, row, appliedMail);
  return row.id;
}

/** Whoever said no, left or let it pass comes back by herself; the coordination decides as about every sign-up. */
export async function comeBack(deed: Deed, id: string): Promise<void> {
  const { row, cycle } = await lockOwnParticipation(deed, id);
  const person = await signingUp(deed, cycle);
  if (!mayReturn(row)) throw new Refusal('enrolment.not_now');
  const organization_id = person.organization_id ?? row.organization_id;
  await mustFit(deed, cycle, row.role, person, organization_id);
  const { cycle_id, person_id, role } = row;
  const back = await arrive(deed, { cycle_id, person_id, role, way: 'applied', organization_id });
  await waitIfFull(deed, cycle, back);
  await tellCoordination(deed, cycle, back, appliedMail);
}
