import type { StableInstance } from '../instance.ts';

export interface Judged {
  /** Pairs [mentee, mentor] that would both rather be together; none: stable. */
  blocking: [number, number][];
  /** What makes it no plan at all: a person over capacity, a pair twice, a pair that is not acceptable. */
  faults: string[];
}

/**
 * Judges any plan by the definition: an acceptable pair blocks if it is not in the plan and each of the two has a free place or prefers the
 * other to one of the partners given. Acceptable: each lists the other. A partner who is not listed counts as worse than all.
 */
export function judge(instance: StableInstance, plan: Int32Array): Judged {
  const { mentees, mentors, menteePlaces, mentorPlaces } = instance;
  const faults: string[] = [];
  const ofMentee = gather(mentees.length);
  const ofMentor = gather(mentors.length);
  const partners = new Map<number, number[]>();
  for (let k = 0; k < plan.length; k += 2) {
    const [i, j] = [plan[k]!, plan[k + 1]!];
    const before = partners.get(i) ?? [];
    if (before.includes(j)) faults.push(`pair ${i},${j} is given twice`);
    partners.set(i, [...before, j]);
    const [one, other] = [mentees[i]!.indexOf(j), mentors[j]!.indexOf(i)];
    if (one < 0 || other < 0) faults.push(`pair ${i},${j} is not acceptable`);
    ofMentee.add(i, one);
    ofMentor.add(j, other);
  }
  for (let i = 0; i < mentees.length; i++) if (ofMentee.count[i]! > menteePlaces[i]!) faults.push(`mentee ${i} is over capacity`);
  for (let j = 0; j < mentors.length; j++) if (ofMentor.count[j]! > mentorPlaces[j]!) faults.push(`mentor ${j} is over capacity`);
  const rankOf = ranksByMentee(mentees.length, mentors);
  const blocking: [number, number][] = [];
  for (let i = 0; i < mentees.length; i++) {
    const ranks = rankOf(i);
    const list = mentees[i]!;
    // Whom she likes less than everybody given to her cannot tempt her.
    for (let rank = 0; rank < list.length && ofMentee.wants(i, menteePlaces[i]!, rank); rank++) {
      const j = list[rank]!;
      const own = ranks(j);
      if (own >= 0 && ofMentor.wants(j, mentorPlaces[j]!, own) && !partners.get(i)?.includes(j)) blocking.push([i, j]);
    }
  }
  return { blocking, faults };
}

/** How many partners each person is given, and the rank of the one she likes least; a rank below 0 counts as worse than all. */
function gather(people: number) {
  const count = new Int32Array(people);
  const worst = new Float64Array(people).fill(-1);
  return {
    count,
    add(person: number, rank: number): void {
      count[person]!++;
      worst[person] = Math.max(worst[person]!, rank < 0 ? Infinity : rank);
    },
    wants: (person: number, places: number, rank: number) => count[person]! < places || (places > 0 && worst[person]! > rank),
  };
}

/** For one mentee after another: which rank a mentor gives her, -1: none. */
function ranksByMentee(mentees: number, mentors: Int32Array[]): (i: number) => (j: number) => number {
  const from = new Int32Array(mentees + 1);
  for (const list of mentors) for (let k = 0; k < list.length; k++) from[list[k]! + 1]!++;
  for (let i = 0; i < mentees; i++) from[i + 1]! += from[i]!;
  const next = from.slice();
  const mentor = new Int32Array(from[mentees]!);
  const rank = new Int32Array(mentor.length);
  for (let j = 0; j < mentors.length; j++) {
    const list = mentors[j]!;
    for (let k = 0; k < list.length; k++) {
      const at = next[list[k]!]!++;
      mentor[at] = j;
      rank[at] = k;
    }
  }
  const own = new Int32Array(mentors.length);
  const asked = new Int32Array(mentors.length).fill(-1);
  return (i) => {
    for (let at = from[i]!; at < from[i + 1]!; at++) {
      own[mentor[at]!] = rank[at]!;
      asked[mentor[at]!] = i;
    }
    return (j) => (asked[j] === i ? own[j]! : -1);
  };
}
