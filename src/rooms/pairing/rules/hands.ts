import { findPair, type Pair } from '../../../matching/rules.ts';
import { barriersOf, type Barrier } from './barriers.ts';
import { asPair, pairKey, placesLeft, type PairRule, type PairWord, type Pool } from './pool.ts';
import type { LostPin, Problem } from './problem.ts';

/** What the coordination says of a pair; `none` takes it back. */
export const handKinds = ['pin', 'forbid', 'none'] as const;
export type HandKind = (typeof handKinds)[number];

export interface HandSet {
  first_id: string;
  second_id: string;
  kind: HandKind;
}

const byHand = (word: PairWord) => word === 'pin' || word === 'forbid';

/** Decisions as they stand in a pool. */
export function handOf({ pairs }: Pick<Pool, 'pairs'>, { first_id, second_id }: Omit<HandSet, 'kind'>): HandKind {
  const rule = pairs.find((one) => one.first_id === first_id && one.second_id === second_id && byHand(one.word));
  return rule ? (rule.word as 'pin' | 'forbid') : 'none';
}

/** The pool after these decisions; what holds for other pairs, and what nobody decides by hand, stays. */
export function afterHands(pool: Pool, sets: readonly HandSet[]): Pool {
  const touched = new Set(sets.map(({ first_id, second_id }) => pairKey(first_id, second_id)));
  const kept = pool.pairs.filter(({ first_id, second_id, word }) => !byHand(word) || !touched.has(pairKey(first_id, second_id)));
  const added = sets.flatMap(({ first_id, second_id, kind }): PairRule[] =>
    kind === 'none' ? [] : [{ first_id, second_id, word: kind }],
  );
  return { ...pool, pairs: [...kept, ...added] };
}

/** Both take part in this run, named in the order of a pair; a decision on people who left it can only be taken back. */
export function isOfPool(pool: Pool, { first_id, second_id, kind }: HandSet): boolean {
  if (kind === 'none') return handOf(pool, { first_id, second_id }) !== 'none';
  const [one, other] = [first_id, second_id].map((id) => pool.people.find((person) => person.id === id));
  return one !== undefined && other !== undefined && asPair(one, other)?.first_id === first_id;
}

/** What takes these decisions back. */
export function reverseOf(pool: Pool, sets: readonly HandSet[]): HandSet[] {
  return sets.map((set) => ({ ...set, kind: handOf(pool, set) }));
}

/**
 * The same problem with the decisions of this pool: points and rules of all pairs stay, so nothing is scored again. Pins that a rule or the places
 * forbid are left out and named, as in a new run.
 */
export function withHands(problem: Problem, pool: Pool): Problem {
  // What has been between two people stands before what is decided by hand of them.
  const byWeight = pool.pairs.toSorted((one, other) => Number(byHand(other.word)) - Number(byHand(one.word)));
  const words = new Map(byWeight.map(({ first_id, second_id, word }) => [pairKey(first_id, second_id), word]));
  const changed: Problem = { ...problem, words };
  const index = ({ first_id, second_id }: PairRule): Pair | undefined => {
    const [a, b] = [problem.at.get(first_id), problem.at.get(second_id)];
    return a === undefined || b === undefined ? undefined : [a, b];
  };
  const left = new Map<string, number>(pool.people.map((person) => [person.id, placesLeft(person)]));
  const force: Pair[] = [];
  const lost: LostPin[] = [];
  for (const rule of pool.pairs) {
    if (rule.word !== 'pin') continue;
    const { first_id, second_id } = rule;
    const pair = index(rule);
    const full = [first_id, second_id].some((id) => (left.get(id) ?? 0) < 1);
    if (!pair) lost.push({ first_id, second_id, why: 'not_ready' });
    else if (barriersOf(changed, ...pair).length > 0 || findPair(problem.instance.pairs, ...pair) < 0)
      lost.push({ first_id, second_id, why: 'rule' });
    else if (full) lost.push({ first_id, second_id, why: 'capacity' });
    else {
      for (const id of [first_id, second_id]) left.set(id, left.get(id)! - 1);
      force.push(pair);
    }
  }
  const forbid = pool.pairs.flatMap((rule): Pair[] => {
    const pair = rule.word === 'forbid' ? index(rule) : undefined;
    return pair ? [pair] : [];
  });
  return { ...changed, lost, options: { ...problem.options, force, forbid } };
}

export type PinObstacle = { barrier: Barrier } | { pinned_with: string } | 'not_there';

/** Why a pair cannot be pinned; undefined: it can, as far as one sees without making the plan. `problem`: with the decisions after. */
export function pinObstacle(problem: Problem, pool: Pool, { first_id, second_id }: HandSet): PinObstacle | undefined {
  const [first, second] = [problem.at.get(first_id), problem.at.get(second_id)];
  if (first === undefined || second === undefined) return 'not_there';
  if (problem.firsts[first]?.id !== first_id || problem.seconds[second]?.id !== second_id) return 'not_there';
  const [barrier] = barriersOf(problem, first, second);
  if (barrier) return { barrier };
  const lost = problem.lost.find((one) => one.first_id === first_id && one.second_id === second_id);
  if (!lost) return undefined;
  const other = pool.pairs.find(
    (one) =>
      one.word === 'pin' &&
      !(one.first_id === first_id && one.second_id === second_id) &&
      [one.first_id, one.second_id].some((id) => id === first_id || id === second_id),
  );
  if (!other) return { barrier: 'capacity' };
  return { pinned_with: [other.first_id, other.second_id].find((id) => id !== first_id && id !== second_id) ?? other.second_id };
}
