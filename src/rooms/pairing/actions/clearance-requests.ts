import type { Deed } from '../../../platform/deed.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { hasOrganizations } from '../../cycles/rules.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { clearanceMail } from '../mails/coordination.ts';
import { clearingPeople, openClearances } from '../store/clearances.ts';
import { lockParties } from '../store/places.ts';
import { lockProposals } from '../store/proposals.ts';
import { forStep, moveProposal, type Bulk } from './move.ts';
import { lockForPairing } from './proposals.ts';

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
