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
  const ranks = menteesPropose ? instance.menteeRanks : instance.mentorRanks;
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
    const rank = ranks[one]!;
    while (open[one]! > 0 && next[one]! < list.length) {
      const liked = rank[next[one]!]!;
      const other = list[next[one]!++]!;
      const from = slot[other]!;
      if (liked < 0 || from === slot[other + 1]) continue;
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

function sortedPairs(held: Int32Array, slot: Int32Array, used: Int32Array, menteesPropose: boolean): Int32Array {
  // Each mentee's mentors, mentees in order, then mentors in order: counted instead of sorted.
  let count = 0;
  let people = 0;
  for (let other = 0; other < used.length; other++) {
    count += used[other]!;
    if (menteesPropose) for (let k = slot[other]!; k < slot[other]! + used[other]!; k++) people = Math.max(people, held[k]! + 1);
  }
  const flat = new Int32Array(2 * count);
  if (!menteesPropose) {
    let at = 0;
    for (let other = 0; other < used.length; other++) {
      const partners = held
        .subarray(slot[other], slot[other]! + used[other]!)
        .slice()
        .sort();
      for (const partner of partners) {
        flat[at++] = other;
        flat[at++] = partner;
      }
    }
    return flat;
  }
  const place = new Int32Array(people + 1);
  for (let other = 0; other < used.length; other++)
    for (let k = slot[other]!; k < slot[other]! + used[other]!; k++) place[held[k]! + 1]!++;
  for (let one = 0; one < people; one++) place[one + 1]! += place[one]!;
  for (let other = 0; other < used.length; other++) {
    for (let k = slot[other]!; k < slot[other]! + used[other]!; k++) {
      const at = 2 * place[held[k]!]!++;
      flat[at] = held[k]!;
      flat[at + 1] = other;
    }
  }
  return flat;
}
