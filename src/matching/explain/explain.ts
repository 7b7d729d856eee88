import { match, type MatchOptions, type Solution } from '../match.ts';
import type { Pair, ScoredInstance } from '../rules.ts';
import { applyRules } from '../rules.ts';
import type { Alternative, Explanation } from './explanation.ts';
import { exchangeLosses } from './exchange-losses.ts';
import { hasPrices, lossesOf, valued } from './prices.ts';
import { whyUnmatched } from './unmatched.ts';

export type PersonSide = 'mentee' | 'mentor' | 'person';

/**
 * Why a person has this partner, or none: her alternatives with what the whole would lose, cheapest first. Exact: where there are prices by
 * one search, else by solving again with each alternative forced.
 */
export async function explain(
  instance: ScoredInstance,
  options: MatchOptions,
  solution: Solution,
  index: number,
  side: PersonSide = instance.variant === 'exchange' ? 'person' : 'mentee',
): Promise<Explanation> {
  const { pairs } = instance;
  const partnerAt = (at: number): number | undefined => {
    if (side !== 'mentor' && pairs.a[at] === index) return pairs.b[at]!;
    return side !== 'mentee' && pairs.b[at] === index ? pairs.a[at]! : undefined;
  };
  const partners = Array.from(solution.at, partnerAt).filter((partner) => partner !== undefined);
  const formed = new Set(solution.at);
  const ruled = applyRules(instance, options);
  const others = 'reason' in ruled ? [] : ruled.candidates.filter((at) => partnerAt(at) !== undefined && !formed.has(at));
  const costs = hasPrices(instance, options)
    ? lossesOf(valued(instance, options, solution), side === 'mentor' ? 'mentor' : 'mentee', index)
    : instance.variant === 'exchange' && options.mode !== 'fair' && !options.priority
      ? exchangeLosses(instance, options, solution, others)
      : await resolved(instance, options, solution, others);
  const alternatives = Array.from(others, (at): Alternative => {
    const cost = costs.get(at) ?? null;
    return { partner: partnerAt(at)!, score: pairs.score[at]!, loss: cost?.points ?? null, lossPairs: cost?.pairs ?? null };
  });
  alternatives.sort(
    (x, y) => rank(x.lossPairs) - rank(y.lossPairs) || rank(x.loss) - rank(y.loss) || y.score - x.score || x.partner - y.partner,
  );
  return {
    index,
    partner: partners[0] ?? null,
    partners,
    alternatives,
    unmatched: partners.length > 0 ? null : whyUnmatched(instance, options, solution, index, side),
  };
}

function rank(value: number | null): number {
  return value ?? Number.MAX_VALUE;
}

/** One optimum per alternative. */
async function resolved(instance: ScoredInstance, options: MatchOptions, solution: Solution, others: ArrayLike<number>) {
  const costs = new Map<number, { pairs: number; points: number } | null>();
  for (const at of Array.from(others)) {
    const pair: Pair = [instance.pairs.a[at]!, instance.pairs.b[at]!];
    const forced = await match(instance, { ...options, force: [...options.force, pair] });
    const cost = forced.feasible ? { pairs: solution.at.length - forced.at.length, points: solution.total - forced.total } : null;
    costs.set(at, cost);
  }
  return costs;
}
