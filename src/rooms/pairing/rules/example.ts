import type { CycleFormat } from '../../cycles/rules.ts';
import type { MatchingSettings } from '../../cycles/rules/matching.ts';
import { barriersOf, type Barrier } from './barriers.ts';
import { pairAt, type PairView } from './pair-view.ts';
import { isMatchable, type Pool, type PoolPerson } from './pool.ts';
import { makeProblem } from './problem.ts';

/** What weights and rules mean for one person: whom she could have, the best first, and what leaves out the others. */
export interface Example {
  person: PoolPerson;
  best: { other: PoolPerson; view: PairView }[];
  /** Those whom all rules allow, of all on the other side. */
  allowed: number;
  others: number;
  /** How many each rule leaves out, the most first; one person can be left out by several. */
  barred: { barrier: Barrier; count: number }[];
}

/** Whom an example can be made of: whoever seeks somebody, and is ready. */
export function examplePeople(format: CycleFormat, { people }: Pool): PoolPerson[] {
  const role = format === 'exchange' ? 'partner' : 'mentee';
  return people.filter((person) => person.role === role && isMatchable(person));
}

/** @throws RangeError when all weights are 0. undefined: nobody of this id is ready. */
export function exampleOf(
  format: CycleFormat,
  pool: Pool,
  matching: MatchingSettings,
  id: string,
  count = 6,
): Example | undefined {
  const person = examplePeople(format, pool).find((one) => one.id === id);
  if (!person) return undefined;
  // Only her own pairs: the whole problem would be made for each turn of a weight.
  const others = pool.people.filter((one) => one.id !== id && one.role !== 'mentee');
  const problem = makeProblem(format, { people: [person, ...others], pairs: pool.pairs }, matching);
  const own = problem.at.get(id)!;
  const counts = new Map<Barrier, number>();
  const ranked: { at: number; score: number }[] = [];
  const { pairs } = problem.instance;
  const scores = new Map<number, number>();
  for (let at = 0; at < pairs.count; at++)
    if (pairs.a[at] === own || (format === 'exchange' && pairs.b[at] === own))
      scores.set(pairs.a[at] === own ? pairs.b[at]! : pairs.a[at]!, pairs.score[at]!);
  let total = 0;
  for (const [at, other] of problem.seconds.entries()) {
    if (other.id === id) continue;
    total += 1;
    const barriers = barriersOf(problem, own, at);
    for (const barrier of barriers) counts.set(barrier, (counts.get(barrier) ?? 0) + 1);
    if (barriers.length === 0) ranked.push({ at, score: scores.get(at) ?? 0 });
  }
  const best = ranked.toSorted((a, b) => b.score - a.score || a.at - b.at).slice(0, count);
  return {
    person,
    best: best.map(({ at }) => {
      const [first, second] = format === 'exchange' && at < own ? [at, own] : [own, at];
      return { other: problem.seconds[at]!, view: pairAt(problem, first, second) };
    }),
    allowed: ranked.length,
    others: total,
    barred: [...counts].map(([barrier, n]) => ({ barrier, count: n })).toSorted((a, b) => b.count - a.count),
  };
}
