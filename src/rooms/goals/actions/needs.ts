import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { fullName } from '../../people/rules/profile.ts';
import { findPerson } from '../../people/store/persons.ts';
import { listSessionChoices } from '../../sessions/store/notes.ts';
import type { OwnTandem } from '../../tandems/store/own.ts';
import type { needsChangeForm, needsForm, preparationForm } from '../forms.ts';
import { needsMail } from '../mails.tsx';
import { missingNeeds, needsFields, nextNeedsState, type NeedsBody } from '../rules/needs.ts';
import {
  deleteNeeds,
  findNeeds,
  insertNeeds,
  insertPreparation,
  listNeeds,
  sealNeeds,
  sealPreparation,
  updateNeeds,
  updatePreparation,
  type Needs,
} from '../store/needs.ts';
import { openRoom } from './open.ts';

/** A reverse tandem in which something can be written; the others have no needs to assess. */
async function openKit(deed: Deed, tandem_id: string): Promise<OwnTandem> {
  const own = await openRoom(deed, tandem_id);
  return found(own.format === 'reverse' ? own : undefined, 'needs');
}

const bodyOf = (form: z.output<typeof needsForm>): NeedsBody =>
  Object.fromEntries(needsFields.flatMap((field) => (form[field] ? [[field, form[field]]] : [])));

function whole(body: NeedsBody, done: boolean): void {
  const [missing] = missingNeeds(body);
  if (done && missing) throw new Refusal('goals.refused.needs', {}, { field: missing });
}

async function tellMentor(deed: Deed, own: OwnTandem, needs_id: string): Promise<void> {
  if (own.role === 'mentor') return;
  const self = await findPerson(deed, selfId(deed));
  await writeTo(deed, own.partner.id, needsMail, { tandem_id: own.id, needs_id, name: self ? fullName(self) : '' });
}

/** Begins a look at one topic; each topic of a tandem has one. Returns its id. */
export async function beginNeeds(deed: Deed, tandem_id: string, form: z.output<typeof needsForm>): Promise<string> {
  const own = await openKit(deed, tandem_id);
  if (!own.topics.includes(form.topic)) throw new Refusal('platform.form.invalid', {}, { field: 'topic' });
  const body = bodyOf(form);
  const before = (await listNeeds(deed, own.id)).find(({ topic }) => topic === form.topic);
  if (before && JSON.stringify(before.body) === JSON.stringify(body)) return before.id;
  if (before) throw new Refusal('goals.refused.topic_taken', {}, { field: 'topic' });
  whole(body, form.done === 'on');
  const id = deed.house.chance.id();
  await insertNeeds(deed, {
    id,
    tandem_id: own.id,
    topic: form.topic,
    state: form.done ? 'done' : 'draft',
    sealed_body: sealNeeds(deed.house, id, body),
    level: form.level,
    updated_by: selfId(deed),
    created_at: deed.now,
    updated_at: deed.now,
    done_at: form.done ? deed.now : null,
  });
  await audit(deed, 'needs.begin', { type: 'needs', id });
  if (form.done) await tellMentor(deed, own, id);
  return id;
}

/** Saves over the version she began from; finished, it is what the mentor prepares from. */
export async function saveNeeds(
  deed: Deed,
  tandem_id: string,
  needs_id: string,
  form: z.output<typeof needsChangeForm>,
): Promise<void> {
  const own = await openKit(deed, tandem_id);
  const needs = found(await findNeeds(deed, own.id, needs_id), 'needs');
  const body = bodyOf(form);
  const same = JSON.stringify(needs.body) === JSON.stringify(body) && needs.level === form.level;
  const finish = form.done === 'on' && nextNeedsState(needs.state, 'finish') === 'done';
  if (same && !finish) return;
  if (needs.version !== form.version) throw new Refusal('goals.refused.changed');
  whole(body, finish || needs.state === 'done');
  await updateNeeds(deed, needs.id, {
    sealed_body: sealNeeds(deed.house, needs.id, body),
    level: form.level,
    version: needs.version + 1,
    updated_by: selfId(deed),
    updated_at: deed.now,
    ...(finish ? { state: 'done', done_at: deed.now } : {}),
  });
  if (!finish) return;
  await audit(deed, 'needs.finish', { type: 'needs', id: needs.id }, { before: { state: 'draft' }, after: { state: 'done' } });
  await tellMentor(deed, own, needs.id);
}

export async function reopenNeeds(deed: Deed, tandem_id: string, needs_id: string): Promise<void> {
  const own = await openKit(deed, tandem_id);
  const needs = found(await findNeeds(deed, own.id, needs_id), 'needs');
  const state = nextNeedsState(needs.state, 'reopen');
  if (!state) throw new Refusal('goals.refused.draft');
  await updateNeeds(deed, needs.id, { state, done_at: null, updated_at: deed.now });
  await audit(deed, 'needs.reopen', { type: 'needs', id: needs.id }, { before: { state: needs.state }, after: { state } });
}

/** A draft of a topic that is none after all. */
export async function removeNeeds(deed: Deed, tandem_id: string, needs_id: string): Promise<void> {
  const own = await openKit(deed, tandem_id);
  const needs = await findNeeds(deed, own.id, needs_id);
  if (!needs) return;
  if (needs.state !== 'draft') throw new Refusal('goals.refused.not_draft');
  await deleteNeeds(deed, needs.id);
}

/** The mentor's plan for this topic; `ready`: it stands. */
export async function prepare(
  deed: Deed,
  tandem_id: string,
  needs_id: string,
  { plan, materials = '', ready, version }: z.output<typeof preparationForm>,
): Promise<void> {
  const own = await openKit(deed, tandem_id);
  must(own.role === 'mentor', 'goals.refused.not_mentor');
  const needs = found(await findNeeds(deed, own.id, needs_id), 'needs');
  const before = needs.preparation;
  if ((before?.version ?? 0) !== version && (before?.plan !== plan || before.materials !== materials))
    throw new Refusal('goals.refused.changed');
  const change = {
    sealed_body: sealPreparation(deed.house, needs.id, { plan, materials }),
    updated_at: deed.now,
    ready_at: ready ? (before?.ready_at ?? deed.now) : null,
  };
  if (before) await updatePreparation(deed, needs.id, { ...change, version: before.version + 1 });
  else await insertPreparation(deed, { assessment_id: needs.id, tandem_id: own.id, session_id: null, ...change });
  if (ready && !before?.ready_at) await audit(deed, 'preparation.ready', { type: 'needs', id: needs.id });
}

/** Names the booked meeting in which the topic is shown. */
export async function appoint(deed: Deed, tandem_id: string, needs_id: string, session_id: string): Promise<void> {
  const own = await openKit(deed, tandem_id);
  const needs: Needs = found(await findNeeds(deed, own.id, needs_id), 'needs');
  if (!needs.preparation) throw new Refusal('goals.refused.plan_first');
  if (!(await listSessionChoices(deed, own.id)).some(({ id }) => id === session_id))
    throw new Refusal('platform.form.invalid', {}, { field: 'session_id' });
  if (needs.preparation.session_id === session_id) return;
  await updatePreparation(deed, needs.id, { session_id, updated_at: deed.now });
}
