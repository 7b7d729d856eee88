import type { Handler } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { findDeskCycle } from '../../cycles/store/cycles.ts';
import { CyclePage } from '../views/cycle/page.tsx';

/** How a cycle stands, for everybody with a desk in it. */
export const showCycle: Handler = async (sight, req) => {
  const cycle = found(await findDeskCycle(sight, req.param('id')), 'cycle');
  return <CyclePage ui={req.ui} cycle={cycle} />;
};
