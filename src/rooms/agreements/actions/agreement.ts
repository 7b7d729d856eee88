import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import { tellParties } from '../../tandems/actions/moves.ts';
import { lockOwn, type OwnTandem } from '../../tandems/store/own.ts';
import type { agreementForm } from '../forms/agreement.ts';
import { changedMail, offeredMail } from '../mails/agreement.tsx';
import { mayDraft, maySign, nextAgreementState, type AgreementVerb } from '../rules/agreement.ts';
import { missingParts, type AgreementBody } from '../rules/body.ts';
import {
  deleteAgreement,
  deleteSignatures,
  insertAgreement,
  insertSignature,
  listAgreements,
  sealBody,
  updateAgreement,
  type Agreement,
} from '../store/agreements.ts';
import { hashOf } from '../store/hash.ts';
import { currentBody, firstBody, withTyped } from './drafting.ts';

type Typed = z.output<typeof agreementForm>;

export interface Open {
  own: OwnTandem;
  /** The newest first. */
  all: Agreement[];
  /** A draft, or what is offered. */
  open: Agreement | undefined;
  /** Signed by both. */
  signed: Agreement | undefined;
}

/** The tandem under a lock with all its versions. @throws Refusal 409 where nothing can be agreed any more. */
export async function lockAgreements(deed: Deed, tandem_id: string): Promise<Open> {
  const own = found(await lockOwn(deed, tandem_id), 'tandem');
  found(own.has_agreement || undefined, 'agreement');
  if (!mayDraft(own)) throw new Refusal('agreements.closed');
  const all = await listAgreements(deed, own.id);
  const open = all.find(({ state }) => state === 'draft' || state === 'offered');
  return { own, all, open, signed: all.find(({ state }) => state === 'signed') };
}

/** The open version, where the table knows this step for whoever acts. */
export function openFor(deed: Deed, { open }: Open, verb: AgreementVerb): Agreement {
  if (!open || !nextAgreementState(open, verb, selfId(deed))) throw new Refusal('agreements.not_now');
  return open;
}

/** After the kickoff talk, complete, and what she had before her. */
export function mustBeReady({ own }: Pick<Open, 'own'>, body: AgreementBody): void {
  if (!maySign(own)) throw new Refusal(own.has_kickoff ? 'agreements.kickoff_first' : 'agreements.talk_first');
  if (missingParts(body).length > 0) throw new Refusal('agreements.incomplete');
}

/** The draft of the two, made where there is none: a second click finds the first one's. */
export async function draftAgreement(deed: Deed, tandem_id: string, locale: Locale): Promise<void> {
  const { own, all, open, signed } = await lockAgreements(deed, tandem_id);
  if (open?.state === 'draft') return;
  if (open) throw new Refusal('agreements.not_now');
  const body = signed ? signed.body : await firstBody(deed, own, locale);
  await insertVersion(deed, own.id, (all[0]?.number ?? 0) + 1, body);
}

async function insertVersion(deed: Deed, tandem_id: string, number: number, body: AgreementBody): Promise<string> {
  const id = deed.house.chance.id();
  await insertAgreement(deed, {
    id,
    tandem_id,
    number,
    state: 'draft',
    sealed_body: sealBody(deed.house, id, body),
    created_at: deed.now,
    updated_at: deed.now,
  });
  await audit(deed, 'agreement.draft', { type: 'agreement', id }, { after: { number } });
  return id;
}

/** If the other was faster nothing is overwritten: she sees what the other changed, and her own words. */
export async function saveDraft(deed: Deed, tandem_id: string, form: Typed): Promise<void> {
  const { own, open } = await lockAgreements(deed, tandem_id);
  if (open?.state !== 'draft') throw new Refusal('agreements.no_draft');
  const before = await currentBody(deed, own, open);
  const body = withTyped(before, form);
  if (hashOf(body) === hashOf(open.body)) return;
  if (form.seen !== hashOf(before)) throw new Refusal('agreements.changed');
  await updateAgreement(deed, open.id, {
    sealed_body: sealBody(deed.house, open.id, body),
    version: open.version + 1,
    updated_at: deed.now,
  });
}

/** A draft that leads to nothing leaves nothing. */
export async function discardDraft(deed: Deed, tandem_id: string): Promise<void> {
  const { open } = await lockAgreements(deed, tandem_id);
  if (open?.state !== 'draft') throw new Refusal('agreements.no_draft');
  await deleteAgreement(deed, open.id);
  await audit(deed, 'agreement.discard', { type: 'agreement', id: open.id }, { before: { number: open.number } });
}

async function offer(deed: Deed, id: string, body: AgreementBody, version: number): Promise<void> {
  await updateAgreement(deed, id, {
    state: 'offered',
    proposed_by: selfId(deed),
    offered_at: deed.now,
    updated_at: deed.now,
    version: version + 1,
    sealed_body: sealBody(deed.house, id, body),
  });
  await insertSignature(deed, { agreement_id: id, person_id: selfId(deed), signed_at: deed.now, hash: hashOf(body) });
  await audit(deed, 'agreement.offer', { type: 'agreement', id }, { before: 'draft', after: 'offered' });
}

/** Whoever offers it signs it by that; the other's signature is missing. */
export async function offerAgreement(deed: Deed, tandem_id: string, { seen }: { seen: string }): Promise<void> {
  const locked = await lockAgreements(deed, tandem_id);
  const open = openFor(deed, locked, 'offer');
  const body = await currentBody(deed, locked.own, open);
  if (seen !== hashOf(body)) throw new Refusal('agreements.changed_meanwhile');
  mustBeReady(locked, body);
  if (locked.signed && hashOf(locked.signed.body) === hashOf(body)) throw new Refusal('agreements.nothing_new');
  await offer(deed, open.id, body, open.version);
  await tellParties(deed, tandem_id, locked.signed ? changedMail : offeredMail, {}, selfId(deed));
}

/** Back to a draft, as long as the other has not signed. */
export async function takeBackOffer(deed: Deed, tandem_id: string): Promise<void> {
  const open = openFor(deed, await lockAgreements(deed, tandem_id), 'takeBack');
  await updateAgreement(deed, open.id, { state: 'draft', proposed_by: null, offered_at: null, updated_at: deed.now });
  await deleteSignatures(deed, open.id);
  await audit(deed, 'agreement.takeBack', { type: 'agreement', id: open.id }, { before: 'offered', after: 'draft' });
}

/** Other words instead of those that the partner offered: the next version, offered and signed by her. */
export async function changeOffer(deed: Deed, tandem_id: string, form: Typed): Promise<void> {
  const locked = await lockAgreements(deed, tandem_id);
  const open = openFor(deed, locked, 'replace');
  const body = withTyped(open.body, form);
  if (form.seen !== hashOf(open.body)) throw new Refusal('agreements.changed');
  if (hashOf(body) === hashOf(open.body)) throw new Refusal('agreements.nothing_new');
  mustBeReady(locked, body);
  await updateAgreement(deed, open.id, { state: 'ended', ended_at: deed.now, updated_at: deed.now });
  await audit(deed, 'agreement.replace', { type: 'agreement', id: open.id }, { before: 'offered', after: 'ended' });
  const id = await insertVersion(deed, tandem_id, open.number + 1, body);
  await offer(deed, id, body, 1);
  await tellParties(deed, tandem_id, changedMail, {}, selfId(deed));
}
