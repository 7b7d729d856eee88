import type { Features } from './prepare.ts';

/**
 * Rules that name single people or organisations. Who names a person stands in a list for each mentee; whoever names an organisation or group of the other
 * side is `wary` and asked pair by pair.
 */
export interface Barred {
  start: Int32Array;
  mentor: Int32Array;
  waryMentee: Uint8Array;
  waryMentor: Uint8Array;
}

export function barredOf(mentees: readonly Features[], mentors: readonly Features[], competitors: boolean): Barred {
  const pairs: [number, number][] = [];
  const mentorOf = byPerson(mentors);
  // Most people name nobody: a list of all mentees is only made when a mentor does.
  const menteeOf = mentors.some(namesPeople) ? byPerson(mentees) : new Map<number, number[]>();
  for (let i = 0; i < mentees.length; i++) {
    const one = mentees[i]!;
    for (const j of mentorOf.get(one.person) ?? []) pairs.push([i, j]);
    if (namesPeople(one)) for (const party of namedBy(one)) for (const j of mentorOf.get(party) ?? []) pairs.push([i, j]);
  }
  for (let j = 0; j < mentors.length; j++) {
    const one = mentors[j]!;
    if (namesPeople(one)) for (const party of namedBy(one)) for (const i of menteeOf.get(party) ?? []) pairs.push([i, j]);
  }
  const start = new Int32Array(mentees.length + 1);
  for (const [i] of pairs) start[i + 1]!++;
  for (let i = 0; i < mentees.length; i++) start[i + 1]! += start[i]!;
  const next = start.slice();
  const mentor = new Int32Array(pairs.length);
  for (const [i, j] of pairs) mentor[next[i]!++] = j;
  return { start, mentor, waryMentee: waryOf(mentees, mentors, competitors), waryMentor: waryOf(mentors, mentees, competitors) };
}

const namesPeople = (one: Features) => one.partners.length + one.superiors.length + one.exclusions.length > 0;
const namedBy = (one: Features) => [...one.partners, ...one.superiors, ...one.exclusions];

function byPerson(people: readonly Features[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (let at = 0; at < people.length; at++) {
    const { person } = people[at]!;
    const same = found.get(person);
    if (same) same.push(at);
    else found.set(person, [at]);
  }
  return found;
}

function waryOf(people: readonly Features[], others: readonly Features[], competitors: boolean): Uint8Array {
  const wary = new Uint8Array(people.length);
  let bodies: Set<number> | undefined;
  for (let at = 0; at < people.length; at++) {
    const one = people[at]!;
    if (one.exclusions.length > 0) {
      bodies ??= new Set(others.flatMap(({ organization, group }) => [organization, group]).filter((party) => party >= 0));
      if (one.exclusions.some((party) => bodies!.has(party))) wary[at] = 1;
    }
    if (competitors && one.competitors.length > 0) wary[at] = 1;
  }
  return wary;
}

/** Whether one of the two has ruled out the other's organisation or group, or competes with it. */
export function atOdds(one: Features, other: Features, competitors: boolean): boolean {
  const refuses = (from: Features, to: Features) =>
    (to.organization >= 0 && from.exclusions.includes(to.organization)) ||
    (to.group >= 0 && from.exclusions.includes(to.group)) ||
    (competitors && to.organization >= 0 && from.competitors.includes(to.organization));
  return refuses(one, other) || refuses(other, one);
}
