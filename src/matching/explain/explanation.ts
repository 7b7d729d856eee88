import type { Rule } from '../rules.ts';

/** What it would cost the whole to give a person another partner: exact, by optimum against optimum. */
export interface Alternative {
  partner: number;
  score: number;
  /** Points of the total that are lost; may be below 0 when pairs or the worst pair are lost instead. null: cannot be formed. */
  loss: number | null;
  /** Pairs that are lost; they come first. */
  lossPairs: number | null;
}

/** A proof that not everybody of `people` can be matched: their candidates are `partners`, with fewer places than they need. */
export interface HallSet {
  people: number[];
  partners: number[];
  /** Places that `partners` have left after must pairs. */
  places: number;
  /** Places that `people` ask for, without pairs they have outside of `partners`. More than `places`. */
  demand: number;
  /** Exchange: without `partners` the people fall into these groups of odd size, each of which leaves one person over. */
  groups?: number[][];
}

export interface Unmatched {
  /** Listed pairs of this person that a rule forbids, counted by rule. */
  rules: Record<Rule, number>;
  /** Candidates that are left after all rules. */
  candidates: number;
  /** The rule without which most candidates would be there; null if no rule forbids any. */
  relax: Rule | null;
  /** null: she could be matched, but not without a loss of points (mode score) or within the limits (cross). */
  hall: HallSet | null;
}

export interface Explanation {
  index: number;
  partner: number | null;
  /** All partners, for people with more than one place. */
  partners: number[];
  /** Cheapest first. */
  alternatives: Alternative[];
  unmatched: Unmatched | null;
}

export function sorted(values: Iterable<number>): number[] {
  return [...values].toSorted((x, y) => x - y);
}
