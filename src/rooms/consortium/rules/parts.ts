import type { CycleState } from '../../cycles/rules.ts';

/** While a cycle is over there is nothing to add or to change; leaving is always possible. */
export function mayChangeParts({ state }: { state: CycleState }): boolean {
  return !['closing', 'ended', 'evaluated', 'archived', 'cancelled'].includes(state);
}
