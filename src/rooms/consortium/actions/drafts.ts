import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { formatDate } from '../../../platform/i18n/words.ts';
import { lockCycle } from '../../cycles/store/cycles.ts';
import { findNetwork } from '../../people/store/network.ts';
import type { draftForm } from '../forms/cooperation.ts';
import { templateBody, type ClauseFacts } from '../rules/clauses.ts';
import { bodyFrom } from '../rules/draft.ts';
import { mayBeSigned } from '../rules/parts.ts';
import type { CooperationBody } from '../rules.ts';
import {
  deleteCooperation,
  insertCooperation,
  listCooperations,
  updateCooperation,
  type Cooperation,
} from '../store/cooperations.ts';
import { hashOf } from '../store/hash.ts';
import { findReachedPart, lockPart, type ReachedPart } from '../store/parts.ts';

export interface Locked extends ReachedPart {
  all: Cooperation[];
  /** Draft or offered: at most one. */
  open: Cooperation | undefined;
  signed: Cooperation | undefined;
}

/** The agreements of an organisation in a cycle, under lock: the cycle first, as in all deeds of its desk. */
export async function lockCooperations(deed: Deed, cycle_id: string, organization_id: string): Promise<Locked> {
  // Whoever has no right at all waits for no lock; what holds is read once more under it.
  found(await findReachedPart(deed, cycle_id, organization_id), 'organization');
  await lockCycle(deed, cycle_id);
  const part = found(await lockPart(deed, cycle_id, organization_id), 'organization');
  const reached = found(await findReachedPart(deed, cycle_id, organization_id), 'organization');
  const all = await listCooperations(deed, cycle_id, organization_id);
  return {
    ...reached,
    part,
    all,
    open: all.find(({ state }) => state === 'draft' || state === 'offered'),
    signed: all.find(({ state }) => state === 'signed'),
  };
}

export async function deskCooperations(deed: Deed, cycle_id: string, organization_id: string): Promise<Locked> {
  const locked = await lockCooperations(deed, cycle_id, organization_id);
  must(locked.desk !== undefined);
  if (locked.part.left_at) throw new Refusal('consortium.part.left');
  return locked;
}

/** @throws Refusal 409 where the cycle was called off or is completed. */
export function mustBeOpen({ cycle }: Pick<Locked, 'cycle'>): void {
  if (!mayBeSigned(cycle))
    throw new Refusal(cycle.state === 'cancelled' ? 'consortium.agreement.cancelled' : 'consortium.agreement.over');
}

/** The template, filled in with what is known of the two. */
export async function freshBody(sight: Sight, { cycle, organization, part }: ReachedPart): Promise<CooperationBody> {
  const house = (await findNetwork(sight))?.name ?? '';
  const facts = (locale: 'de' | 'en'): ClauseFacts => ({
    house,
    organization: organization.name,
    cycle: locale === 'de' ? cycle.name_de : cycle.name_en,
    from: cycle.starts_on ? formatDate(locale, cycle.starts_on) : undefined,
    until: cycle.ends_on ? formatDate(locale, cycle.ends_on) : undefined,
    mentors: part.mentor_places,
    mentees: part.mentee_places,
  });
  return templateBody(facts('de'), facts('en'));
}

/** A new version: from the one in force, or from the template. @throws Refusal 409 where one is open already. */
export async function startDraft(deed: Deed, cycle_id: string, organization_id: string): Promise<void> {
  const locked = await deskCooperations(deed, cycle_id, organization_id);
  mustBeOpen(locked);
  if (locked.open) throw new Refusal('consortium.agreement.open_already');
  const id = deed.house.chance.id();
  const body = locked.signed?.body ?? (await freshBody(deed, locked));
  await insertCooperation(deed, {
    id,
    cycle_id,
    organization_id,
    number: (locked.all[0]?.number ?? 0) + 1,
    state: 'draft',
    body,
    hash: hashOf(body),
    created_at: deed.now,
    created_by: deed.actor.person_id,
  });
  await audit(deed, 'cooperation.draft', { type: 'cooperation', id }, { after: 'draft' });
}

export function draftOf({ open }: Locked): Cooperation {
  if (open?.state !== 'draft') throw new Refusal('consortium.agreement.no_draft');
  return open;
}

/** @throws Refusal 409 where somebody else has saved meanwhile. */
export async function saveDraft(
  deed: Deed,
  cycle_id: string,
  organization_id: string,
  form: z.output<typeof draftForm>,
): Promise<void> {
  const locked = await deskCooperations(deed, cycle_id, organization_id);
  mustBeOpen(locked);
  const draft = draftOf(locked);
  if (form.seen !== draft.hash) throw new Refusal('consortium.agreement.changed_meanwhile');
  const body = bodyFrom(form);
  await updateCooperation(deed, draft.id, { body, hash: hashOf(body) });
  await audit(deed, 'cooperation.save', { type: 'cooperation', id: draft.id });
}

/** A draft that nobody but the desk has seen goes without a trace but this one. */
export async function discardDraft(deed: Deed, cycle_id: string, organization_id: string): Promise<void> {
  const draft = draftOf(await deskCooperations(deed, cycle_id, organization_id));
  await deleteCooperation(deed, draft.id);
  await audit(deed, 'cooperation.discard', { type: 'cooperation', id: draft.id }, { before: 'draft' });
}
