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
  const given = partnersOf(mentees.length, plan);
  const rankOf = ranksAsked(mentors);
  for (let k = 0; k < plan.length; k += 2) {
    const [i, j] = [plan[k]!, plan[k + 1]!];
    if (given(i, j, k)) faults.push(`pair ${i},${j} is given twice`);
    const one = mentees[i]!.indexOf(j);
    const other = rankOf(j, i, instance.menteeRanks[i]![one] ?? -1);
    if (one < 0 || other < 0) faults.push(`pair ${i},${j} is not acceptable`);
    ofMentee.add(i, one);
    ofMentor.add(j, other);
  }
  for (let i = 0; i < mentees.length; i++) if (ofMentee.count[i]! > menteePlaces[i]!) faults.push(`mentee ${i} is over capacity`);
  for (let j = 0; j < mentors.length; j++) if (ofMentor.count[j]! > mentorPlaces[j]!) faults.push(`mentor ${j} is over capacity`);
  const blocking: [number, number][] = [];
  for (let i = 0; i < mentees.length; i++) {
    const list = mentees[i]!;
    const ranks = instance.menteeRanks[i]!;
    // Whom she likes less than everybody given to her cannot tempt her.
    for (let rank = 0; rank < list.length && ofMentee.wants(i, menteePlaces[i]!, rank); rank++) {
      const j = list[rank]!;
      const own = rankOf(j, i, ranks[rank]!);
      if (own >= 0 && ofMentor.wants(j, mentorPlaces[j]!, own) && !given(i, j, plan.length)) blocking.push([i, j]);
    }
  }
  return { blocking, faults };
}

/** Whether the plan gives mentee i the mentor j in one of its numbers before `until`. */
function partnersOf(people: number, plan: Int32Array): (i: number, j: number, until: number) => boolean {
  const last = new Int32Array(people).fill(-1);
  const before = new Int32Array(plan.length >> 1);
  for (let k = 0; k < plan.length; k += 2) {
    before[k >> 1] = last[plan[k]!]!;
    last[plan[k]!] = k;
  }
  return (i, j, until) => {
    for (let k = last[i]!; k >= 0; k = before[k >> 1]!) if (k < until && plan[k + 1] === j) return true;
    return false;
  };
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

/** Which rank a mentor gives a mentee, -1: none. What the instance says is believed only if the mentor's own list has the mentee there. */
function ranksAsked(lists: Int32Array[]): (j: number, i: number, said: number) => number {
  // One array in a row: what is asked for lies all over it.
  const start = new Int32Array(lists.length + 1);
  for (let j = 0; j < lists.length; j++) start[j + 1] = start[j]! + lists[j]!.length;
  const flat = new Int32Array(start[lists.length]!);
  for (let j = 0; j < lists.length; j++) flat.set(lists[j]!, start[j]);
  const turned = new Map<number, Map<number, number>>();
  return (j, i, said) => {
    const at = start[j]! + said;
    if (said >= 0 && at < start[j + 1]! && flat[at] === i) return said;
    let ranks = turned.get(j);
    if (!ranks) {
      ranks = new Map(Array.from(lists[j]!, (one, rank) => [one, rank]));
      turned.set(j, ranks);
    }
    return ranks.get(i) ?? -1;
  };
}
