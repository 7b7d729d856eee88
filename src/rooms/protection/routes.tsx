import type { Routes } from '../../platform/http/routes.tsx';
import { mountHandovers } from './routes/handovers.tsx';
import { mountProtections } from './routes/protections.tsx';

export function mountProtection(on: Routes): void {
  mountProtections(on);
  mountHandovers(on);
}
