import type { Sight } from '../../../platform/deed.ts';
import type { Cycle } from '../../cycles/store/cycles.ts';
import { pairView, type PairView } from '../rules/pair-view.ts';
import { pairKey, type Pool, type PoolPerson } from '../rules/pool.ts';
import { makeProblem } from '../rules/problem.ts';
import { readPool } from './pool.ts';

export interface PairIds {
  first_id: string;
  second_id: string;
}

/** As if ready and with a place: these two are looked at for themselves, whatever else is proposed to them. */
const free = (person: PoolPerson): PoolPerson => ({
  ...person,
  state: person.state === 'paired' ? 'paired' : 'ready',
  facts: { ...person.facts, ties: { ...person.facts.ties, places: Math.max(1, person.facts.ties?.places ?? 1) } },
});

/** Points, reasons and barriers of these pairs as the facts are today, by `pairKey`. People who are no longer in the cycle are missing. */
export async function explainPairs(
  sight: Pick<Sight, 'db'>,
  cycle: Cycle,
  pairs: readonly PairIds[],
  known?: Pool,
): Promise<Map<string, PairView>> {
  if (pairs.length === 0) return new Map();
  const pool = known ?? (await readPool(sight, cycle));
  const wanted = new Set(pairs.flatMap(({ first_id, second_id }) => [first_id, second_id]));
  const people = pool.people.filter(({ id }) => wanted.has(id)).map(free);
  const problem = makeProblem(cycle.format, { people, pairs: pool.pairs }, cycle.matching);
  const views = new Map<string, PairView>();
  for (const { first_id, second_id } of pairs) {
    const view = pairView(problem, first_id, second_id);
    if (view) views.set(pairKey(first_id, second_id), view);
  }
  return views;
}
