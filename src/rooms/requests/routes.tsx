import type { Routes } from '../../platform/http/routes.tsx';
import { mountFinder } from './routes/finder.tsx';
import { mountPreview } from './routes/preview.tsx';
import { mountRequestPages } from './routes/requests.tsx';

export function mountRequests(on: Routes): void {
  mountFinder(on);
  mountPreview(on);
  mountRequestPages(on);
}
