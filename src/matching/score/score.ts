import { measures, unknown } from './criteria.ts';
import type { Features } from './prepare.ts';
import { reasonsOf, type Reason, type ReasonKey, type ReasonVars } from './reasons.ts';
import { criteria, type Criterion, type Weights } from './weights.ts';

export interface Part {
  criterion: Criterion;
  /** 0 to 1; 0.5 where it is not known. */
  value: number;
  /** Points that the criterion can give, and those it gives. Contributions add up to the total. */
  weight: number;
  contribution: number;
  missing: boolean;
  /** The strongest reason of this criterion, if it has one. */
  reason_key: ReasonKey | undefined;
  vars: ReasonVars;
}

export interface Score {
  /** 0 to 10000. */
  total: number;
  /** Criteria that weigh something, in the order of the table. */
  parts: Part[];
  /** What speaks for it and what is open, the weightiest first. */
  reasons: Reason[];
}

/** Points of one criterion. Rounded one by one, so that contributions add up exactly and more never gives less. */
function pointsOf(mentee: Features, mentor: Features, weights: Weights, criterion: Criterion): number {
  const value = measures[criterion](mentee, mentor, weights);
  return Math.round(weights.points[criterion] * (value === unknown ? 0.5 : value));
}

/** Only the total of `scorePair`, without reasons: for sorting many. */
export function scoreTotal(mentee: Features, mentor: Features, weights: Weights): number {
  let total = 0;
  for (const criterion of criteria) if (weights.points[criterion] > 0) total += pointsOf(mentee, mentor, weights, criterion);
  return total;
}

/** How well this mentor fits this mentee, criterion by criterion. Both prepared with one vocabulary. */
export function scorePair(mentee: Features, mentor: Features, weights: Weights): Score {
  const plain = criteria
    .filter((criterion) => weights.points[criterion] > 0)
    .map((criterion) => {
      const value = measures[criterion](mentee, mentor, weights);
      return {
        criterion,
        value: value === unknown ? 0.5 : value,
        weight: weights.points[criterion],
        contribution: pointsOf(mentee, mentor, weights, criterion),
        missing: value === unknown,
      };
    });
  const reasons = reasonsOf(mentee, mentor, weights, plain);
  const parts = plain.map((part) => {
    const reason = reasons.find(({ criterion }) => criterion === part.criterion);
    return { ...part, reason_key: reason?.key, vars: reason?.vars ?? {} };
  });
  return { total: parts.reduce((sum, { contribution }) => sum + contribution, 0), parts, reasons };
}

/** Only the total of `scoreExchange`: each criterion by its weaker way. */
export function exchangeTotal(one: Features, other: Features, weights: Weights): number {
  let total = 0;
  for (const criterion of criteria)
    if (weights.points[criterion] > 0)
      total += Math.min(pointsOf(one, other, weights, criterion), pointsOf(other, one, weights, criterion));
  return total;
}

export interface ExchangeScore extends Score {
  /** By criterion the direction that counts: who of the two is the mentee in it. */
  weaker: Partial<Record<Criterion, 'one' | 'other' | 'both'>>;
}

/**
 * Exchange: both are mentor and mentee. Each criterion is measured both ways and the weaker way counts, so the score is never
 * better than either direction alone. The same whichever of the two comes first.
 */
export function scoreExchange(one: Features, other: Features, weights: Weights): ExchangeScore {
  const ways = { one: scorePair(one, other, weights), other: scorePair(other, one, weights) };
  const weaker: ExchangeScore['weaker'] = {};
  const parts = ways.one.parts.map((part, at) => {
    const back = ways.other.parts[at]!;
    const less = back.contribution - part.contribution;
    weaker[part.criterion] = less === 0 ? 'both' : less < 0 ? 'other' : 'one';
    return less < 0 ? back : part;
  });
  // What counts both ways is said once, from the point of view of the first.
  const from = (way: 'one' | 'other') =>
    ways[way].reasons.filter(({ criterion }) => {
      const counts = criterion === undefined ? 'both' : weaker[criterion];
      return counts === way || (counts === 'both' && way === 'one');
    });
  const reasons = [...from('one'), ...from('other')];
  return {
    total: parts.reduce((sum, { contribution }) => sum + contribution, 0),
    parts,
    reasons: reasons.toSorted((a, b) => b.strength - a.strength),
    weaker,
  };
}
