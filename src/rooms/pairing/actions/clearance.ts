import type { Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { nominatedFor } from '../../consortium/store/reach.ts';
import { hasOrganizations } from '../../cycles/rules.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { clearanceMail, clearedMail, objectedMail } from '../mails/coordination.ts';
import type { ClearanceAnswer } from '../rules.ts';
import { clearancesOf, clearingPeople, countOpenClearances, openClearances, writeClearance } from '../store/clearances.ts';
import { lockParties } from '../store/places.ts';
import { lockProposal, lockProposals } from '../store/proposals.ts';
import { forbidPair } from '../store/rules-by-hand.ts';
import { forStep, moveProposal, type Bulk } from './move.ts';
import { lockForPairing } from './proposals.ts';
import { tellCoordination } from './tell.ts';

/**
 * Asks the organisations of both whether they see a conflict or a competitor; nothing else of the pair is put before them.
 * Left out: a pair with an organisation for which nobody speaks. @throws Refusal 409 where that holds for all.
 */
export async function requestClearances(deed: Deed, cycle_id: string, ids: readonly string[]): Promise<Bulk> {
  const cycle = await lockForPairing(deed, cycle_id);
  if (!hasOrganizations(cycle.format)) throw new Refusal('pairing.clearance.not_here');
  const rows = forStep(await lockProposals(deed, cycle_id, ids), 'requestClearance', ids.length);
  const parties = await lockParties(
    deed,
    rows.flatMap(({ first_id, second_id }) => [first_id, second_id]),
  );
  const of = (id: string) => parties.get(id)?.organization_id ?? null;
  const organizations = [...new Set([...parties.values()].flatMap(({ organization_id }) => organization_id ?? []))];
  const speakers = await clearingPeople(deed, organizations);
  const asked = new Map<string, number>();
  let done = 0;
  for (const row of rows) {
    const both = [...new Set([of(row.first_id), of(row.second_id)].filter((id): id is string => id !== null))];
    if (both.length === 0 || both.some((id) => !speakers.has(id))) continue;
    await moveProposal(deed, row, 'requestClearance');
    await openClearances(deed, row.id, both);
    for (const id of both) asked.set(id, (asked.get(id) ?? 0) + 1);
    done += 1;
  }
  if (done === 0) throw new Refusal('pairing.clearance.nobody_there');
  for (const [organization_id, count] of asked)
    for (const person_id of speakers.get(organization_id) ?? [])
      await writeTo(deed, person_id, clearanceMail, { organization_id, count });
  return { done, left: ids.length - done };
}

/** The organisation's word. All clear: back on the shortlist with its mark; an objection ends the proposal and the two are never put together again. */
export async function answerClearance(
  deed: Deed,
  {
    organization_id,
    proposal_id,
    answer,
    note,
  }: { organization_id: string; proposal_id: string; answer: ClearanceAnswer; note: string },
): Promise<void> {
  if (!(await nominatedFor(deed)).includes(organization_id)) found(undefined, 'organization');
  const proposal = found(await lockProposal(deed, proposal_id), 'clearance');
  const own = found(
    (await clearancesOf(deed, [proposal_id])).find((row) => row.organization_id === organization_id),
    'clearance',
  );
  const parties = await lockParties(deed, [proposal.first_id, proposal.second_id]);
  must(![...parties.values()].some(({ person_id }) => person_id === deed.actor.person_id), 'pairing.clearance.own');
  if (own.answer !== null || proposal.state !== 'org_clearing') throw new Refusal('pairing.clearance.done_already');
  if (answer === 'other' && !note) throw new Refusal('platform.form.required', {}, { field: 'note' });
  await writeClearance(deed, { proposal_id, organization_id, answer, note });
  if (answer !== 'cleared') {
    await moveProposal(deed, proposal, 'refused', { discard_kind: answer });
    await forbidPair(deed, proposal);
    await tellCoordination(deed, proposal.cycle_id, objectedMail, { cycle_id: proposal.cycle_id, proposal_id });
    return;
  }
  const open = (await clearancesOf(deed, [proposal_id])).some((row) => row.answer === null);
  if (open) return;
  await moveProposal(deed, proposal, 'cleared');
  if ((await countOpenClearances(deed, proposal.cycle_id)) === 0)
    await tellCoordination(deed, proposal.cycle_id, clearedMail, { cycle_id: proposal.cycle_id });
}
