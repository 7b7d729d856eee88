import type { StableInstance } from '../instance.ts';
import type { Preferences } from '../preferences.ts';

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
  const ofMentee = gather(mentees, menteePlaces);
  const ofMentor = gather(mentors, mentorPlaces);
  const given = partnersOf(menteePlaces.length, plan);
  for (let k = 0; k < plan.length; k += 2) {
    const [i, j] = [plan[k]!, plan[k + 1]!];
    if (given(i, j, k)) faults.push(`pair ${i},${j} is given twice`);
    const one = ofMentee.add(i, j);
    const other = ofMentor.add(j, i);
    if (!one || !other) faults.push(`pair ${i},${j} is not acceptable`);
  }
  for (const [i, places] of menteePlaces.entries()) if (ofMentee.count[i]! > places) faults.push(`mentee ${i} is over capacity`);
  for (const [j, places] of mentorPlaces.entries()) if (ofMentor.count[j]! > places) faults.push(`mentor ${j} is over capacity`);
  const tempted = temptedBy(menteePlaces.length, mentors, ofMentor.tempting());
  const until = ofMentee.tempting();
  /** The last mentee whom this mentor would rather have. */
  const wants = new Int32Array(mentorPlaces.length).fill(-1);
  const blocking: [number, number][] = [];
  for (let i = 0; i < until.length; i++) {
    for (let k = tempted.start[i]!; k < tempted.start[i + 1]!; k++) wants[tempted.mentor[k]!] = i;
    for (let k = mentees.start[i]!; k < until[i]!; k++) {
      const j = mentees.liked[k]!;
      if (wants[j] === i && !given(i, j, plan.length)) blocking.push([i, j]);
    }
  }
  return { blocking, faults };
}

/** For each mentee the mentors who would rather have her than somebody given to them: those who list her before `until`. */
function temptedBy(people: number, { start, liked }: Preferences, until: Int32Array) {
  const next = new Int32Array(people + 1);
  for (let j = 0; j < until.length; j++) for (let k = start[j]!; k < until[j]!; k++) next[liked[k]! + 1]!++;
  for (let i = 0; i < people; i++) next[i + 1]! += next[i]!;
  const from = next.slice();
  const mentor = new Int32Array(next[people]!);
  for (let j = 0; j < until.length; j++) for (let k = start[j]!; k < until[j]!; k++) mentor[next[liked[k]!]!++] = j;
  return { start: from, mentor };
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

/** How many partners each person is given, and how far down her list somebody else would tempt her. */
function gather({ start, liked }: Preferences, places: Int32Array) {
  const count = new Int32Array(places.length);
  const worst = start.slice(0, -1);
  return {
    count,
    /** False: not listed, which is worse than all. */
    add(person: number, partner: number): boolean {
      const end = start[person + 1]!;
      let k = start[person]!;
      while (k < end && liked[k] !== partner) k++;
      count[person]!++;
      if (k > worst[person]!) worst[person] = k;
      return k < end;
    },
    /** The end in `liked` of those whom each person would rather have: up to the one she likes least of those given to her, all if she has a free place. */
    tempting(): Int32Array {
      return worst.map((k, person) => {
        if (count[person]! < places[person]!) return start[person + 1]!;
        return places[person]! > 0 ? k : start[person]!;
      });
    },
  };
}
