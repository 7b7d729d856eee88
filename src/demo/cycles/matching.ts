import type { Actor, Deed } from '../../platform/deed.ts';
import { found } from '../../platform/refusal.ts';
import { readCycle } from '../../rooms/cycles/store/cycles.ts';
import { createRun } from '../../rooms/pairing/actions/runs.ts';
import type { ProposalState } from '../../rooms/pairing/rules.ts';
import { pairView } from '../../rooms/pairing/rules/pair-view.ts';
import { makeProblem } from '../../rooms/pairing/rules/problem.ts';
import { solvePool } from '../../rooms/pairing/rules/solve.ts';
import { readPool } from '../../rooms/pairing/store/pool.ts';
import { insertAll } from '../portions.ts';

/** How far the pairs of the run are, in its order; the rest is only in the run. */
const stages: readonly ProposalState[] = [
  'offered', 'offered', 'offered', 'offered', 'declined', 'org_clearing', 'org_clearing', 'org_clearing', 'org_clearing', 'org_clearing', 'org_clearing',
  'shortlisted', 'shortlisted', 'shortlisted', 'shortlisted', 'suggested', 'suggested', 'suggested',
]; // prettier-ignore

/** Two pairs that the coordination wants, and one that it does not. */
async function decideByHand(
  deed: Deed,
  cycle_id: string,
  created_by: string,
  pairs: readonly { first_id: string; second_id: string }[],
) {
  await insertAll(
    deed,
    'match_rule',
    pairs.map(({ first_id, second_id }, at) => ({
      cycle_id,
      first_id,
      second_id,
      kind: at < 2 ? 'pin' : 'forbid',
      created_by,
      created_at: deed.now,
    })),
  );
}

/** Two runs of the coordination, told by their numbers, and from the first of them in every stage: asked for clearance, offered, answered by one, declined. */
export async function insertMatching(deed: Deed, cycle_id: string, coordinator: string): Promise<void> {
  const cycle = found(await readCycle(deed, cycle_id), 'cycle');
  const actor: Actor = { kind: 'person', person_id: coordinator, name: 'Eva Kranich', roles: new Set(['office', 'member']) };
  const question = { format: cycle.format, matching: cycle.matching, pool: await readPool(deed, cycle) };
  const answer = await solvePool(question, { now: () => deed.now.getTime() });
  const run_id = await createRun({ ...deed, actor }, cycle_id, { name: '', question, answer });
  await decideByHand(deed, cycle_id, coordinator, answer.pairs.slice(stages.length, stages.length + 3));
  const again = { ...question, pool: await readPool(deed, cycle) };
  const later = await solvePool(again, { now: () => deed.now.getTime() });
  await createRun({ ...deed, actor }, cycle_id, { name: '', question: again, answer: later });
  const problem = makeProblem(cycle.format, question.pool, cycle.matching);
  const organization = new Map(
    (await deed.tx.selectFrom('participation').select(['id', 'organization_id']).where('cycle_id', '=', cycle_id).execute()).map(
      (row) => [row.id, row.organization_id],
    ),
  );
  const past = (days: number) => new Date(deed.now.getTime() - days * 86_400_000);
  const rows = { proposals: [] as object[], answers: [] as object[], clearances: [] as object[] };
  for (const [at, { first_id, second_id, score }] of answer.pairs.slice(0, stages.length).entries()) {
    const state = stages[at]!;
    const id = deed.house.chance.id();
    const offered = state === 'offered' || state === 'declined';
    rows.proposals.push({
      id,
      cycle_id,
      run_id,
      origin: 'run',
      first_id,
      second_id,
      state,
      state_at: past(2),
      score,
      reasons: JSON.stringify(pairView(problem, first_id, second_id)?.reasons ?? []),
      created_by: coordinator,
      created_at: past(6),
      offered_at: offered ? past(2) : null,
    });
    if (offered)
      for (const [side, participation_id] of [first_id, second_id].entries()) {
        // The first has said yes, the fifth no; the others have not spoken yet.
        const said = side === 0 && at === 0 ? 'yes' : side === 1 && state === 'declined' ? 'no' : null;
        rows.answers.push({ proposal_id: id, participation_id, answer: said, answered_at: said ? past(1) : null });
      }
    if (offered || state === 'org_clearing')
      for (const [side, participation_id] of [first_id, second_id].entries()) {
        const done = offered || (side === 0 && at % 2 === 0);
        rows.clearances.push({
          proposal_id: id,
          organization_id: organization.get(participation_id),
          asked_at: past(5),
          answer: done ? 'cleared' : null,
          answered_at: done ? past(3) : null,
        });
      }
  }
  await insertAll(deed, 'match_proposal', rows.proposals as Record<string, unknown>[]);
  await insertAll(deed, 'proposal_answer', rows.answers as Record<string, unknown>[]);
  await insertAll(deed, 'proposal_clearance', rows.clearances as Record<string, unknown>[]);
}
