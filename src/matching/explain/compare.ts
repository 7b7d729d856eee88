import type { ScoredInstance } from '../rules.ts';
import { findPair } from '../rules.ts';

export interface Comparison {
  /** Pairs in both plans, only in the first, only in the second; `[a, b]`. */
  kept: [number, number][];
  ended: [number, number][];
  begun: [number, number][];
  /** Second minus first. `worst` is null if one of the plans is empty. */
  pairs: number;
  total: number;
  worst: number | null;
  /** People who have a partner in the second plan only, and in the first only: mentees (exchange: all people). */
  won: number[];
  lost: number[];
}

/** Two plans of the same people, as pairs `[a, b]`; pairs that are not listed count 0 points. */
export function comparePlans(instance: ScoredInstance, first: [number, number][], second: [number, number][]): Comparison {
  const key = ([a, b]: [number, number]) => `${a},${b}`;
  const inFirst = new Set(first.map(key));
  const inSecond = new Set(second.map(key));
  const scores = (plan: [number, number][]) =>
    plan.map(([a, b]) => {
      const at = findPair(instance.pairs, a, b);
      return at < 0 ? 0 : instance.pairs.score[at]!;
    });
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const lowest = (values: number[]) => values.reduce((least, value) => Math.min(least, value));
  const people = (plan: [number, number][]) => new Set(instance.variant === 'exchange' ? plan.flat() : plan.map(([a]) => a));
  const [before, after] = [people(first), people(second)];
  const [low, high] = [scores(first), scores(second)];
  return {
    kept: first.filter((pair) => inSecond.has(key(pair))),
    ended: first.filter((pair) => !inSecond.has(key(pair))),
    begun: second.filter((pair) => !inFirst.has(key(pair))),
    pairs: second.length - first.length,
    total: sum(high) - sum(low),
    worst: first.length > 0 && second.length > 0 ? lowest(high) - lowest(low) : null,
    won: [...after].filter((person) => !before.has(person)).toSorted((x, y) => x - y),
    lost: [...before].filter((person) => !after.has(person)).toSorted((x, y) => x - y),
  };
}
