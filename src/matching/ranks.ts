/**
 * For each entry of one side's lists the rank (0: best) at which that person lists the owner; -1: she does not list her. In the shape of
 * `lists`. O(length of all lists of both sides); made once when an instance is read, since every question about stability asks for it.
 */
export function ranksOf(lists: readonly Int32Array[], others: readonly Int32Array[]): Int32Array[] {
  const from = new Int32Array(lists.length + 1);
  for (const list of others) for (const one of list) from[one + 1]!++;
  for (let one = 0; one < lists.length; one++) from[one + 1]! += from[one]!;
  const place = from.slice();
  const partner = new Int32Array(from[lists.length]!);
  const ranked = new Int32Array(partner.length);
  for (let other = 0; other < others.length; other++) {
    const list = others[other]!;
    for (let k = 0; k < list.length; k++) {
      const at = place[list[k]!]!++;
      partner[at] = other;
      ranked[at] = k;
    }
  }
  const seen = new Int32Array(others.length).fill(-1);
  return lists.map((list, one) => {
    for (let at = from[one]!; at < from[one + 1]!; at++) seen[partner[at]!] = ranked[at]!;
    const ranks = list.map((other) => seen[other]!);
    for (let at = from[one]!; at < from[one + 1]!; at++) seen[partner[at]!] = -1;
    return ranks;
  });
}
