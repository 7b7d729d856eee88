import type { Sight } from '../../../platform/deed.ts';
import type { Cycle } from '../store/cycles.ts';

/** A leader who takes part and may be named to everybody. */
export interface Leader {
  first_name: string;
  last_name: string;
  preferred_name: string | null;
  function: string | null;
  organization: string | null;
}

/** Injected when the room is mounted: who takes part, a room below knows. */
export type LeadersOf = (sight: Pick<Sight, 'db'>, cycle: Pick<Cycle, 'id'>) => Promise<Leader[]>;

/** By last name, as the reader's language sorts. */
export function leadersInOrder(leaders: readonly Leader[], locale: string): Leader[] {
  const { compare } = new Intl.Collator(locale);
  return leaders.toSorted((a, b) => compare(a.last_name, b.last_name) || compare(a.first_name, b.first_name));
}
