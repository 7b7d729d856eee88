import type { Sight } from '../../../platform/deed.ts';
import type { ProgramBar } from '../../../platform/html/frame.tsx';
import type { Req } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { cycleBar } from '../../cycles/views/bar.ts';
import { listCooperations, type Cooperation } from '../store/cooperations.ts';
import { findReachedPart, type ReachedPart } from '../store/parts.ts';
import { organizationBar } from '../views/bar.ts';
import { cycleName } from '../views/words.ts';

export interface Looked extends ReachedPart {
  /** Those that the reader may see: drafts are the desk's. */
  all: Cooperation[];
  path: string;
  bar: ProgramBar;
  names: { organization: string; cycle: string };
}

export const pathOf = (req: Req) => `/cycles/${req.param('id')}/organizations/${req.param('organization')}/agreement`;

/** Reach: the desk of the cycle, and whoever speaks for the organisation. */
export async function lookAt(sight: Sight, req: Req): Promise<Looked> {
  const reached = found(await findReachedPart(sight, req.param('id'), req.param('organization')), 'agreement');
  const { cycle, desk, organization } = reached;
  const all = await listCooperations(sight, cycle.id, organization.id);
  return {
    ...reached,
    all: desk ? all : all.filter(({ state }) => state !== 'draft'),
    path: pathOf(req),
    bar: desk ? cycleBar(req.ui, { ...cycle, desk }) : organizationBar(req.ui, organization),
    names: { organization: organization.name, cycle: cycleName(req.ui, cycle) },
  };
}
