import type { CycleState } from '../../cycles/rules.ts';
import { isOver } from '../../cycles/rules/setup.ts';

/** Nothing is offered or signed any more for a cycle that was called off or is completed. */
export function mayBeSigned({ state }: { state: CycleState }): boolean {
  return !isOver({ state });
}

/** While a cycle is over there is nothing to add or to change; leaving is always possible. */
export function mayChangeParts({ state }: { state: CycleState }): boolean {
  return !['closing', 'ended', 'evaluated', 'archived', 'cancelled'].includes(state);
}
