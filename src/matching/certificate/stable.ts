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
  const faults: string[] = [];
  const menteeRanks = instance.mentees.map((list) => new Map(Array.from(list, (j, rank) => [j, rank])));
  const mentorRanks = instance.mentors.map((list) => new Map(Array.from(list, (i, rank) => [i, rank])));
  const ofMentee: number[][] = instance.mentees.map(() => []);
  const ofMentor: number[][] = instance.mentors.map(() => []);
  for (let k = 0; k < plan.length; k += 2) {
    const [i, j] = [plan[k]!, plan[k + 1]!];
    if (ofMentee[i]!.includes(j)) faults.push(`pair ${i},${j} is given twice`);
    if (!menteeRanks[i]!.has(j) || !mentorRanks[j]!.has(i)) faults.push(`pair ${i},${j} is not acceptable`);
    ofMentee[i]!.push(j);
    ofMentor[j]!.push(i);
  }
  for (const [i, partners] of ofMentee.entries())
    if (partners.length > instance.menteePlaces[i]!) faults.push(`mentee ${i} is over capacity`);
  for (const [j, partners] of ofMentor.entries())
    if (partners.length > instance.mentorPlaces[j]!) faults.push(`mentor ${j} is over capacity`);
  const wants = (ranks: Map<number, number>, partners: number[], places: number, other: number) =>
    partners.length < places || (places > 0 && partners.some((one) => (ranks.get(one) ?? Infinity) > ranks.get(other)!));
  const blocking: [number, number][] = [];
  for (const [i, list] of instance.mentees.entries()) {
    for (const j of list) {
      if (!mentorRanks[j]!.has(i) || ofMentee[i]!.includes(j)) continue;
      if (!wants(menteeRanks[i]!, ofMentee[i]!, instance.menteePlaces[i]!, j)) continue;
      if (wants(mentorRanks[j]!, ofMentor[j]!, instance.mentorPlaces[j]!, i)) blocking.push([i, j]);
    }
  }
  return { blocking, faults };
}
