import { atOdds, type Barred } from './barred.ts';
import type { Columns } from './columns.ts';
import { measures, unknown } from './criteria.ts';
import type { Format } from './facts.ts';
import { modeBits } from './prepare.ts';
import { forceOf } from './rules.ts';
import { comparedTable, type Tables } from './seeker.ts';
import type { Weights } from './weights.ts';

/** Which of the rules that look at single features hold in a format. */
export function rulesOf(format: Format) {
  const must = (rule: keyof typeof forceOf) => forceOf[rule][format] === 'must';
  return {
    organization: must('same_organization'),
    competitors: must('competitors'),
    department: must('same_department'),
    seniority: must('seniority'),
  };
}

function bits(mask: number): number {
  const pairs = mask - ((mask >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Steps in a table of comparisons: 4 for both known, 1 more if they are the same. */
function alike(own: number, other: number): number {
  if (own < 0 || other < 0) return 0;
  return own === other ? 5 : 4;
}

/**
 * Points of all criteria but topics for mentee i and mentor j; -1 where a hard rule forbids the pair, or where they stay below `need`, which
 * is then known before the pair has been looked at in full. Places, training, covered needs and lists of
 * single people are the caller's: they are known before a pair is looked at.
 */
export function createKernel(mentee: Columns, mentor: Columns, barred: Barred, weights: Weights, format: Format) {
  const { points: weight } = weights;
  const rules = rulesOf(format);
  const distance = comparedTable(weight.distance, true);
  const likeness = comparedTable(weight.likeness, false);
  const work = weights.style === 'different' ? -65536 : 0;
  const counts = { style: weight.style > 0, place: weight.place > 0, wishes: weight.wishes > 0 };
  const comparing = weight.distance > 0 || weight.likeness > 0;
  const [placeHalf, placeFar, placeSame] = [0.5, 0.6, 1].map((value) => Math.round(weight.place * value)) as [
    number,
    number,
    number,
  ];
  const { words } = mentee;

  function allowed(i: number, j: number): boolean {
    let common = 0;
    for (let word = 0; word < words; word++) common |= mentee.languages[i * words + word]! & mentor.languages[j * words + word]!;
    if (common === 0) return false;
    const slots = mentee.slots[i]! & mentor.slots[j]!;
    if (slots === 0 && mentee.slots[i] !== 0 && mentor.slots[j] !== 0 && !(mentee.modes[i]! & mentor.modes[j]! & modeBits.remote))
      return false;
    const sameHouse = mentee.organization[i]! >= 0 && mentee.organization[i] === mentor.organization[j];
    if (rules.organization && (sameHouse || (mentee.group[i]! >= 0 && mentee.group[i] === mentor.group[j]))) return false;
    if (rules.department && sameHouse && mentee.department[i]! >= 0 && mentee.department[i] === mentor.department[j])
      return false;
    if (rules.seniority && senior(i, j)) return false;
    if (barred.waryMentee[i] === 0 && barred.waryMentor[j] === 0) return true;
    return !atOdds(mentee.people[i]!, mentor.people[j]!, rules.competitors);
  }

  function senior(i: number, j: number): boolean {
    const level = mentee.career_level[i]!;
    const other = mentor.career_level[j]!;
    if (level < 0 || other < 0) return false;
    if (level !== other) return other > level;
    return mentee.experience[i]! >= 0 && mentor.experience[j]! >= 0 && mentor.experience[j]! >= mentee.experience[i]!;
  }

  function style(i: number, j: number, table: Int32Array): number {
    const both = mentee.answered[i]! & mentor.answered[j]!;
    if (both === 0) return table[33]!;
    const apart = (mentee.unary[i]! ^ mentor.unary[j]!) & both;
    // Alike: 4 - distance; different: the distance itself counts in the upper half. What is not answered by both counts 2.
    const unlike = bits(apart & work);
    return table[16 + (bits(both & ~work) >> 1) - bits(apart & ~work) + unlike - (bits(both & work) >> 1)]!;
  }

  function place(i: number, j: number): number {
    const together = mentee.modes[i]! & mentor.modes[j]!;
    if (together === modeBits.remote) return placeSame;
    const here = mentee.place[i]!;
    const there = mentor.place[j]!;
    if (here < 0 || there < 0) return placeHalf;
    if (here === there) return placeSame;
    if (together & modeBits.remote) return placeFar;
    const minutes = Math.max(mentee.max_travel[i]!, mentor.max_travel[j]!);
    return minutes < 0 ? placeHalf : Math.round(weight.place * Math.min(0.6, minutes / 200));
  }

  function compared(i: number, j: number): number {
    let at = alike(mentee.function[i]!, mentor.function[j]!) + alike(mentee.industry[i]!, mentor.industry[j]!);
    const near = likeness[at]!;
    if (mentee.organization[i]! >= 0 && mentee.organization[i] === mentor.organization[j])
      at += alike(mentee.department[i]!, mentor.department[j]!);
    return near + distance[at]!;
  }

  function wishes(i: number, j: number): number {
    const value = measures.wishes(mentee.people[i]!, mentor.people[j]!, weights);
    return Math.round(weight.wishes * (value === unknown ? 0.5 : value));
  }

  // What the criteria that are looked at later can add at most.
  const most = (table: Int32Array) => table.reduce((x, y) => Math.max(x, y), 0);
  const later = {
    style: counts.style ? weight.style : 0,
    rest:
      (counts.place ? weight.place : 0) + (comparing ? most(likeness) + most(distance) : 0) + (counts.wishes ? weight.wishes : 0),
  };

  return (i: number, j: number, own: Tables, need: number): number => {
    const { goals, experience, availability } = own;
    const offered = mentor.goals_offered[j]!;
    const common = mentee.slots[i]! & mentor.slots[j]!;
    const slots = mentee.slots[i] === 0 || mentor.slots[j] === 0 ? 4 : common === 0 ? 0 : Math.min(3, bits(common));
    let total =
      goals[offered === 0 ? 32 : bits(mentee.goals_sought[i]! & offered)]! +
      experience[mentor.experience[j]! + 1]! +
      availability[4 * slots + mentor.modes[j]!]!;
    if (total + later.style + later.rest < need) return -1;
    if (counts.style) {
      total += style(i, j, own.style);
      if (total + later.rest < need) return -1;
    }
    if (!allowed(i, j)) return -1;
    if (counts.place) total += place(i, j);
    if (comparing) total += compared(i, j);
    if (counts.wishes) total += wishes(i, j);
    return total;
  };
}
