import type { MatchOptions } from '../../../matching/match.ts';
import { findPair, type Pair, type ScoredInstance } from '../../../matching/rules.ts';
import type { Barrier } from './barriers.ts';
import { formedPairs, inOrder, withPair, type Seat, type Solve, type Solved } from './solved.ts';

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
  | { kind: 'place'; partner: number; score: number }
  | { kind: 'forbid'; partner: number; score: number }
  | { kind: 'balance'; by: number; partner: number; score: number };

/** Plans that are made for one person at most: the larger the table of pairs, the fewer. */
const attempts = ({ pairs }: ScoredInstance) => (pairs.count > 20_000 ? 3 : pairs.count > 4000 ? 6 : 12);

export interface Edited {
  instance?: ScoredInstance;
  options?: MatchOptions;
}

export interface Idea {
  change: SmallestChange;
  edited: Edited;
}

/** What one could do about the only thing that keeps two people apart. */
export function ideaFor(
  { instance, options }: Solved,
  asked: Asked,
  pair: Pair,
  partner: number,
  rule: Barrier,
): Idea | undefined {
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
export function sorted(ideas: (Idea & { open: boolean })[]): Idea[] {
  return ideas.toSorted((x, y) => Number(y.open) - Number(x.open) || y.change.score - x.change.score);
}

function scoreOf({ instance }: Solved, pair: Pair): number {
  const at = findPair(instance.pairs, ...pair);
  return at < 0 ? 0 : instance.pairs.score[at]!;
}

/** Her own candidates, the best first. */
function wanted(solved: Solved, seat: Seat, index: number, { own }: { own: number[] }): { partner: number; score: number }[] {
  const pairOf = (partner: number): Pair => (seat === 'first' ? [index, partner] : [partner, index]);
  return own.map((partner) => ({ partner, score: scoreOf(solved, pairOf(partner)) })).toSorted((x, y) => y.score - x.score);
}

export function placeIdeas(solved: Solved, seat: Seat, index: number, full: { own: number[] }): Idea[] {
  const { instance } = solved;
  if (instance.variant === 'exchange') return [];
  const key = seat === 'first' ? 'mentorPlaces' : 'menteePlaces';
  return wanted(solved, seat, index, full).map(({ partner, score }) => ({
    change: { kind: 'place', partner, score },
    edited: { instance: { ...instance, [key]: instance[key].with(partner, instance[key][partner]! + 1) } },
  }));
}

export function balanceIdeas(solved: Solved, seat: Seat, index: number, full: { own: number[] }): Idea[] {
  const { instance } = solved;
  if (instance.variant !== 'cross' || instance.balanceTolerance === null) return [];
  const wider = { ...instance, balanceTolerance: instance.balanceTolerance + 1 };
  return wanted(solved, seat, index, full)
    .slice(0, 2)
    .map(({ partner, score }) => ({ change: { kind: 'balance', by: 1, partner, score }, edited: { instance: wider } }));
}

/** Both have a place and no balance or limit breaks: the pair can be added to the plan, and nothing has to be searched. */
function fitsAsItIs(solved: Solved, instance: ScoredInstance, options: MatchOptions, [a, b]: Pair): boolean {
  if (options.forbid.some(([c, d]) => c === a && d === b) || instance.variant === 'exchange') return false;
  const plan = formedPairs(solved);
  const taken = (at: 0 | 1, person: number) => plan.filter((one) => one[at] === person).length;
  if (taken(0, a) >= instance.menteePlaces[a]! || taken(1, b) >= instance.mentorPlaces[b]!) return false;
  if (instance.variant !== 'cross') return true;
  if (instance.maxPairsBetween !== null) return false;
  if (instance.balanceTolerance === null) return true;
  const given = new Int32Array(instance.organisations);
  for (const [c, d] of [...plan, [a, b] as Pair]) {
    given[instance.mentorOrganisation[d]!]! += 1;
    given[instance.menteeOrganisation[c]!]! -= 1;
  }
  return given.every((balance) => Math.abs(balance) <= instance.balanceTolerance!);
}

export async function firstThatHelps(
  solved: Solved,
  seat: Seat,
  index: number,
  ideas: Idea[],
  solve: Solve,
): Promise<SmallestChange | null> {
  for (const { change, edited } of ideas.slice(0, attempts(solved.instance))) {
    const instance = edited.instance ?? solved.instance;
    const options = edited.options ?? solved.options;
    const pair = seat === 'first' ? inOrder(instance, index, change.partner) : inOrder(instance, change.partner, index);
    if (fitsAsItIs(solved, instance, options, pair)) return change;
    // With this very pair there must be one pair more than before: then nobody else pays for it.
    const answer = await solve(instance, { ...options, force: [...options.force, pair] });
    if (answer.feasible && answer.at.length > solved.solution.at.length) return change;
  }
  return null;
}
