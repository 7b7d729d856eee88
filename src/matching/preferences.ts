/** Strict, incomplete preferences of one side, one list after the other: those of person k, best first, from start[k] to start[k + 1] - 1. */
export interface Preferences {
  start: Int32Array;
  liked: Int32Array;
  /** For each entry the rank (0: best) at which that person lists the owner; -1: she does not list her. */
  rank: Int32Array;
}

/** Both sides' lists in a row each, with the ranks the other side gives. O(length of all lists). */
export function preferencesOf(mentees: readonly Int32Array[], mentors: readonly Int32Array[]) {
  const own = inARow(mentees);
  const others = inARow(mentors);
  return { mentees: { ...own, rank: ranksBy(own, others) }, mentors: { ...others, rank: ranksBy(others, own) } };
}

type Lists = Omit<Preferences, 'rank'>;

function inARow(lists: readonly Int32Array[]): Lists {
  const start = new Int32Array(lists.length + 1);
  for (const [k, list] of lists.entries()) start[k + 1] = start[k]! + list.length;
  const liked = new Int32Array(start[lists.length]!);
  for (const [k, list] of lists.entries()) liked.set(list, start[k]);
  return { start, liked };
}

function ranksBy(lists: Lists, others: Lists): Int32Array {
  const people = lists.start.length - 1;
  // Who lists each person, and where.
  const place = new Int32Array(people + 1);
  for (const one of others.liked) place[one + 1]!++;
  for (let one = 0; one < people; one++) place[one + 1]! += place[one]!;
  const from = place.slice();
  const by = new Int32Array(others.liked.length);
  const at = new Int32Array(others.liked.length);
  for (let other = 0; other + 1 < others.start.length; other++) {
    for (let k = others.start[other]!; k < others.start[other + 1]!; k++) {
      const slot = place[others.liked[k]!]!++;
      by[slot] = other;
      at[slot] = k - others.start[other]!;
    }
  }
  const seen = new Int32Array(others.start.length - 1).fill(-1);
  const rank = new Int32Array(lists.liked.length);
  for (let one = 0; one < people; one++) {
    for (let slot = from[one]!; slot < from[one + 1]!; slot++) seen[by[slot]!] = at[slot]!;
    for (let k = lists.start[one]!; k < lists.start[one + 1]!; k++) rank[k] = seen[lists.liked[k]!]!;
    for (let slot = from[one]!; slot < from[one + 1]!; slot++) seen[by[slot]!] = -1;
  }
  return rank;
}
