import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { proposalStep, type ProposalVerb } from '../rules.ts';
import { updateProposal, type Proposal } from '../store/proposals.ts';

/**
 * Moves a locked proposal by the table and leaves the trail (`proposal.<verb>`).
 * @throws Refusal 409 where the table does not know the step.
 */
export async function moveProposal(
  deed: Deed,
  row: Proposal,
  verb: ProposalVerb,
  change: Partial<Omit<Proposal, 'reasons'>> = {},
): Promise<void> {
  const step = proposalStep(row.state, verb);
  if (!step) throw new Refusal('pairing.proposal.not_now');
  await updateProposal(deed, row.id, { ...change, state: step.to, state_at: deed.now });
  await audit(deed, `proposal.${verb}`, { type: 'proposal', id: row.id }, { before: row.state, after: step.to });
}

export interface Bulk {
  done: number;
  /** Changed by somebody else meanwhile, or not possible for this one. */
  left: number;
}

/** Those of the chosen for which the step exists. @throws Refusal 409 where it exists for none of them, 422 where nothing is chosen. */
export function forStep(rows: readonly Proposal[], verb: ProposalVerb, asked: number): Proposal[] {
  if (asked === 0) throw new Refusal('pairing.proposal.none', {}, { field: 'proposals' });
  const able = rows.filter(({ state }) => proposalStep(state, verb));
  if (able.length === 0) throw new Refusal('pairing.proposal.changed');
  return able;
}
