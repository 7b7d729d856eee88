import { explain } from '../../../matching/explain/explain.ts';
import { hasPrices } from '../../../matching/explain/prices.ts';
import { match, type MatchOptions, type Solution } from '../../../matching/match.ts';
import { applyRules, type Pair, type ScoredInstance } from '../../../matching/rules.ts';
import { formedPairs, inOrder, partnersIn, type Seat, type Solve, type Solved } from './solved.ts';

/** Another partner for one of two people, and what it would cost all together. */
export interface Alternative {
  /** In the order of the table of pairs. */
  pair: Pair;
  partner: number;
  /** Of this pair, of 10,000. */
  score: number;
  /** What the whole loses: pairs first, then points. Below 0: it gains. */
  lost: { pairs: number; points: number };
  /** Pairs of others that would begin, without this one. */
  begun: Pair[];
  /** People who would have nobody any more, by their seat. */
  alone: { seat: Seat; index: number }[];
}

/** Where there are no prices each alternative is a plan of its own: as many are tried, by falling score. */
const tried = 6;

const samePair = ([a, b]: Pair, [c, d]: Pair) => a === c && b === d;

/** Rules without what the coordination has said about these pairs. */
export function withoutHand(options: MatchOptions, pair: Pair): MatchOptions {
  const others = (pairs: Pair[]) => pairs.filter((one) => !samePair(one, pair));
  return { ...options, force: others(options.force), forbid: others(options.forbid) };
}

/**
 * For one of the two of a pair the partners that would cost the whole least, cheapest first, with what would change for others. Exact: found from the
 * prices of the plan where it has some, else each by a plan of its own (then the best six by score are compared).
 */
export async function alternativesOf(
  solved: Solved,
  pair: Pair,
  seat: Seat,
  count = 3,
  solve: Solve = match,
): Promise<Alternative[]> {
  const { instance } = solved;
  const options = withoutHand(solved.options, pair);
  const pinned = options.force.length < solved.options.force.length;
  const base = pinned ? { ...solved, options, solution: await solveAnew(solve, instance, options, solved.solution) } : solved;
  const index = pair[seat === 'first' ? 0 : 1];
  const likely = await cheapest({ ...base, options }, pair, seat, index, count);
  const found: Alternative[] = [];
  for (const partner of likely) {
    const one = await costOf({ ...solved, options }, pair, inPlace(instance, seat, index, partner), partner, solve);
    if (one) found.push(one);
  }
  return found
    .toSorted((x, y) => x.lost.pairs - y.lost.pairs || x.lost.points - y.lost.points || y.score - x.score)
    .slice(0, count);
}

function inPlace(instance: ScoredInstance, seat: Seat, index: number, partner: number): Pair {
  return seat === 'first' ? inOrder(instance, index, partner) : inOrder(instance, partner, index);
}

async function solveAnew(solve: Solve, instance: ScoredInstance, options: MatchOptions, otherwise: Solution): Promise<Solution> {
  const answer = await solve(instance, options);
  return answer.feasible ? answer : otherwise;
}

/** Partners in question: from the prices exactly, else the best scored. */
async function cheapest(solved: Solved, pair: Pair, seat: Seat, index: number, count: number): Promise<number[]> {
  const { instance, options, solution } = solved;
  const now = pair[seat === 'first' ? 1 : 0];
  const places = instance.variant === 'exchange' ? 1 : (seat === 'first' ? instance.menteePlaces : instance.mentorPlaces)[index]!;
  const cheap = hasPrices(instance, options) || (instance.variant === 'exchange' && options.mode !== 'fair');
  if (cheap && places === 1) {
    const side = instance.variant === 'exchange' ? 'person' : seat === 'first' ? 'mentee' : 'mentor';
    const { alternatives } = await explain(instance, options, solution, index, side);
    // Without her pin she may have somebody else already.
    const free = partnersIn(solved, seat, index);
    const others = alternatives.filter(({ loss }) => loss !== null).map(({ partner }) => partner);
    return [...free, ...others].filter((partner) => partner !== now).slice(0, count);
  }
  const ruled = applyRules(instance, options);
  if ('reason' in ruled) return [];
  const { a, b, score } = instance.pairs;
  const own = (at: number) =>
    instance.variant === 'exchange' ? a[at] === index || b[at] === index : (seat === 'first' ? a[at] : b[at]) === index;
  return Array.from(ruled.candidates)
    .filter(own)
    .toSorted((x, y) => score[y]! - score[x]!)
    .map((at) => (a[at] === index && (seat === 'first' || instance.variant === 'exchange') ? b[at]! : a[at]!))
    .filter((partner) => partner !== now)
    .slice(0, tried);
}

/** The best plan with this pair instead, held against the plan as it is. */
async function costOf(solved: Solved, old: Pair, pair: Pair, partner: number, solve: Solve): Promise<Alternative | null> {
  const { instance, options, solution } = solved;
  const before = formedPairs(solved);
  const limited = instance.variant === 'cross' && instance.maxPairsBetween !== null;
  const keep = options.leximin || limited ? {} : { keep: { pairs: before } };
  const wanted = { ...options, ...keep, force: [...options.force, pair], forbid: [...options.forbid, old] };
  const answer = await solve(instance, wanted);
  if (!answer.feasible) return null;
  const after = formedPairs({ instance, solution: answer });
  const key = (one: Pair) => one.join();
  const had = new Set(before.map(key));
  return {
    pair,
    partner,
    score: instance.pairs.score[positionOf(instance, pair)]!,
    lost: { pairs: before.length - after.length, points: solution.total - answer.total },
    begun: after.filter((one) => !had.has(key(one)) && !samePair(one, pair)),
    alone: lonely(instance, before, after),
  };
}

function positionOf({ pairs }: ScoredInstance, [a, b]: Pair): number {
  let at = pairs.start[a]!;
  while (pairs.b[at] !== b) at += 1;
  return at;
}

function lonely(instance: ScoredInstance, before: Pair[], after: Pair[]): { seat: Seat; index: number }[] {
  const missing = (seat: Seat, people: (plan: Pair[]) => number[]) => {
    const still = new Set(people(after));
    return [...new Set(people(before))].filter((index) => !still.has(index)).map((index) => ({ seat, index }));
  };
  if (instance.variant === 'exchange') return missing('first', (plan) => plan.flat());
  return [...missing('first', (plan) => plan.map(([a]) => a)), ...missing('second', (plan) => plan.map(([, b]) => b))];
}
