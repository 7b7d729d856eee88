import type { Routes } from '../../platform/http/routes.tsx';
import { mountCompare } from './routes/compare.tsx';
import { mountMatching } from './routes/matching.tsx';
import { mountRuns } from './routes/runs.tsx';

export function mountPairing(on: Routes): void {
  mountMatching(on);
  mountCompare(on);
  mountRuns(on);
}
