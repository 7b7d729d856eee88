import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { cycleStep, mayCoordinate, type CycleVerb } from '../rules.ts';
import type { FactsOf } from '../rules/facts.ts';
import { mayBeOverridden, missingFor } from '../rules/guards.ts';
import { listChecks } from '../store/checks.ts';
import { lockDeskCycle, updateCycle } from '../store/cycles.ts';
import { readFacts } from '../store/facts.ts';

/**
 * Moves a cycle by its table, by the coordination's hand. Below the minimum of organisations or of their people a reason
 * opens the way; everything else that is missing has to be there. Leaves `cycle.<verb>`, heard by the rooms below.
 * @throws Refusal 409 where the state does not know the step or something is missing; 422 where only the reason is.
 */
export async function moveCycle(deed: Deed, cycle_id: string, verb: CycleVerb, reason: string, factsOf: FactsOf): Promise<void> {
  const cycle = found(await lockDeskCycle(deed, cycle_id), 'cycle');
  must(mayCoordinate(cycle.desk));
  const step = cycleStep(cycle, verb);
  if (!step) throw new Refusal('cycles.state.not_now');
  const missing = step.guard ? missingFor(verb, await listChecks(deed, cycle.id), await readFacts(deed, cycle, factsOf)) : [];
  if (missing.some((each) => !mayBeOverridden(each))) throw new Refusal('cycles.state.missing', { count: missing.length });
  const overridden = missing.length > 0;
  if (overridden && reason.length < 10) throw new Refusal('cycles.state.reason_missing', {}, { field: 'reason' });
  await updateCycle(deed, cycle.id, {
    state: step.to,
    state_at: deed.now,
    ...(overridden ? { override_reason: reason, overridden_by: selfId(deed), overridden_at: deed.now } : {}),
  });
  const after = overridden ? { state: step.to, overridden: missing.map(({ kind }) => kind) } : step.to;
  await audit(deed, `cycle.${verb}`, { type: 'cycle', id: cycle.id }, { before: cycle.state, after });
}
