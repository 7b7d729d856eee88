import type { ScoredInstance } from '../../src/matching/rules.ts';

/** All that full enumeration knows about an instance; null: no plan satisfies the must pairs and limits. */
export interface Best {
  matched: number;
  total: number;
  maxWeight: number;
  worst: number | null;
  worstTotal: number;
  leximin: number[];
}

type Change = { force?: [number, number]; forbid?: [number, number]; minScore?: number };

/** Written from the format's README alone, with no code of the engine: every set of pairs is looked at. */
export function enumerate(instance: ScoredInstance, change: Change = {}): Best | null {
  const { pairs } = instance;
  const has = (flat: Int32Array, a: number, b: number) =>
    flat.some((value, k) => k % 2 === 0 && value === a && flat[k + 1] === b);
  const is = (pair: [number, number] | undefined, a: number, b: number) => pair?.[0] === a && pair[1] === b;
  const listed: [number, number, number, boolean][] = [];
  let found = 0;
  for (let k = 0; k < pairs.count; k++) {
    const [a, b, score] = [pairs.a[k]!, pairs.b[k]!, pairs.score[k]!];
    const needed = has(instance.must, a, b) || is(change.force, a, b);
    const barred =
      has(instance.barred, a, b) ||
      is(change.forbid, a, b) ||
      (instance.variant !== 'exchange' && has(instance.lineManagers, a, b)) ||
      (instance.variant === 'cross' && instance.menteeOrganisation[a] === instance.mentorOrganisation[b]);
    if (needed && barred) return null;
    if (needed) found++;
    if (!barred && (needed || score >= (change.minScore ?? 1))) listed.push([a, b, score, needed]);
  }
  const demanded = new Set([...musts(instance), ...(change.force ? [String(change.force)] : [])]);
  if (found < demanded.size) return null;

  const left = placesLeft(instance);
  const picked: number[] = [];
  let best: Best | null = null;
  const look = (k: number): void => {
    if (k < listed.length) {
      const [a, b, , needed] = listed[k]!;
      if (left(a, b, -1)) {
        picked.push(k);
        look(k + 1);
        picked.pop();
      }
      left(a, b, 1);
      if (!needed) look(k + 1);
      return;
    }
    const chosen = picked.map((at) => listed[at]!);
    if (withinLimits(instance, chosen)) best = better(best, chosen);
  };
  look(0);
  return best;
}

function* musts(instance: ScoredInstance): Generator<string> {
  for (let k = 0; k < instance.must.length; k += 2) yield String([instance.must[k], instance.must[k + 1]]);
}

/** Takes (-1) or gives back (+1) a place on both sides; false when one has none left. */
function placesLeft(instance: ScoredInstance) {
  const exchange = instance.variant === 'exchange';
  const first = exchange ? Array<number>(instance.people).fill(1) : [...instance.menteePlaces];
  const second = exchange ? first : [...instance.mentorPlaces];
  return (a: number, b: number, change: number): boolean => {
    first[a]! += change;
    second[b]! += change;
    return first[a]! >= 0 && second[b]! >= 0;
  };
}

function withinLimits(instance: ScoredInstance, chosen: [number, number, number, boolean][]): boolean {
  if (instance.variant !== 'cross') return true;
  const net = Array<number>(instance.organisations).fill(0);
  const between = new Map<string, number>();
  for (const [a, b] of chosen) {
    const [to, from] = [instance.menteeOrganisation[a]!, instance.mentorOrganisation[b]!];
    net[from]!++;
    net[to]!--;
    const key = String([Math.min(to, from), Math.max(to, from)]);
    between.set(key, (between.get(key) ?? 0) + 1);
  }
  const { balanceTolerance, maxPairsBetween } = instance;
  const balanced = balanceTolerance === null || net.every((value) => Math.abs(value) <= balanceTolerance);
  return balanced && (maxPairsBetween === null || [...between.values()].every((value) => value <= maxPairsBetween));
}

function better(best: Best | null, chosen: [number, number, number, boolean][]): Best {
  const scores = chosen.map(([, , score]) => score).toSorted((x, y) => x - y);
  const total = scores.reduce((sum, score) => sum + score, 0);
  const worst = scores[0] ?? null;
  const own: Best = { matched: scores.length, total, maxWeight: total, worst, worstTotal: total, leximin: scores };
  if (!best) return own;
  const maxWeight = Math.max(best.maxWeight, total);
  if (own.matched !== best.matched) return { ...(own.matched > best.matched ? own : best), maxWeight };
  const fairer = (worst ?? 0) > (best.worst ?? 0) || ((worst ?? 0) === (best.worst ?? 0) && total > best.worstTotal);
  const first = scores.findIndex((score, k) => score !== best.leximin[k]);
  return {
    matched: best.matched,
    total: Math.max(best.total, total),
    maxWeight,
    worst: fairer ? worst : best.worst,
    worstTotal: fairer ? total : best.worstTotal,
    leximin: first >= 0 && scores[first]! > best.leximin[first]! ? scores : best.leximin,
  };
}
