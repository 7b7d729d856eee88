import type { Checked } from '../solution.ts';
import type { GeneralDuals, GeneralProblem } from '../problem.ts';

/**
 * Checks a plan of exchange pairs against duals, from the definition alone: everybody in at most one pair, only pairs
 * that exist; every dual a whole number >= 0, every blossom an odd set, every pair covered by the duals. Then no
 * matching is worth more than `bound` (Edmonds 1965), and value = bound is the proof. Weights and duals are doubled.
 */
export function checkGeneral(problem: GeneralProblem, chosen: Uint8Array, duals: GeneralDuals): Checked {
  const { people, count, a, b, weight, high } = problem;
  const { person, blossoms } = duals;
  let violations = person.length === people && chosen.length === count ? 0 : 1;
  let value = 0;
  const partners = new Uint8Array(people);
  for (let e = 0; e < count; e++) {
    if (chosen[e] === 0) continue;
    if (chosen[e] !== 1 || high[e] === 0) violations++;
    for (const v of [a[e]!, b[e]!]) if (++partners[v]! > 1) violations++;
    value += weight[e]!;
  }
  let doubled = 0;
  for (const dual of person) {
    if (!(Number.isSafeInteger(dual) && dual >= 0)) violations++;
    doubled += dual;
  }
  const holders: number[][] = Array.from({ length: people }, () => []);
  for (const [index, { members, dual }] of blossoms.entries()) {
    if (members.length % 2 === 0 || members.length < 3 || !(Number.isSafeInteger(dual) && dual >= 0)) violations++;
    if (members.some((v, at) => v < 0 || v >= people || (at > 0 && v <= members[at - 1]!))) {
      violations++;
      continue;
    }
    for (const v of members) holders[v]!.push(index);
    doubled += (dual * (members.length - 1)) / 2;
  }
  for (let e = 0; e < count; e++) {
    if (high[e] === 0) continue;
    let cover = person[a[e]!]! + person[b[e]!]!;
    const others = holders[b[e]!]!;
    if (others.length > 0) for (const index of holders[a[e]!]!) if (others.includes(index)) cover += blossoms[index]!.dual;
    if (!(cover >= 2 * weight[e]!)) violations++;
  }
  if (!Number.isSafeInteger(value) || !Number.isSafeInteger(doubled)) violations++;
  return { value, bound: doubled / 2, violations };
}
