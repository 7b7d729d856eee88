import { applyRules } from '../../../matching/rules.ts';
import { formedPairs, type Seat, type Solved } from './solved.ts';

/** Neighbours of people across the table: whom each may be paired with after all rules, and whom the plan gives them. */
function neighbours(solved: Solved, seat: Seat) {
  const { instance, options } = solved;
  const ruled = applyRules(instance, options);
  const [mine, theirs] = seat === 'first' ? [instance.pairs.a, instance.pairs.b] : [instance.pairs.b, instance.pairs.a];
  const may = new Map<number, number[]>();
  const held = new Map<number, number[]>();
  const push = (map: Map<number, number[]>, key: number, value: number) => {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  };
  if (!('reason' in ruled)) for (const at of ruled.candidates) push(may, mine[at]!, theirs[at]!);
  const pinned = new Set(options.force.map(([a, b]) => `${a},${b}`));
  for (const [a, b] of formedPairs(solved))
    if (!pinned.has(`${a},${b}`)) push(held, seat === 'first' ? b : a, seat === 'first' ? a : b);
  return { may, held };
}

/**
 * People on the other side whose place somebody of this seat could have without anybody losing hers: those with a free place, and those whose
 * partner finds another in the same way. Two sides only; with a balance between organisations it is a hint, and the plan has to be made to know.
 */
export function openPartners(solved: Solved, seat: Seat): Set<number> {
  const { instance } = solved;
  if (instance.variant === 'exchange') return new Set();
  const { may, held } = neighbours(solved, seat);
  const places = seat === 'first' ? instance.mentorPlaces : instance.menteePlaces;
  const taken = new Map<number, number>();
  for (const [a, b] of formedPairs(solved)) {
    const partner = seat === 'first' ? b : a;
    taken.set(partner, (taken.get(partner) ?? 0) + 1);
  }
  const wantedBy = new Map<number, number[]>();
  for (const [person, partners] of may)
    for (const partner of partners) {
      const list = wantedBy.get(partner);
      if (list) list.push(person);
      else wantedBy.set(partner, [person]);
    }
  const holderOf = new Map<number, number[]>();
  for (const [partner, people] of held)
    for (const person of people) holderOf.set(person, [...(holderOf.get(person) ?? []), partner]);
  const open = new Set<number>();
  for (let partner = 0; partner < places.length; partner += 1)
    if ((taken.get(partner) ?? 0) < places[partner]!) open.add(partner);
  for (const partner of open)
    for (const person of wantedBy.get(partner) ?? []) for (const left of holderOf.get(person) ?? []) open.add(left);
  return open;
}

/** Others whose place, were there one more of it, would give this person a partner: the nearest first (her own candidates). */
export function fullPartners(solved: Solved, seat: Seat, index: number): { own: number[]; further: number[] } {
  const { may, held } = neighbours(solved, seat);
  const seen = new Set<number>();
  const people = new Set([index]);
  for (const person of people)
    for (const partner of may.get(person) ?? []) {
      if (seen.has(partner)) continue;
      seen.add(partner);
      for (const holder of held.get(partner) ?? []) people.add(holder);
    }
  const own = may.get(index) ?? [];
  const near = new Set(own);
  return { own, further: [...seen].filter((partner) => !near.has(partner)) };
}
