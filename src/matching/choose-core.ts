import type { Core, Face } from './core.ts';
import { createClassicCore, createExchangeCore } from './cores.ts';
import { createCrossCore, crossBase } from './cross-core.ts';
import type { Ruled, ScoredInstance } from './rules.ts';

/** Calls `use` with the core of the instance's variant and the name of its method. Limits of pairs are not in it. */
export function withCore<T>(
  instance: ScoredInstance,
  ruled: Ruled,
  use: <F extends Face>(core: Core<F>, method: string) => T,
): T {
  if (instance.variant === 'exchange') return use(createExchangeCore(instance, ruled), 'primal-dual with blossoms');
  if (instance.variant === 'classic') return use(createClassicCore(instance, ruled), 'shortest augmenting paths');
  return use(createCrossCore(crossBase(instance, ruled)), 'circulation by network simplex');
}
