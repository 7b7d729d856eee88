import type { Routes } from '../../platform/http/routes.tsx';
import { mountCases } from './routes/cases.tsx';
import { mountFlags } from './routes/flags.tsx';
import { mountQueue } from './routes/queue.tsx';
import { mountReports } from './routes/reports.tsx';

export function mountCare(on: Routes): void {
  mountReports(on);
  mountQueue(on);
  mountFlags(on);
  mountCases(on);
}
