import type { StableInstance } from './instance.ts';

/** Which side proposes, and so gets the best partners that any stable plan can give it. */
export type Side = 'mentees' | 'mentors';

/**
 * Deferred acceptance (Gale and Shapley 1962; with places Roth 1984). Returns pairs [mentee, mentor], flat. Each person of the proposing
 * side gets the best she can get in any stable plan, the other side the worst. O(length of all lists).
 */
export function deferredAcceptance(instance: StableInstance, side: Side): Int32Array {
  const menteesPropose = side === 'mentees';
  const lists = menteesPropose ? instance.mentees : instance.mentors;
  const places = menteesPropose ? instance.menteePlaces : instance.mentorPlaces;
  const otherPlaces = menteesPropose ? instance.mentorPlaces : instance.menteePlaces;
  const ranks = rankLookup(menteesPropose ? instance.mentors : instance.mentees);
  const held: number[][] = Array.from(otherPlaces, () => []);
  const next = new Int32Array(lists.length);
  const open = places.slice();
  const waiting = Array.from(lists, (_, k) => lists.length - 1 - k);
  while (waiting.length > 0) {
    const one = waiting.pop()!;
    const list = lists[one]!;
    while (open[one]! > 0 && next[one]! < list.length) {
      const other = list[next[one]!++]!;
      const rank = ranks[other]!;
      if (!rank.has(one) || otherPlaces[other] === 0) continue;
      const here = held[other]!;
      here.push(one);
      open[one]!--;
      if (here.length <= otherPlaces[other]!) continue;
      const loser = takeWorst(here, rank);
      open[loser]!++;
      if (loser !== one) waiting.push(loser);
    }
  }
  const pairs = held.flatMap((ones, other) => ones.map((one) => (menteesPropose ? [one, other] : [other, one])));
  return Int32Array.from(pairs.toSorted((x, y) => x[0]! - y[0]! || x[1]! - y[1]!).flat());
}

function takeWorst(here: number[], rank: Map<number, number>): number {
  let worst = 0;
  for (let k = 1; k < here.length; k++) if (rank.get(here[k]!)! > rank.get(here[worst]!)!) worst = k;
  return here.splice(worst, 1)[0]!;
}

function rankLookup(lists: Int32Array[]): Map<number, number>[] {
  return lists.map((list) => new Map(Array.from(list, (partner, rank): [number, number] => [partner, rank])));
}
