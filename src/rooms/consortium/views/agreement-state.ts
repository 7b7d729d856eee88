import type { Sign } from '../../../platform/html/signs.tsx';
import type { CooperationState } from '../rules.ts';

/** For those who look at it; whoever is to sign sees it in coral. */
export const agreementSigns: Record<CooperationState | 'none', Sign> = {
  none: 'open',
  draft: 'open',
  offered: 'here',
  signed: 'done',
  replaced: 'rest',
  ended: 'rest',
};
