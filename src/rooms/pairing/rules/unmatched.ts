import { match } from '../../../matching/match.ts';
import { applyRules, findPair, type ScoredInstance } from '../../../matching/rules.ts';
import type { Barrier } from './barriers.ts';
import { fullPartners, openPartners } from './reach.ts';
import {
  balanceIdeas,
  firstThatHelps,
  ideaFor,
  placeIdeas,
  sorted,
  type Asked,
  type Idea,
  type SmallestChange,
} from './smallest-change.ts';
import { inOrder, type Seat, type Solve, type Solved } from './solved.ts';

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

function sharedPlaces(instance: ScoredInstance, seat: Seat, { own, further }: { own: number[]; further: number[] }) {
  const partners = [...own, ...further];
  const places = instance.variant === 'exchange' ? null : seat === 'first' ? instance.mentorPlaces : instance.menteePlaces;
  return { partners, places: places ? partners.reduce((sum, partner) => sum + places[partner]!, 0) : partners.length };
}
