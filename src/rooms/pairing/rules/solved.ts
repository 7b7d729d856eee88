import type { MatchOptions, NoSolution, Solution } from '../../../matching/match.ts';
import type { PairTable } from '../../../matching/instance.ts';
import type { Pair, ScoredInstance } from '../../../matching/rules.ts';

/** An instance with its best plan: what the workbench asks its questions about. Indices of people are those of the instance. */
export interface Solved {
  instance: ScoredInstance;
  options: MatchOptions;
  solution: Solution;
}

/** How a plan is made: here, or in the thread of the house. */
export type Solve = (instance: ScoredInstance, options: MatchOptions) => Promise<Solution | NoSolution>;

/** The side of a person in the table of pairs; in an exchange everybody stands on both. */
export type Seat = 'first' | 'second';

/** Pairs of the plan, `[first, second]`. */
export function formedPairs({ instance, solution }: Pick<Solved, 'instance' | 'solution'>): Pair[] {
  return Array.from(solution.at, (at): Pair => [instance.pairs.a[at]!, instance.pairs.b[at]!]);
}

/** Whoever a person has in the plan, from either side where the instance knows one pool only. */
export function partnersIn({ instance, solution }: Pick<Solved, 'instance' | 'solution'>, seat: Seat, index: number): number[] {
  const either = instance.variant === 'exchange';
  return formedPairs({ instance, solution }).flatMap(([a, b]) => [
    ...((seat === 'first' || either) && a === index ? [b] : []),
    ...((seat === 'second' || either) && b === index ? [a] : []),
  ]);
}

/** In the order of the table: an exchange lists the smaller index first. */
export function inOrder({ variant }: Pick<ScoredInstance, 'variant'>, a: number, b: number): Pair {
  return variant === 'exchange' && a > b ? [b, a] : [a, b];
}

/** The instance with one more listed pair; a listed one gets the new score. */
export function withPair<I extends ScoredInstance>(instance: I, [a, b]: Pair, score: number): I {
  const { pairs } = instance;
  let at = pairs.start[a]!;
  while (at < pairs.start[a + 1]! && pairs.b[at]! < b) at += 1;
  if (at < pairs.start[a + 1]! && pairs.b[at] === b) {
    const changed = pairs.score.slice();
    changed[at] = score;
    return { ...instance, pairs: { ...pairs, score: changed } };
  }
  const inserted = (list: Int32Array, value: number) => {
    const longer = new Int32Array(list.length + 1);
    longer.set(list.subarray(0, at));
    longer[at] = value;
    longer.set(list.subarray(at), at + 1);
    return longer;
  };
  const longer: PairTable = {
    count: pairs.count + 1,
    a: inserted(pairs.a, a),
    b: inserted(pairs.b, b),
    score: inserted(pairs.score, score),
    start: pairs.start.map((value, row) => (row > a ? value + 1 : value)),
  };
  return { ...instance, pairs: longer };
}
