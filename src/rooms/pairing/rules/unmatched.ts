import { match, type MatchOptions } from '../../../matching/match.ts';
import { applyRules, findPair, type Pair, type ScoredInstance } from '../../../matching/rules.ts';
import type { Barrier } from './barriers.ts';
import { fullPartners, openPartners } from './reach.ts';
import { inOrder, partnersIn, withPair, type Seat, type Solve, type Solved } from './solved.ts';

/** What the room knows of two people whether they are listed as a pair or not. Indices of the instance, in its order. */
export interface Asked {
  /** What keeps the two apart in this run; empty: nothing. */
  barriers: (pair: Pair) => readonly Barrier[];
  /** Points of the pair if this did not stand in its way. */
  scoreIf: (pair: Pair, without: Barrier) => number;
  /** Everybody on the other side, by index. */
  others: (seat: Seat, index: number) => readonly number[];
}

/** Rules that a talk or a setting can change. Reporting lines, competitors, wishes and exclusions are not among them: they stay. */
export const mendable: readonly Barrier[] = ['no_common_time', 'no_need_covered', 'language', 'training'];

export type SmallestChange =
  | { kind: 'rule'; rule: Barrier; partner: number; score: number }
  | { kind: 'min_score'; partner: number; score: number }
  | { kind: 'place'; partner: number; score: number; /** Whom she gets then. */ with: number }
  | { kind: 'forbid'; partner: number; score: number }
  | { kind: 'balance'; by: number; partner: number; score: number };

export interface Stuck {
  index: number;
  seat: Seat;
  /** Pairs that no rule forbids and that are above the minimum. */
  candidates: number;
  /** What forbids the others, by count. */
  obstacles: { rule: Barrier; count: number }[];
  /** `rules`: nobody is left; `places`: those who are left have their partner; `balance`: only the balance stands against it; `points`: left out for more points. */
  why: 'rules' | 'places' | 'balance' | 'points';
  /** People who share too few places with her, and these places: a proof. */
  shared: { partners: number[]; places: number } | null;
  /** The smallest change after which she has somebody and nobody else loses hers; null: none was found among single changes. */
  change: SmallestChange | null;
}

/** Plans that are made for one person at most: the larger the table of pairs, the fewer. */
const attempts = ({ pairs }: ScoredInstance) => (pairs.count > 20_000 ? 3 : pairs.count > 4000 ? 6 : 12);

/** Why somebody has no partner, and the smallest change that would help. Every change is proven by making the plan with it. */
export async function whyWithout(
  solved: Solved,
  asked: Asked,
  seat: Seat,
  index: number,
  solve: Solve = match,
  open: ReadonlySet<number> = openPartners(solved, seat),
): Promise<Stuck> {
  const { instance, options } = solved;
  const pairOf = (partner: number) => (seat === 'first' ? inOrder(instance, index, partner) : inOrder(instance, partner, index));
  const ruled = applyRules(instance, options);
  const left = new Set('reason' in ruled ? [] : ruled.allowed);
  const counts = new Map<Barrier, number>();
  const ideas: (Idea & { open: boolean })[] = [];
  let candidates = 0;
  for (const partner of asked.others(seat, index)) {
    const pair = pairOf(partner);
    const at = findPair(instance.pairs, ...pair);
    if (at >= 0 && left.has(at)) {
      candidates += 1;
      continue;
    }
    const barriers = asked.barriers(pair);
    for (const rule of barriers) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    const [only] = barriers;
    const idea = barriers.length === 1 && only ? ideaFor(solved, asked, pair, partner, only) : undefined;
    if (idea) ideas.push({ ...idea, open: open.has(partner) });
  }
  const full = fullPartners(solved, seat, index);
  const base = {
    index,
    seat,
    candidates,
    obstacles: [...counts].map(([rule, count]) => ({ rule, count })).toSorted((x, y) => y.count - x.count),
  };
  const shared = candidates > 0 ? sharedPlaces(instance, seat, full) : null;
  const reachesFree = [...full.own, ...full.further].some((partner) => open.has(partner));
  const why = candidates === 0 ? 'rules' : !reachesFree ? 'places' : instance.variant === 'cross' ? 'balance' : 'points';
  const places = placeIdeas(solved, seat, index, full);
  const balance = balanceIdeas(solved, seat, index, full);
  const tries = [...places.slice(0, 2), ...balance, ...places.slice(2), ...sorted(ideas)];
  const order = candidates > 0 ? tries : sorted(ideas);
  return {
    ...base,
    why,
    shared: why === 'places' ? shared : null,
    change: await firstThatHelps(solved, seat, index, order, solve),
  };
}

interface Edited {
  instance?: ScoredInstance;
  options?: MatchOptions;
}

interface Idea {
  change: SmallestChange;
  edited: Edited;
}

/** What one could do about the only thing that keeps two people apart. */
function ideaFor({ instance, options }: Solved, asked: Asked, pair: Pair, partner: number, rule: Barrier): Idea | undefined {
  const score = Math.max(1, asked.scoreIf(pair, rule));
  if (rule === 'forbidden') return { change: { kind: 'forbid', partner, score }, edited: { options: without(options, pair) } };
  if (rule === 'min_score') {
    const lower = { ...options, minScore: score };
    return {
      change: { kind: 'min_score', partner, score },
      edited: { instance: withPair(instance, pair, score), options: lower },
    };
  }
  if (!mendable.includes(rule) || score < options.minScore) return undefined;
  return { change: { kind: 'rule', rule, partner, score }, edited: { instance: withPair(instance, pair, score) } };
}

function without(options: MatchOptions, [a, b]: Pair): MatchOptions {
  return { ...options, forbid: options.forbid.filter(([c, d]) => c !== a || d !== b) };
}

/** Those that need nobody to move first, then the best pair. */
function sorted(ideas: (Idea & { open: boolean })[]): Idea[] {
  return ideas.toSorted((x, y) => Number(y.open) - Number(x.open) || y.change.score - x.change.score);
}

function sharedPlaces(instance: ScoredInstance, seat: Seat, { own, further }: { own: number[]; further: number[] }) {
  const partners = [...own, ...further];
  const places = instance.variant === 'exchange' ? null : seat === 'first' ? instance.mentorPlaces : instance.menteePlaces;
  return { partners, places: places ? partners.reduce((sum, partner) => sum + places[partner]!, 0) : partners.length };
}

function scoreOf({ instance }: Solved, pair: Pair): number {
  const at = findPair(instance.pairs, ...pair);
  return at < 0 ? 0 : instance.pairs.score[at]!;
}

function placeIdeas(solved: Solved, seat: Seat, index: number, { own }: { own: number[] }): Idea[] {
  const { instance } = solved;
  if (instance.variant === 'exchange') return [];
  const key = seat === 'first' ? 'mentorPlaces' : 'menteePlaces';
  const pairOf = (partner: number): Pair => (seat === 'first' ? [index, partner] : [partner, index]);
  return own
    .map((partner) => ({ partner, score: scoreOf(solved, pairOf(partner)) }))
    .toSorted((x, y) => y.score - x.score)
    .slice(0, 8)
    .map(({ partner, score }) => ({
      change: { kind: 'place', partner, score, with: partner },
      edited: { instance: { ...instance, [key]: instance[key].with(partner, instance[key][partner]! + 1) } },
    }));
}

function balanceIdeas(solved: Solved, seat: Seat, index: number, { own }: { own: number[] }): Idea[] {
  const { instance } = solved;
  if (instance.variant !== 'cross' || instance.balanceTolerance === null || own.length === 0) return [];
  const [partner] = own;
  const score = scoreOf(solved, seat === 'first' ? [index, partner!] : [partner!, index]);
  const edited = { instance: { ...instance, balanceTolerance: instance.balanceTolerance + 1 } };
  return [{ change: { kind: 'balance', by: 1, partner: partner!, score }, edited }];
}

async function firstThatHelps(
  solved: Solved,
  seat: Seat,
  index: number,
  ideas: Idea[],
  solve: Solve,
): Promise<SmallestChange | null> {
  for (const { change, edited } of ideas.slice(0, attempts(solved.instance))) {
    const instance = edited.instance ?? solved.instance;
    // Of plans with as many pairs one that has her: she comes first, nobody else may pay for it.
    const answer = await solve(instance, edited.options ?? solved.options);
    if (!answer.feasible || answer.at.length <= solved.solution.at.length) continue;
    const [partner] = partnersIn({ instance, solution: answer }, seat, index);
    if (partner === undefined) continue;
    const pair = seat === 'first' ? inOrder(instance, index, partner) : inOrder(instance, partner, index);
    const score = scoreOf({ ...solved, instance }, pair);
    return change.kind === 'place' ? { ...change, score, with: partner } : { ...change, score, partner };
  }
  return null;
}
