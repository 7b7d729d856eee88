import type { Sight } from '../../../platform/deed.ts';
import type { Req } from '../../../platform/http/routes.tsx';
import { found, must } from '../../../platform/refusal.ts';
import { currentPolicy } from '../../programs/store/policies.ts';
import { maySetUp } from '../rules.ts';
import { setupViews, type StepView } from '../rules/setup.ts';
import { findDeskCycle, type DeskCycle } from '../store/cycles.ts';
import { listStaff, type Staff } from '../store/staff.ts';
import { listSteps, type DoneStep } from '../store/steps.ts';

/** The cycle of the address, for whoever may set it up. */
export async function setupCycle(sight: Sight, req: Req): Promise<DeskCycle> {
  const cycle = found(await findDeskCycle(sight, req.param('id')), 'cycle');
  must(maySetUp(cycle.desk));
  return cycle;
}

export interface Looked {
  cycle: DeskCycle;
  staff: Staff[];
  steps: DoneStep[];
  views: StepView[];
  policy: number | undefined;
}

/** What every page of the wizard needs. */
export async function lookAt(sight: Sight, req: Req): Promise<Looked> {
  const cycle = await setupCycle(sight, req);
  const [staff, steps, policy] = await Promise.all([
    listStaff(sight, cycle.id),
    listSteps(sight, cycle.id),
    currentPolicy(sight, cycle.program_id),
  ]);
  const facts = { ...cycle, roles: staff.map(({ role }) => role) };
  const views = setupViews(facts, new Set(steps.map(({ step }) => step)));
  return { cycle, staff, steps, views, policy: policy?.number };
}
