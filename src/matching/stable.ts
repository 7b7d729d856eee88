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
  const others = menteesPropose ? instance.mentors : instance.mentees;
  const otherPlaces = menteesPropose ? instance.mentorPlaces : instance.menteePlaces;
  const rankOf = ranksIn(others);
  /** Whom the other side holds for now, from slot[other] on, and how she ranks them. */
  const slot = new Int32Array(others.length + 1);
  for (let other = 0; other < others.length; other++)
    slot[other + 1] = slot[other]! + Math.min(otherPlaces[other]!, others[other]!.length);
  const held = new Int32Array(slot[others.length]!);
  const heldRank = new Int32Array(held.length);
  const used = new Int32Array(others.length);
  const next = new Int32Array(lists.length);
  const open = places.slice();
  const waiting = Array.from(lists, (_, k) => lists.length - 1 - k);
  while (waiting.length > 0) {
    const one = waiting.pop()!;
    const list = lists[one]!;
    while (open[one]! > 0 && next[one]! < list.length) {
      const other = list[next[one]!++]!;
      const from = slot[other]!;
      if (from === slot[other + 1]) continue;
      const liked = rankOf(other, one);
      if (liked < 0) continue;
      let at = from + used[other]!;
      if (at < slot[other + 1]!) used[other]!++;
      else {
        for (let k = (at = from); k < slot[other + 1]!; k++) if (heldRank[k]! > heldRank[at]!) at = k;
        if (heldRank[at]! < liked) continue;
        open[held[at]!]!++;
        waiting.push(held[at]!);
      }
      held[at] = one;
      heldRank[at] = liked;
      open[one]!--;
    }
  }
  return sortedPairs(held, slot, used, menteesPropose);
}

/**
 * The rank that a person gives another, -1: none. Few are ever asked for: a list is read until it has been read through a few times, and
 * only then turned round. So the whole stays linear in the length of all lists, and the usual case touches little of them.
 */
function ranksIn(lists: Int32Array[]): (person: number, other: number) => number {
  const read = new Int32Array(lists.length);
  const turned: (Map<number, number> | undefined)[] = [];
  return (person, other) => {
    const known = turned[person];
    if (known) return known.get(other) ?? -1;
    const list = lists[person]!;
    const rank = list.indexOf(other);
    read[person]! += rank < 0 ? list.length : rank;
    if (read[person]! > 8 * list.length) {
      const ranks = new Map<number, number>();
      for (let k = 0; k < list.length; k++) ranks.set(list[k]!, k);
      turned[person] = ranks;
    }
    return rank;
  };
}

function sortedPairs(held: Int32Array, slot: Int32Array, used: Int32Array, menteesPropose: boolean): Int32Array {
  const pairs: number[] = [];
  const wide = 2 ** 26;
  for (let other = 0; other < used.length; other++) {
    for (let k = slot[other]!; k < slot[other]! + used[other]!; k++)
      pairs.push(menteesPropose ? held[k]! * wide + other : other * wide + held[k]!);
  }
  const sorted = Float64Array.from(pairs).sort();
  const flat = new Int32Array(2 * sorted.length);
  for (let k = 0; k < sorted.length; k++) {
    flat[2 * k] = Math.floor(sorted[k]! / wide);
    flat[2 * k + 1] = sorted[k]! % wide;
  }
  return flat;
}
