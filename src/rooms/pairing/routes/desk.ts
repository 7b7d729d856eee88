import type { Sight } from '../../../platform/deed.ts';
import type { ProgramBar } from '../../../platform/html/frame.tsx';
import type { Req } from '../../../platform/http/routes.tsx';
import { found, must } from '../../../platform/refusal.ts';
import { mayCoordinate } from '../../cycles/rules.ts';
import { findDeskCycle, type DeskCycle } from '../../cycles/store/cycles.ts';
import { cycleBar } from '../../cycles/views/bar.ts';

/** The cycle of this address, for whoever coordinates it, with the bar of its pages. */
export async function coordinated(sight: Sight, req: Req): Promise<{ cycle: DeskCycle; bar: ProgramBar }> {
  const cycle = found(await findDeskCycle(sight, req.param('id')), 'cycle');
  must(mayCoordinate(cycle.desk));
  return { cycle, bar: cycleBar(req.ui, cycle) };
}
