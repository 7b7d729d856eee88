import type { StableInstance } from './instance.ts';

/** Which side proposes, and so gets the best partners that any stable plan can give it. */
export type Side = 'mentees' | 'mentors';

/**
 * Deferred acceptance (Gale and Shapley 1962; with places Roth 1984). Returns pairs [mentee, mentor], flat, by mentee and then mentor. Each person of the
 * proposing side gets the best she can get in any stable plan, the other side the worst. O(length of all lists).
 */
export function deferredAcceptance(instance: StableInstance, side: Side): Int32Array {
  const menteesPropose = side === 'mentees';
  const { start, liked, rank } = instance[side];
  const others = instance[menteesPropose ? 'mentors' : 'mentees'].start;
  const places = menteesPropose ? instance.menteePlaces : instance.mentorPlaces;
  const otherPlaces = menteesPropose ? instance.mentorPlaces : instance.menteePlaces;
  const people = start.length - 1;
  /** Whom the other side holds for now, from slot[other] on, and how she ranks them. */
  const slot = new Int32Array(others.length);
  for (let other = 0; other + 1 < others.length; other++)
    slot[other + 1] = slot[other]! + Math.min(otherPlaces[other]!, others[other + 1]! - others[other]!);
  const held = new Int32Array(slot.at(-1)!);
  const heldRank = new Int32Array(held.length);
  const used = new Int32Array(others.length - 1);
  const next = start.slice();
  const open = places.slice();
  const waiting = Int32Array.from({ length: people }, (_, k) => people - 1 - k);
  for (let size = people; size > 0;) {
    const one = waiting[--size]!;
    const end = start[one + 1]!;
    while (open[one]! > 0 && next[one]! < end) {
      const k = next[one]!++;
      const own = rank[k]!;
      const other = liked[k]!;
      const from = slot[other]!;
      const until = slot[other + 1]!;
      if (own < 0 || from === until) continue;
      let at = from + used[other]!;
      if (at < until) used[other]!++;
      else {
        for (let look = (at = from); look < until; look++) if (heldRank[look]! > heldRank[at]!) at = look;
        if (heldRank[at]! < own) continue;
        // Each person waits at most once: she is put back when she first has an open place again.
        if (open[held[at]!]!++ === 0) waiting[size++] = held[at]!;
      }
      held[at] = one;
      heldRank[at] = own;
      open[one]!--;
    }
  }
  return sortedPairs(held, slot, used, menteesPropose ? people : null);
}

/** The pairs by mentee; `mentees`: how many people on the side that is held, null: the mentees hold. */
function sortedPairs(held: Int32Array, slot: Int32Array, used: Int32Array, mentees: number | null): Int32Array {
  const flat = new Int32Array(2 * used.reduce((sum, one) => sum + one, 0));
  if (mentees === null) {
    let at = 0;
    for (const [mentee, count] of used.entries()) {
      for (const mentor of held.slice(slot[mentee], slot[mentee]! + count).sort()) {
        flat[at++] = mentee;
        flat[at++] = mentor;
      }
    }
    return flat;
  }
  // Counted instead of sorted: mentors come in order, so each mentee's are in order too.
  const place = new Int32Array(mentees + 1);
  for (let mentor = 0; mentor < used.length; mentor++)
    for (let k = slot[mentor]!; k < slot[mentor]! + used[mentor]!; k++) place[held[k]! + 1]!++;
  for (let one = 0; one < mentees; one++) place[one + 1]! += place[one]!;
  for (let mentor = 0; mentor < used.length; mentor++) {
    for (let k = slot[mentor]!; k < slot[mentor]! + used[mentor]!; k++) {
      const at = 2 * place[held[k]!]!++;
      flat[at] = held[k]!;
      flat[at + 1] = mentor;
    }
  }
  return flat;
}
