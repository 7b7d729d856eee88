import '../tables.ts';
import type { Deed } from '../../../platform/deed.ts';
import type { CycleKind, CycleState } from '../rules.ts';

export interface DueCycle {
  id: string;
  kind: CycleKind;
  state: CycleState;
  apply_from: string | null;
  apply_until: string | null;
  starts_on: string | null;
  ends_on: string | null;
  state_at: Date;
}

/** Cycles that the calendar may move, locked; one that somebody works on right now has its turn ten minutes later. */
export async function lockDated(deed: Deed): Promise<DueCycle[]> {
  return deed.tx
    .selectFrom('cycle')
    .select(['id', 'kind', 'state', 'apply_from', 'apply_until', 'starts_on', 'ends_on', 'state_at'])
    .where('kind', '=', 'cohort')
    .where('state', 'in', ['prepared', 'open', 'running'])
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .execute();
}
