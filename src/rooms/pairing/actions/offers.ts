import type { Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { mayCoordinate } from '../../cycles/rules.ts';
import { lockDeskCycle } from '../../cycles/store/cycles.ts';
import { offeredMail, takenBackMail } from '../mails/offers.ts';
import { clearAnswers, openAnswers } from '../store/answers.ts';
import { pairKey } from '../rules/pool.ts';
import { explainPairs } from '../store/explained.ts';
import { lockParties, placesLeftOf } from '../store/places.ts';
import { lockOffered, lockProposals, type Proposal } from '../store/proposals.ts';
import { forStep, moveProposal, type Bulk } from './move.ts';
import { lockForPairing } from './proposals.ts';
import { tellBoth } from './tell.ts';

/**
 * Puts the chosen proposals before the two, each of whom is asked on her own. Somebody without a free place is asked about one proposal at a time,
 * and nobody about a pair that a rule forbids today.
 * @throws Refusal 409 where none of them can be offered.
 */
export async function offerProposals(deed: Deed, cycle_id: string, ids: readonly string[]): Promise<Bulk> {
  const cycle = await lockForPairing(deed, cycle_id);
  const rows = forStep(await lockProposals(deed, cycle_id, ids), 'offer', ids.length);
  const parties = await lockParties(
    deed,
    rows.flatMap(({ first_id, second_id }) => [first_id, second_id]),
  );
  const left = new Map(await placesLeftOf(deed, parties));
  const views = await explainPairs(deed, cycle, rows);
  const barred = ({ first_id, second_id }: Proposal) =>
    views.get(pairKey(first_id, second_id))?.barriers.some((barrier) => barrier !== 'min_score') ?? true;
  let done = 0;
  for (const row of rows) {
    const both = [row.first_id, row.second_id];
    if (barred(row) || both.some((id) => (left.get(id) ?? 0) < 1)) continue;
    for (const id of both) left.set(id, left.get(id)! - 1);
    await moveProposal(deed, row, 'offer', { offered_at: deed.now, reminders: 0 });
    await openAnswers(deed, row.id, both);
    await tellBoth(deed, parties, both, offeredMail, { proposal_id: row.id });
    done += 1;
  }
  if (done === 0) throw new Refusal('pairing.offer.no_place');
  return { done, left: ids.length - done };
}

async function takeBackRows(deed: Deed, rows: readonly Proposal[]): Promise<void> {
  const parties = await lockParties(
    deed,
    rows.flatMap(({ first_id, second_id }) => [first_id, second_id]),
  );
  for (const row of rows) {
    await moveProposal(deed, row, 'takeBack', { offered_at: null, reminders: 0 });
    await clearAnswers(deed, row.id);
    await tellBoth(deed, parties, [row.first_id, row.second_id], takenBackMail, { proposal_id: row.id });
  }
}

/** Back on the shortlist; whatever the two have said so far is gone. Those on which both have said yes meanwhile stay tandems. */
export async function takeBackOffers(deed: Deed, cycle_id: string, ids: readonly string[]): Promise<Bulk> {
  const cycle = found(await lockDeskCycle(deed, cycle_id), 'cycle');
  must(mayCoordinate(cycle.desk));
  const rows = forStep(
    (await lockProposals(deed, cycle_id, ids)).filter(({ origin }) => origin !== 'self'),
    'takeBack',
    ids.length,
  );
  await takeBackRows(deed, rows);
  return { done: rows.length, left: ids.length - rows.length };
}

/** Undo of one bulk: all that went out at this instant and still wait. */
export async function undoOffers(deed: Deed, cycle_id: string, offered_at: Date): Promise<Bulk & { ids: string[] }> {
  const cycle = found(await lockDeskCycle(deed, cycle_id), 'cycle');
  must(mayCoordinate(cycle.desk));
  const rows = await lockOffered(deed, cycle_id, offered_at);
  if (rows.length === 0) throw new Refusal('pairing.proposal.changed');
  await takeBackRows(deed, rows);
  return { done: rows.length, left: 0, ids: rows.map(({ id }) => id) };
}
