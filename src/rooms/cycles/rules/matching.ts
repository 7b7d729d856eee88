import { criteria, type Criterion } from '../../../matching/score/weights.ts';
import type { LanguageLevel } from '../../people/rules/profile.ts';
import type { CycleFormat } from '../rules.ts';

/** How a run is made; every number is the coordination's. */
export interface MatchingSettings {
  /** 0 to 10 each; shown as percent of their sum. */
  weights: Record<Criterion, number>;
  style: 'alike' | 'different';
  /** Pairs below are no candidates; of 10,000. */
  min_score: number;
  mode: 'participation' | 'score' | 'fair';
  language_level: LanguageLevel;
  /** Nobody is paired before the training is done. */
  training: boolean;
  /** Cross: pairs that an organisation gives more than it receives, at most; null: no limit. */
  balance: number | null;
  /** Cross: pairs between any two organisations, at most; null: no limit. */
  max_between: number | null;
}

const row = (...values: number[]) =>
  Object.fromEntries(criteria.map((name, at) => [name, values[at]!])) as Record<Criterion, number>;

const shared = {
  min_score: 5000,
  mode: 'participation',
  language_level: 'B2',
  training: true,
  balance: null,
  max_between: null,
} as const;

/** What a cycle of each format starts with: the percents of the design, divided by five and rounded to halves of the scale 0 to 10. */
export const matchingDefaults: Readonly<Record<CycleFormat, MatchingSettings>> = {
  cross: { ...shared, weights: row(6, 3, 3, 3, 2, 1, 1, 1, 0), style: 'alike', balance: 1 },
  exchange: { ...shared, weights: row(8, 2, 2, 4, 0, 2, 1, 1, 0), style: 'alike', training: false },
  reverse: { ...shared, weights: row(8, 2, 2, 2, 0, 3, 1, 2, 0), style: 'different' },
};

/** The weight of each criterion as a share of 100, one decimal. */
export function percents(weights: Record<Criterion, number>): Record<Criterion, number> {
  const sum = criteria.reduce((all, name) => all + weights[name], 0);
  return Object.fromEntries(
    criteria.map((name) => [name, sum === 0 ? 0 : Math.round((weights[name] * 1000) / sum) / 10]),
  ) as Record<Criterion, number>;
}
