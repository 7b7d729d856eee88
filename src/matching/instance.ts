import type { Preferences } from './preferences.ts';

/**
 * An instance as typed flat arrays. Pairs are sorted by (a, b) and unique; `start` is the usual CSR offset of a's pairs.
 * `must` and `barred` hold two indices after another: must[2k], must[2k+1]. `barred` are blocked pairs; line managers
 * are kept apart, as explanations count them by name.
 */
export interface PairTable {
  count: number;
  a: Int32Array;
  b: Int32Array;
  /** 1..10000 */
  score: Int32Array;
  start: Int32Array;
}

interface Named {
  name: string;
}

interface Ruled extends Named {
  pairs: PairTable;
  must: Int32Array;
  barred: Int32Array;
}

/** Classic: network, cohort and reverse formats. */
export interface ClassicInstance extends Ruled {
  variant: 'classic';
  mentees: number;
  mentors: number;
  menteePlaces: Int32Array;
  mentorPlaces: Int32Array;
  lineManagers: Int32Array;
}

export interface CrossInstance extends Omit<ClassicInstance, 'variant'> {
  variant: 'cross';
  organisations: number;
  menteeOrganisation: Int32Array;
  mentorOrganisation: Int32Array;
  /** Pairs an organisation may give more than it receives, or the other way round; null: no limit. */
  balanceTolerance: number | null;
  /** Pairs between any two organisations, both directions together; null: no limit. */
  maxPairsBetween: number | null;
}

export interface ExchangeInstance extends Ruled {
  variant: 'exchange';
  people: number;
}

/** Strict, incomplete preferences of both sides. */
export interface StableInstance extends Named {
  variant: 'stable';
  mentees: Preferences;
  mentors: Preferences;
  mentorPlaces: Int32Array;
  menteePlaces: Int32Array;
  given: Int32Array | null;
}

export type Instance = ClassicInstance | CrossInstance | ExchangeInstance | StableInstance;
