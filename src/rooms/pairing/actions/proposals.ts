import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { mayBeMatched, mayCoordinate } from '../../cycles/rules.ts';
import { lockDeskCycle, type DeskCycle } from '../../cycles/store/cycles.ts';
import { notFormedMail } from '../mails/offers.ts';
import type { DiscardKind, Origin, StoredReason } from '../rules.ts';
import { pairKey } from '../rules/pool.ts';
import { lockParties } from '../store/places.ts';
import { insertProposal, lastStates, lockProposals, type Proposal } from '../store/proposals.ts';
import { forStep, moveProposal, type Bulk } from './move.ts';
import { tellBoth } from './tell.ts';

/** A pair as a run or a hand has put it together; `failures` are the hard rules that it breaks today. */
export interface SuggestedPair {
  first_id: string;
  second_id: string;
  score: number | null;
  reasons: StoredReason[];
  failures: number;
}

/** The cycle under a lock, for whoever coordinates it, while pairs are made in it. */
export async function lockForPairing(deed: Deed, cycle_id: string): Promise<DeskCycle> {
  const cycle = found(await lockDeskCycle(deed, cycle_id), 'cycle');
  must(mayCoordinate(cycle.desk));
  if (!mayBeMatched(cycle)) throw new Refusal('pairing.cycle.not_now');
  return cycle;
}

/**
 * Takes pairs over as suggestions. Left out: who has an open proposal together, who has said no to each other, who is not ready, what a rule forbids.
 * @throws Refusal 409 where nothing is left.
 */
export async function suggestPairs(
  deed: Deed,
  cycle: DeskCycle,
  pairs: readonly SuggestedPair[],
  { origin, run_id = null }: { origin: Origin; run_id?: string | null },
): Promise<Bulk> {
  const parties = await lockParties(
    deed,
    pairs.flatMap(({ first_id, second_id }) => [first_id, second_id]),
  );
  const past = await lastStates(deed, cycle.id);
  const able = (id: string) => {
    const party = parties.get(id);
    return party?.cycle_id === cycle.id && (party.state === 'ready' || party.state === 'paired');
  };
  let done = 0;
  for (const { first_id, second_id, score, reasons, failures } of pairs) {
    if (failures > 0 || !able(first_id) || !able(second_id) || past.get(pairKey(first_id, second_id))?.no) continue;
    const id = deed.house.chance.id();
    const row = { id, cycle_id: cycle.id, run_id, origin, first_id, second_id, score, reasons };
    const since = { state: 'suggested' as const, state_at: deed.now, created_at: deed.now, created_by: deed.actor.person_id };
    if (!(await insertProposal(deed, { ...row, ...since }))) continue;
    await audit(deed, 'proposal.suggest', { type: 'proposal', id }, { after: 'suggested' });
    done += 1;
  }
  if (done === 0) throw new Refusal('pairing.proposal.nothing_taken');
  return { done, left: pairs.length - done };
}

export async function shortlist(deed: Deed, cycle_id: string, ids: readonly string[]): Promise<Bulk> {
  await lockForPairing(deed, cycle_id);
  const rows = forStep(await lockProposals(deed, cycle_id, ids), 'shortlist', ids.length);
  for (const row of rows) await moveProposal(deed, row, 'shortlist');
  return { done: rows.length, left: ids.length - rows.length };
}

/** Whoever was asked already is told that it comes to nothing; never why. */
export async function discardRow(deed: Deed, row: Proposal, discard_kind: DiscardKind): Promise<void> {
  await moveProposal(deed, row, 'discard', { discard_kind });
  if (row.state !== 'offered') return;
  const parties = await lockParties(deed, [row.first_id, row.second_id]);
  const able = [row.first_id, row.second_id].filter((id) => ['ready', 'paired'].includes(parties.get(id)?.state ?? ''));
  await tellBoth(deed, parties, able, notFormedMail, { proposal_id: row.id });
}

export async function discardProposals(deed: Deed, cycle_id: string, ids: readonly string[]): Promise<Bulk> {
  const cycle = found(await lockDeskCycle(deed, cycle_id), 'cycle');
  must(mayCoordinate(cycle.desk));
  const rows = forStep(await lockProposals(deed, cycle_id, ids), 'discard', ids.length);
  for (const row of rows) await discardRow(deed, row, 'by_hand');
  return { done: rows.length, left: ids.length - rows.length };
}
