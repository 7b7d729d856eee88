import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { nominatedFor } from '../../consortium/store/reach.ts';
import { clearedMail, objectedMail } from '../mails/coordination.ts';
import type { ClearanceAnswer } from '../rules.ts';
import { clearancesOf, countOpenClearances, writeClearance } from '../store/clearances.ts';
import { lockParties } from '../store/places.ts';
import { lockProposal, lockProposalsOfAll, type Proposal } from '../store/proposals.ts';
import { forbidPair } from '../store/rules-by-hand.ts';
import { moveProposal, type Bulk } from './move.ts';
import { tellCoordination } from './tell.ts';

interface Word {
  organization_id: string;
  answer: ClearanceAnswer;
  note: string;
}

async function mustSpeak(deed: Deed, organization_id: string): Promise<void> {
  if (!(await nominatedFor(deed)).includes(organization_id)) found(undefined, 'organization');
}

/** Nobody clears a pair to which she belongs: those of these that others may. */
async function notOwn(deed: Deed, rows: readonly Proposal[]): Promise<Proposal[]> {
  const parties = await lockParties(
    deed,
    rows.flatMap(({ first_id, second_id }) => [first_id, second_id]),
  );
  const isHerself = (id: string) => parties.get(id)?.person_id === deed.actor.person_id;
  return rows.filter(({ first_id, second_id }) => !isHerself(first_id) && !isHerself(second_id));
}

/** Keeps one word on a locked proposal that still waits for it. All clear: back on the shortlist with its mark. True: this was the last word. */
async function keepWord(deed: Deed, proposal: Proposal, { organization_id, answer, note }: Word): Promise<boolean> {
  const { id: proposal_id } = proposal;
  await writeClearance(deed, { proposal_id, organization_id, answer, note });
  const after = answer === 'cleared' ? 'cleared' : 'objected';
  await audit(deed, 'clearance.answer', { type: 'proposal', id: proposal_id }, { after });
  if (answer !== 'cleared') {
    await moveProposal(deed, proposal, 'refused', { discard_kind: answer });
    return true;
  }
  if ((await clearancesOf(deed, [proposal_id])).some((row) => row.answer === null)) return false;
  await moveProposal(deed, proposal, 'cleared');
  return true;
}

async function tellWhenAllClear(deed: Deed, cycle_id: string): Promise<void> {
  if ((await countOpenClearances(deed, cycle_id)) === 0) await tellCoordination(deed, cycle_id, clearedMail, { cycle_id });
}

/**
 * The organisation's word on one pair. An objection ends the proposal, and the two are never put together again.
 * @throws NotFound; Refusal 403 on a pair of her own, 409 where nothing is left to answer, 422 for another objection without words.
 */
export async function answerClearance(deed: Deed, { proposal_id, ...word }: Word & { proposal_id: string }): Promise<void> {
  const { organization_id, answer, note } = word;
  await mustSpeak(deed, organization_id);
  const proposal = found(await lockProposal(deed, proposal_id), 'clearance');
  const own = found(
    (await clearancesOf(deed, [proposal_id])).find((row) => row.organization_id === organization_id),
    'clearance',
  );
  must((await notOwn(deed, [proposal])).length > 0, 'pairing.clearance.own');
  if (own.answer !== null || proposal.state !== 'org_clearing') throw new Refusal('pairing.clearance.done_already');
  if (answer === 'other' && !note) throw new Refusal('platform.form.required', {}, { field: 'note' });
  const last = await keepWord(deed, proposal, word);
  const { cycle_id } = proposal;
  if (answer !== 'cleared') {
    await forbidPair(deed, proposal);
    await tellCoordination(deed, cycle_id, objectedMail, { cycle_id, proposal_id });
  } else if (last) await tellWhenAllClear(deed, cycle_id);
}

/**
 * Nothing stands against all of these pairs of one organisation. Left out: what somebody has answered meanwhile, or what went another way.
 * @throws NotFound; Refusal 403 where she is one of the two in all of them, 409 where none is left, 422 where none is chosen.
 */
export async function clearMany(deed: Deed, organization_id: string, ids: readonly string[]): Promise<Bulk> {
  await mustSpeak(deed, organization_id);
  if (ids.length === 0) throw new Refusal('pairing.clearance.none', {}, { field: 'proposals' });
  const locked = await lockProposalsOfAll(deed, ids);
  // Read under the lock: a colleague may have been faster.
  const asked = (await clearancesOf(deed, ids)).filter((row) => row.organization_id === organization_id);
  const known = new Set(asked.map(({ proposal_id }) => proposal_id));
  const open = new Set(asked.filter(({ answer }) => answer === null).map(({ proposal_id }) => proposal_id));
  if (known.size === 0) found(undefined, 'clearance');
  const rows = locked.filter(({ id, state }) => open.has(id) && state === 'org_clearing');
  if (rows.length === 0) throw new Refusal('pairing.clearance.done_already');
  const cleared = await notOwn(deed, rows);
  must(cleared.length > 0, 'pairing.clearance.own');
  const done = new Set<string>();
  for (const row of cleared)
    if (await keepWord(deed, row, { organization_id, answer: 'cleared', note: '' })) done.add(row.cycle_id);
  for (const cycle_id of done) await tellWhenAllClear(deed, cycle_id);
  return { done: cleared.length, left: ids.length - cleared.length };
}
