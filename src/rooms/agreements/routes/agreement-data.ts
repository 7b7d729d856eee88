import { selfId, type Sight } from '../../../platform/deed.ts';
import { filled, type FormState } from '../../../platform/http/form.ts';
import type { Req } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { strands } from '../../goals/rules.ts';
import { findRoom, type Room } from '../../tandems/store/room.ts';
import { currentBody, withTyped } from '../actions/drafting.ts';
import { agreementForm } from '../forms/agreement.ts';
import type { AgreementBody } from '../rules/body.ts';
import { listAgreements, type Agreement } from '../store/agreements.ts';
import { hashOf } from '../store/hash.ts';
import type { AgreementView } from '../views/agreement.tsx';
import { changesBetween, type ChangedItem } from '../views/clauses.ts';

export interface Looked {
  room: Room;
  /** The newest first. */
  all: Agreement[];
  open: Agreement | undefined;
  signed: Agreement | undefined;
}

/** A tandem's room and its agreements, as one of the two. */
export async function lookAt(sight: Sight, req: Req): Promise<Looked> {
  const room = found(await findRoom(sight, req.ui, req.param('id')), 'tandem');
  found(room.tandem.has_agreement || undefined, 'agreement');
  const all = await listAgreements(sight, room.tandem.id);
  const open = all.find(({ state }) => state === 'draft' || state === 'offered');
  return { room, all, open, signed: all.find(({ state }) => state === 'signed') };
}

/** A draft is shown with the goals and dates of today. */
export async function viewOf(sight: Sight, { room }: Looked, agreement: Agreement): Promise<AgreementView> {
  const { id, number, state, proposed_by, signed_at, ended_at, signatures } = agreement;
  const self = selfId(sight);
  const body = await currentBody(sight, room.tandem, agreement);
  const at = (person_id: string) => signatures.find((each) => each.person_id === person_id)?.signed_at;
  const mine = at(self);
  return {
    id,
    number,
    state,
    body,
    hash: hashOf(body),
    own: proposed_by === self,
    signatures: [
      { name: room.self.name, at: mine, waits: state === 'offered' && !mine },
      { name: room.view.partner.name, at: at(room.tandem.partner.id), waits: false },
    ],
    signed_at,
    ended_at,
  };
}

/** What was on the table before this version: the last one that somebody offered. */
export const versionBefore = ({ all }: Looked, { number }: { number: number }): Agreement | undefined =>
  all.find((each) => each.number < number && each.offered_at !== null);

export function formOf({ strands: told, duties, texts, ...body }: AgreementBody): FormState {
  const { interval_weeks, session_count, session_minutes, mode } = body;
  return filled({
    interval_weeks,
    session_count,
    session_minutes,
    mode,
    ...texts,
    duties,
    strands: Object.fromEntries(strands.map((strand) => [strand, told[strand] ?? ''])),
    strands_out: strands.filter((strand) => told[strand] === null),
  });
}

/** The other was faster: from the words in the form to those that stand there now. */
export function meanwhileOf({ form, ui }: Req, body: AgreementBody): ChangedItem[] | undefined {
  if (form.refusal?.key !== 'agreements.changed') return undefined;
  const typed = agreementForm.safeParse(form.values);
  return typed.success ? changesBetween(ui, withTyped(body, typed.data), body) : undefined;
}

export function lineOf({ ui }: Req, { room }: Looked, agreement: Agreement): string {
  const { state, signed_at, offered_at, updated_at, proposed_by } = agreement;
  if (signed_at) return ui.t('agreements.versions.line_signed', { date: ui.date(signed_at) });
  if (state === 'draft' || !offered_at) return ui.t('agreements.versions.line_draft', { date: ui.date(updated_at) });
  const mine = proposed_by !== null && proposed_by !== room.tandem.partner.id;
  const name = mine ? ui.t('agreements.versions.you') : room.view.partner.first_name;
  return ui.t('agreements.versions.line_offered', { name, date: ui.date(offered_at) });
}
