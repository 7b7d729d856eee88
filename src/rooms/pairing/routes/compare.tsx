import { to } from '../../../platform/http/answer.ts';
import type { Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { compareRuns } from '../rules/comparison.ts';
import { listFaces } from '../store/faces.ts';
import { listRunPairs, listRuns } from '../store/runs.ts';
import { ComparePage } from '../views/matching/compare.tsx';
import { coordinated } from './desk.ts';

export function mountCompare(on: Routes): void {
  /** Without `before`, the run before `after`; without both, the newest two. */
  on.get('/cycles/:id/matching/comparison', async (sight, req) => {
    const { cycle, bar } = await coordinated(sight, req);
    const runs = (await listRuns(sight, cycle.id)).filter(({ state }) => state === 'done');
    if (runs.length < 2) return to(`/cycles/${cycle.id}/matching`, 'pairing.compare.too_few');
    const wanted = (name: string) => {
      const id = req.query(name);
      return id === undefined ? undefined : found(runs.find((run) => run.id === id), 'run'); // prettier-ignore
    };
    const after = wanted('after') ?? runs[0]!;
    const before = wanted('before') ?? runs.find(({ number }) => number < after.number) ?? runs[0]!;
    const [old, now] = [await listRunPairs(sight, before.id), await listRunPairs(sight, after.id)];
    return (
      <ComparePage
        ui={req.ui}
        bar={bar}
        cycle_id={cycle.id}
        runs={runs}
        before={before}
        after={after}
        comparison={compareRuns(old, now, cycle.format === 'exchange')}
        format={cycle.format}
        faces={await listFaces(sight, cycle.id)}
        scores={cycle.plan.scores_for === 'coordination'}
      />
    );
  });
}
