import type { Routes } from '../../platform/http/routes.tsx';
import { showCycle } from './routes/cycle.tsx';
import { showHome } from './routes/home.tsx';
import { showStart } from './routes/start.tsx';
import { showTandem } from './routes/tandem.tsx';

export function mountHome(on: Routes): void {
  on.get('/', showStart, { open: true });
  on.get('/home', showHome);
  on.get('/tandems/:id', showTandem);
  on.get('/cycles/:id', showCycle);
}
