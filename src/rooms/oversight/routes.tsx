import type { Routes } from '../../platform/http/routes.tsx';
import { mountList } from './routes/list.tsx';
import { mountProcess } from './routes/process.tsx';

export function mountOversight(on: Routes): void {
  mountList(on);
  mountProcess(on);
}
