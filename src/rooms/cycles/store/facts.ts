import '../tables.ts';
import type { Sight } from '../../../platform/deed.ts';
import type { CycleFacts, FactsOf } from '../rules/facts.ts';
import type { Cycle } from './cycles.ts';
import { listStaff } from './staff.ts';

/** What the checklist and the guards of a cycle look at. The caller has found the cycle. */
export async function readFacts(sight: Pick<Sight, 'db'>, cycle: Cycle, factsOf: FactsOf): Promise<CycleFacts> {
  const [steps, staff, people] = await Promise.all([
    sight.db.selectFrom('cycle_step').select('step').where('cycle_id', '=', cycle.id).execute(),
    listStaff(sight, cycle.id),
    factsOf(sight, cycle),
  ]);
  return { cycle, steps: steps.map(({ step }) => step), staff: staff.map(({ role }) => role), people };
}
