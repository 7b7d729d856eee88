import type { Instance, PairTable, StableInstance } from './instance.ts';

export type Pair = [number, number];
export type ScoredInstance = Exclude<Instance, StableInstance>;

export interface RuleOptions {
  /** Pairs below are no candidates; must and forced pairs are exempt: a kept tandem stays whatever its score. */
  minScore: number;
  force: Pair[];
  forbid: Pair[];
}

/** Why a listed pair is no candidate, in the order in which the rules are asked. */
export type Rule = 'lineManager' | 'blocked' | 'organisation' | 'score';

/** The instance after the hard rules: positions in the pair table of what is left and of what is fixed. */
export interface Ruled {
  /** Positions of candidates, ascending; places of fixed pairs are gone already. */
  candidates: Int32Array;
  /** Positions that no rule forbids, also where fixed pairs have taken the last place. */
  allowed: Int32Array;
  fixed: Int32Array;
  placesA: Int32Array;
  placesB: Int32Array;
}

export interface Refused {
  reason: string;
}

/** Position of a pair in the table, -1 if it is not listed. */
export function findPair(pairs: PairTable, a: number, b: number): number {
  let low = pairs.start[a]!;
  let high = pairs.start[a + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (pairs.b[middle] === b) return middle;
    if (pairs.b[middle]! < b) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Flags of listed pairs that are in a flat list of index pairs. */
export function flagPairs(pairs: PairTable, flat: Int32Array): Uint8Array {
  const flags = new Uint8Array(pairs.count);
  for (let k = 0; k < flat.length; k += 2) {
    const at = findPair(pairs, flat[k]!, flat[k + 1]!);
    if (at >= 0) flags[at] = 1;
  }
  return flags;
}

export function placesOf(instance: ScoredInstance): [Int32Array, Int32Array] {
  if (instance.variant !== 'exchange') return [instance.menteePlaces.slice(), instance.mentorPlaces.slice()];
  // One array for both sides: each person has one place in all.
  const places = new Int32Array(instance.people).fill(1);
  return [places, places];
}

/** Asks of each listed pair which rule forbids it; undefined: none. */
export function ruleOf(instance: ScoredInstance, minScore: number): (at: number) => Rule | undefined {
  const { pairs } = instance;
  const barred = flagPairs(pairs, instance.barred);
  const managers = flagPairs(pairs, instance.variant === 'exchange' ? noPairs : instance.lineManagers);
  const { a, b, score } = pairs;
  if (instance.variant !== 'cross')
    return (at) => (managers[at] ? 'lineManager' : barred[at] ? 'blocked' : score[at]! < minScore ? 'score' : undefined);
  const { menteeOrganisation, mentorOrganisation } = instance;
  return (at) => {
    if (managers[at]) return 'lineManager';
    if (barred[at]) return 'blocked';
    if (menteeOrganisation[a[at]!] === mentorOrganisation[b[at]!]) return 'organisation';
    return score[at]! < minScore ? 'score' : undefined;
  };
}

const noPairs = new Int32Array(0);

const said: Record<Rule, string> = {
  lineManager: 'is a reporting line',
  blocked: 'is blocked',
  organisation: 'is within one organisation',
  score: 'is below the minimum score',
};

export function applyRules(instance: ScoredInstance, options: RuleOptions): Ruled | Refused {
  const { pairs } = instance;
  const rule = ruleOf(instance, options.minScore);
  const forbidden = flagPairs(pairs, Int32Array.from(options.forbid.flat()));
  const [placesA, placesB] = placesOf(instance);
  const isFixed = new Uint8Array(pairs.count);
  const fixed: number[] = [];
  for (const [a, b, word] of demanded(instance, options)) {
    const named = `${word} pair ${a},${b}`;
    const at = findPair(pairs, a, b);
    if (at < 0) return { reason: `${named} is not listed` };
    const broken = rule(at);
    if (broken && broken !== 'score') return { reason: `${named} ${said[broken]}` };
    if (forbidden[at]) return { reason: `${named} is forbidden` };
    if (isFixed[at]) continue;
    if (placesA[a]! < 1 || placesB[b]! < 1) return { reason: `${named} is over capacity` };
    isFixed[at] = 1;
    placesA[a]!--;
    placesB[b]!--;
    fixed.push(at);
  }
  const allowed = positionsOf(pairs.count, (at) => !isFixed[at] && !forbidden[at] && rule(at) === undefined);
  // The places are only known after the fixed pairs; most often all are left, and then both lists are one.
  const candidates = filled(placesA, placesB)
    ? allowed
    : allowed.filter((at) => placesA[pairs.a[at]!]! > 0 && placesB[pairs.b[at]!]! > 0);
  return { candidates, allowed, fixed: Int32Array.from(fixed).sort(), placesA, placesB };
}

function filled(...sides: Int32Array[]): boolean {
  return sides.every((places) => places.every((one) => one > 0));
}

/** Positions 0..count-1 that are kept, as numbers of fixed width: there may be millions. */
function positionsOf(count: number, kept: (at: number) => boolean): Int32Array {
  const positions = new Int32Array(count);
  let size = 0;
  for (let at = 0; at < count; at++) if (kept(at)) positions[size++] = at;
  return positions.slice(0, size);
}

function demanded(instance: ScoredInstance, options: RuleOptions): [number, number, string][] {
  const list: [number, number, string][] = [];
  for (let k = 0; k < instance.must.length; k += 2) list.push([instance.must[k]!, instance.must[k + 1]!, 'must']);
  for (const [a, b] of options.force) list.push([a, b, 'forced']);
  return list;
}
