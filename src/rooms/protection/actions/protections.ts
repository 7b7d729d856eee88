import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, systemActor, type Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { endFrozenTandem, freezeTandem, releaseTandem } from '../../tandems/actions/protection.ts';
import { lockOwn } from '../../tandems/store/own.ts';
import type { freezeForm, helpForm } from '../forms.ts';
import { answeredMail, askedMail } from '../mails.tsx';
import { helperRolesOf, nextProtectionState, type HelperRole, type ProtectionVerb } from '../rules.ts';
import { findFreezable, listHelpers, readCase } from '../store/case.ts';
import {
  insertProtection,
  listAsked,
  lockProtection,
  sealProtection,
  updateProtection,
  type Protection,
} from '../store/protections.ts';

/** The same deed without a name: that somebody asked for help, or handed something over, stands in no trail that others read. */
export function hushed(deed: Deed): Deed {
  return { ...deed, actor: systemActor('protection.confidential') };
}

async function tellHelpers(deed: Deed, tandem_id: string, asked_of: HelperRole, path: string): Promise<void> {
  for (const { id } of await listHelpers(deed, asked_of, tandem_id)) await writeTo(deed, id, askedMail, { path });
}

/** A party asks the confidants or the office. One call at a time; the other party is not told. */
export async function askForHelp(deed: Deed, tandem_id: string, form: z.output<typeof helpForm>): Promise<string> {
  const own = found(await lockOwn(deed, tandem_id), 'tandem');
  if ((await listAsked(deed, own.id)).some(({ state }) => state === 'asked')) throw new Refusal('protection.refused.asked');
  if ((await listHelpers(deed, form.asked_of, own.id)).length === 0)
    throw new Refusal('protection.refused.nobody', {}, { field: 'asked_of' });
  const id = deed.house.chance.id();
  await insertProtection(deed, {
    id,
    program_id: own.program_id,
    tandem_id: own.id,
    state: 'asked',
    asked_by: selfId(deed),
    asked_of: form.asked_of,
    words: form.words,
    asked_at: deed.now,
    handled_by: null,
    frozen_at: null,
    closed_at: null,
  });
  await audit(hushed(deed), 'protection.ask', { type: 'protection', id }, { after: 'asked' });
  await tellHelpers(deed, own.id, form.asked_of, `/protections/${id}`);
  return id;
}

/** She no longer wants an answer: her words are gone at once. */
export async function withdrawCall(deed: Deed, tandem_id: string): Promise<void> {
  const own = found(await lockOwn(deed, tandem_id), 'tandem');
  const call = (await listAsked(deed, own.id)).find(({ state }) => state === 'asked');
  if (!call) throw new Refusal('protection.refused.moved');
  await closeWithdrawn(deed, call.id);
}

export async function closeWithdrawn(deed: Deed, id: string): Promise<void> {
  await updateProtection(deed, id, { state: 'withdrawn', sealed_words: null, closed_at: deed.now });
  await audit(hushed(deed), 'protection.withdraw', { type: 'protection', id }, { before: 'asked', after: 'withdrawn' });
}

/** Locked, for somebody of the role that was asked, and the step is one of the table. */
async function stepOn(deed: Deed, id: string, verb: ProtectionVerb) {
  must(helperRolesOf(deed.actor).length > 0);
  const row = found(await lockProtection(deed, id), 'protection');
  const state = nextProtectionState(row.state, verb);
  if (!state) throw new Refusal('protection.refused.moved');
  return { row, state };
}

async function moved(deed: Deed, row: Protection, verb: ProtectionVerb, after: string): Promise<void> {
  await audit(deed, `protection.${verb}`, { type: 'protection', id: row.id }, { before: row.state, after });
}

/** Freezes the tandem, or joins those for whom it is frozen already. Both are told by the tandem's room. */
export async function freeze(deed: Deed, id: string): Promise<void> {
  const { row, state } = await stepOn(deed, id, 'freeze');
  const tandem = found(await readCase(deed, row.tandem_id), 'tandem');
  if (tandem.state !== 'protective') await freezeTandem(deed, row.tandem_id);
  await updateProtection(deed, id, { state, handled_by: selfId(deed), frozen_at: deed.now });
  await moved(deed, row, 'freeze', state);
}

/** Without freezing: the asker gets words. */
export async function answer(deed: Deed, id: string, words: string): Promise<void> {
  const { row, state } = await stepOn(deed, id, 'answer');
  const sealed_answer = sealProtection(deed.house, 'answer', id, words);
  await updateProtection(deed, id, { state, sealed_answer, handled_by: selfId(deed), closed_at: deed.now });
  await moved(deed, row, 'answer', state);
  if (row.asked_by) await writeTo(deed, row.asked_by, answeredMail, { path: `/tandems/${row.tandem_id}/help` });
}

/** True where the tandem goes on; false where somebody else keeps it frozen. */
export async function release(deed: Deed, id: string): Promise<boolean> {
  const { row, state } = await stepOn(deed, id, 'release');
  const last = row.others_frozen === 0;
  if (last) await releaseTandem(deed, row.tandem_id);
  await updateProtection(deed, id, { state, closed_at: deed.now });
  await moved(deed, row, 'release', state);
  return last;
}

/** The tandem ends; other calls for which it was frozen close with it, by its news. */
export async function end(deed: Deed, id: string): Promise<void> {
  const { row, state } = await stepOn(deed, id, 'end');
  await endFrozenTandem(deed, row.tandem_id);
  await updateProtection(deed, id, { state, closed_at: deed.now });
  await moved(deed, row, 'end', state);
}

/** The office, or a confidant to whom something was handed, freezes without having been asked. Returns the id. */
export async function freezeUnasked(deed: Deed, form: z.output<typeof freezeForm>): Promise<string> {
  must(helperRolesOf(deed.actor).length > 0);
  const { tandem, as } = found(await findFreezable(deed, form.tandem_id), 'tandem');
  await freezeTandem(deed, tandem.id);
  const id = deed.house.chance.id();
  await insertProtection(deed, {
    id,
    program_id: tandem.program_id,
    tandem_id: tandem.id,
    state: 'frozen',
    asked_by: null,
    asked_of: as,
    words: form.words,
    asked_at: deed.now,
    handled_by: selfId(deed),
    frozen_at: deed.now,
    closed_at: null,
  });
  await audit(deed, 'protection.freeze', { type: 'protection', id }, { after: 'frozen' });
  return id;
}
