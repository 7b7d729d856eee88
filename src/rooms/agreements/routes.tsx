import type { Routes } from '../../platform/http/routes.tsx';
import { mountAgreement } from './routes/agreement.tsx';
import { mountClosing } from './routes/closing.tsx';
import { mountKickoff } from './routes/kickoff.tsx';
import { mountMidterm } from './routes/midterm.tsx';

export function mountAgreements(on: Routes): void {
  mountKickoff(on);
  mountAgreement(on);
  mountMidterm(on);
  mountClosing(on);
}
