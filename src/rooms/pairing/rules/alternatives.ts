import { explain } from '../../../matching/explain/explain.ts';
import { hasPrices, valued, type Valued } from '../../../matching/explain/prices.ts';
import { waysOf } from '../../../matching/explain/ways.ts';
import type { ClassicInstance, CrossInstance } from '../../../matching/instance.ts';
import { match, type MatchOptions } from '../../../matching/match.ts';
import { applyRules, findPair, type Pair, type ScoredInstance } from '../../../matching/rules.ts';
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

/** The plan without what the coordination has said of this pair: what its alternatives are held against. The same where nothing was said. */
export async function freeOf(solved: Solved, pair: Pair, solve: Solve = match): Promise<Solved> {
  const options = withoutHand(solved.options, pair);
  if (options.force.length === solved.options.force.length) return { ...solved, options };
  const answer = await solve(solved.instance, { ...options, ...keeping(solved.instance, options, formedPairs(solved)) });
  return { ...solved, options, solution: answer.feasible ? answer : solved.solution };
}

/**
 * For one of the two of a pair the partners that would cost the whole least, cheapest first, with what would change for others. Exact: found from the
 * prices of the plan where it has some, else each by a plan of its own (then the best six by score are compared). `free`: see freeOf.
 */
export async function alternativesOf(
  solved: Solved,
  pair: Pair,
  seat: Seat,
  count = 3,
  solve: Solve = match,
  free?: Solved,
): Promise<Alternative[]> {
  const base = free ?? (await freeOf(solved, pair, solve));
  const { instance, options } = base;
  const index = pair[seat === 'first' ? 0 : 1];
  if (hasPrices(instance, options) && placesOfSeat(instance, seat)[index] === 1)
    return byPrices(base, valued(instance, options, base.solution), solved, pair, seat).slice(0, count);
  const likely = await cheapest(base, pair, seat, index, count);
  const found: Alternative[] = [];
  for (const partner of likely) {
    const one = await costOf({ ...solved, options }, pair, inPlace(instance, seat, index, partner), partner, solve);
    if (one) found.push(one);
  }
  return found.toSorted(cheaper).slice(0, count);
}

/** What makes a plan change no more than it must; not every kind of plan can be asked for it. */
function keeping(instance: ScoredInstance, { leximin }: MatchOptions, before: Pair[]): Pick<MatchOptions, 'keep'> {
  const limited = instance.variant === 'cross' && instance.maxPairsBetween !== null;
  return leximin || limited ? {} : { keep: { pairs: before } };
}

function placesOfSeat(instance: ClassicInstance | CrossInstance, seat: Seat): Int32Array {
  return seat === 'first' ? instance.menteePlaces : instance.mentorPlaces;
}

/** All of a person's alternatives by one search: the base with the cheapest change for each, held against the plan as it is shown. */
function byPrices(base: Solved, value: Valued, shown: Solved, old: Pair, seat: Seat): Alternative[] {
  const { instance, solution } = base;
  const { a, b } = instance.pairs;
  const index = old[seat === 'first' ? 0 : 1];
  const own = Array.from(value.ruled.candidates).filter((at) => (seat === 'first' ? a[at] : b[at]) === index);
  const ways = waysOf(value, seat === 'first' ? 'mentee' : 'mentor', index, own);
  const formed = new Set(solution.at);
  const plan = formedPairs(base);
  const now = formedPairs(shown);
  const gained = { pairs: now.length - plan.length, points: shown.solution.total - solution.total };
  const told = own.flatMap((at): Omit<Alternative, 'begun' | 'alone'>[] => {
    const pair: Pair = [a[at]!, b[at]!];
    const way = formed.has(at) ? { loss: { pairs: 0, points: 0 } } : ways.get(at);
    if (!way || samePair(pair, old)) return [];
    const lost = { pairs: way.loss.pairs + gained.pairs, points: way.loss.points + gained.points };
    return [{ pair, partner: pair[seat === 'first' ? 1 : 0], score: instance.pairs.score[at]!, lost }];
  });
  const after = (pair: Pair): Pair[] => {
    const at = findPair(instance.pairs, ...pair);
    const way = formed.has(at) ? undefined : ways.get(at);
    if (!way) return plan;
    const ended = new Set(way.ended.map((one) => one.join()));
    return [...plan.filter((one) => !ended.has(one.join())), ...way.begun, pair];
  };
  const had = new Set(now.map((one) => one.join()));
  return told
    .map((one): Alternative => ({ ...one, begun: [], alone: [] }))
    .toSorted(cheaper)
    .slice(0, tried)
    .map((one) => {
      const then = after(one.pair);
      const begun = then.filter((other) => !had.has(other.join()) && !samePair(other, one.pair));
      return { ...one, begun, alone: lonely(instance, now, then) };
    });
}

const cheaper = (x: Alternative, y: Alternative) =>
  x.lost.pairs - y.lost.pairs || x.lost.points - y.lost.points || y.score - x.score || x.partner - y.partner;

function inPlace(instance: ScoredInstance, seat: Seat, index: number, partner: number): Pair {
  return seat === 'first' ? inOrder(instance, index, partner) : inOrder(instance, partner, index);
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
  const wanted = {
    ...options,
    ...keeping(instance, options, before),
    force: [...options.force, pair],
    forbid: [...options.forbid, old],
  };
  const answer = await solve(instance, wanted);
  if (!answer.feasible) return null;
  const after = formedPairs({ instance, solution: answer });
  const key = (one: Pair) => one.join();
  const had = new Set(before.map(key));
  return {
    pair,
    partner,
    score: instance.pairs.score[findPair(instance.pairs, ...pair)]!,
    lost: { pairs: before.length - after.length, points: solution.total - answer.total },
    begun: after.filter((one) => !had.has(key(one)) && !samePair(one, pair)),
    alone: lonely(instance, before, after),
  };
}

function lonely(instance: ScoredInstance, before: Pair[], after: Pair[]): { seat: Seat; index: number }[] {
  const missing = (seat: Seat, people: (plan: Pair[]) => number[]) => {
    const still = new Set(people(after));
    return [...new Set(people(before))].filter((index) => !still.has(index)).map((index) => ({ seat, index }));
  };
  if (instance.variant === 'exchange') return missing('first', (plan) => plan.flat());
  return [...missing('first', (plan) => plan.map(([a]) => a)), ...missing('second', (plan) => plan.map(([, b]) => b))];
}
