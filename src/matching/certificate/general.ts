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
  for (const { members, dual } of blossoms) {
    if (members.length % 2 === 0 || members.length < 3 || !(Number.isSafeInteger(dual) && dual >= 0)) violations++;
    if (members.some((v) => !(v >= 0 && v < people))) violations++;
    doubled += (dual * (members.length - 1)) / 2;
  }
  const cover = violations === 0 ? nest(people, blossoms) : null;
  if (!cover) return { value, bound: doubled / 2, violations: violations + 1 };
  for (let e = 0; e < count; e++) {
    if (high[e] === 0) continue;
    if (!(person[a[e]!]! + person[b[e]!]! + cover(a[e]!, b[e]!) >= 2 * weight[e]!)) violations++;
  }
  if (!Number.isSafeInteger(value) || !Number.isSafeInteger(doubled)) violations++;
  return { value, bound: doubled / 2, violations };
}

/**
 * Sum of the duals of all blossoms that hold two people; null if somebody is twice in a blossom, or if two blossoms overlap and neither lies in the
 * other. (Such duals would prove a bound as well, but no search makes them, and without them each pair is checked at once.)
 */
function nest(people: number, blossoms: GeneralDuals['blossoms']): ((v: number, w: number) => number) | null {
  const outerFirst = blossoms.toSorted((x, y) => y.members.length - x.members.length);
  const inner = new Int32Array(people).fill(-1);
  const outer = new Int32Array(outerFirst.length);
  /** Of a blossom and all around it. */
  const sum = new Float64Array(outerFirst.length);
  for (const [at, { members, dual }] of outerFirst.entries()) {
    const around = inner[members[0]!]!;
    for (const v of members) {
      if (inner[v] !== around) return null;
      inner[v] = at;
    }
    outer[at] = around;
    sum[at] = dual + (around < 0 ? 0 : sum[around]!);
  }
  return (v, w) => {
    let one = inner[v]!;
    let other = inner[w]!;
    // What lies around has the smaller number.
    while (one !== other) {
      if (one > other) one = outer[one]!;
      else other = outer[other]!;
    }
    return one < 0 ? 0 : sum[one]!;
  };
}
