import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { hasOrganizations, sidesOf, takesPeople } from '../../cycles/rules.ts';
import { lockCycle, readCycle } from '../../cycles/store/cycles.ts';
import { mailSignInLink } from '../../people/actions/link.ts';
import { nameNewcomer } from '../../people/actions/newcomer.ts';
import { findByEmail } from '../../people/store/persons.ts';
import type { accountForm, joinForm, linkForm } from '../forms/coming.ts';
import { appliedMail, acceptedMail } from '../mails/desk.tsx';
import { onPageSince } from '../rules/leaders.ts';
import { findLinkByToken, insertLink, linkExists, revokeLinkRow } from '../store/links.ts';
import { isPartOf } from '../store/nominations.ts';
import { findInCycle } from '../store/participations.ts';
import { arrive } from './arrive.ts';
import { mustFit, signingUp, waitIfFull } from './call.ts';
import { tellCoordination, tellNominator } from './letters.ts';
import { moveParticipation } from './moves.ts';
import { lockRunningCycle } from './reach.ts';
import { settle } from './settle.ts';
import { acceptWithStandards } from './standards.ts';

/** An address that lets people into one role, until a day or until it is taken back. */
export async function createLink(deed: Deed, cycle_id: string, form: z.output<typeof linkForm>): Promise<void> {
  const cycle = await lockRunningCycle(deed, cycle_id);
  if (!sidesOf(cycle.format).includes(form.role)) throw new Refusal('platform.form.choose', {}, { field: 'role' });
  if (form.expires_on && form.expires_on < dayOf(deed.now)) throw new Refusal('enrolment.link.past', {}, { field: 'expires_on' });
  const organization_id = hasOrganizations(cycle.format) ? (form.organization_id ?? null) : null;
  if (organization_id && !(await isPartOf(deed, cycle_id, organization_id)))
    throw new Refusal('platform.form.choose', {}, { field: 'organization_id' });
  const id = deed.house.chance.id();
  await insertLink(deed, {
    id,
    cycle_id,
    role: form.role,
    organization_id,
    token: deed.house.chance.token(),
    note: form.note ?? '',
    created_by: selfId(deed),
    created_at: deed.now,
    expires_on: form.expires_on ?? null,
  });
  await audit(deed, 'invitation_link.create', { type: 'invitation_link', id });
}

export async function revokeLink(deed: Deed, cycle_id: string, id: string): Promise<void> {
  await lockRunningCycle(deed, cycle_id);
  found((await linkExists(deed, cycle_id, id)) || undefined, 'link');
  if (!(await revokeLinkRow(deed, cycle_id, id))) throw new Refusal('enrolment.not_now');
  await audit(deed, 'invitation_link.revoke', { type: 'invitation_link', id });
}

/** Whoever follows the link and says yes is in; somebody who once said no waits for the coordination's word. */
export async function joinByLink(deed: Deed, token: string, form: z.output<typeof joinForm>): Promise<string> {
  const known = await findLinkByToken(deed, token);
  if (!known) throw new Refusal('enrolment.link.dead');
  const cycle = found(await lockCycle(deed, known.cycle_id), 'cycle');
  // Taken back while this deed waited for the lock: it holds no more.
  const link = await findLinkByToken(deed, token);
  if (!link) throw new Refusal('enrolment.link.dead');
  const person = await signingUp(deed, cycle);
  if (link.organization_id && person.organization_id && link.organization_id !== person.organization_id)
    throw new Refusal('enrolment.link.other_organization', { organization: link.organization ?? '' });
  const organization_id = link.organization_id ?? person.organization_id;
  await mustFit(deed, cycle, link.role, person, organization_id);
  await acceptWithStandards(deed, cycle.program_id, form);
  const before = await findInCycle(deed, cycle.id, person.id, link.role);
  const way = before ? 'applied' : 'invited';
  const on_page_at = onPageSince(cycle.format, link.role, form.on_page, deed.now);
  const arrival = { cycle_id: cycle.id, person_id: person.id, role: link.role, organization_id, nominated_by: link.created_by };
  const row = await arrive(deed, { ...arrival, way, on_page_at });
  if (!(await waitIfFull(deed, cycle, row)) && way === 'invited')
    await moveParticipation(deed, row, 'accept', { accepted_at: deed.now });
  await (way === 'invited' ? tellNominator(deed, cycle, row, acceptedMail) : tellCoordination(deed, cycle, row, appliedMail));
  await settle(deed, row.id, cycle);
  return row.id;
}

/** As a job, so that asking takes the same time whether or not the address is known. An account leads to the sign-in, none to joining. */
export async function sendJoinLink(deed: Deed, token: string, form: z.output<typeof accountForm>): Promise<void> {
  const link = await findLinkByToken(deed, token);
  const cycle = link && (await readCycle(deed, link.cycle_id));
  if (!link || !cycle || !takesPeople(cycle)) return;
  if (!(await findByEmail(deed, form.email))) await nameNewcomer(deed, { ...form, organization_id: link.organization_id });
  await mailSignInLink(deed, form.email, 'sign_in', `/join/${token}`);
}
