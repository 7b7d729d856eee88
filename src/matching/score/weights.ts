import type { Format } from './facts.ts';

/** The criteria in the order of the table of weights. */
export const criteria = [
  'topics',
  'goals',
  'style',
  'wishes',
  'experience',
  'availability',
  'place',
  'distance',
  'likeness',
] as const;
export type Criterion = (typeof criteria)[number];

/** Whole points by criterion, 10000 together. */
export interface Weights {
  points: Readonly<Record<Criterion, number>>;
  /** In the work style, likeness counts for it; in reverse mentoring the difference does. */
  style: 'alike' | 'different';
}

/**
 * Percents (any sum above 0, none negative) as points that add up to 10000: what rounding leaves over goes to the largest
 * remainders, the earlier criterion first. Throws RangeError.
 */
export function weightsFrom(percents: Readonly<Record<Criterion, number>>, style: Weights['style'] = 'alike'): Weights {
  const sum = criteria.reduce((all, name) => all + percents[name], 0);
  if (!(sum > 0) || criteria.some((name) => !(percents[name] >= 0))) throw new RangeError('weights must be positive');
  const exact = criteria.map((name) => (percents[name] * 10_000) / sum);
  const points = exact.map(Math.floor);
  const left = 10_000 - points.reduce((all, value) => all + value, 0);
  const order = exact.map((value, at) => ({ at, rest: value - points[at]! })).toSorted((a, b) => b.rest - a.rest || a.at - b.at);
  for (const { at } of order.slice(0, left)) points[at]! += 1;
  return { style, points: Object.fromEntries(criteria.map((name, at) => [name, points[at]!])) as Weights['points'] };
}

const preset = (
  [topics, goals, style, wishes, experience, availability, place, distance, likeness]: readonly [
    number, number, number, number, number, number, number, number, number,
  ],
  kind: Weights['style'] = 'alike',
) => weightsFrom({ topics, goals, style, wishes, experience, availability, place, distance, likeness }, kind); // prettier-ignore

/** What a programme starts with [G]; each number can be set anew. */
export const weightsOf: Readonly<Record<Format, Weights>> = {
  network: preset([45, 15, 15, 0, 5, 10, 5, 0, 5]),
  cross: preset([30, 15, 15, 15, 10, 5, 5, 5, 0]),
  exchange: preset([40, 10, 10, 20, 0, 10, 5, 5, 0]),
  reverse: preset([40, 10, 10, 10, 0, 15, 5, 10, 0], 'different'),
};
