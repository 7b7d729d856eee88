import { bitsIn, modeBits, type Features } from './prepare.ts';
import type { Criterion, Weights } from './weights.ts';

/** Not known: half of the criterion, and named. */
export const unknown = -1;

/** 0 to 1, or `unknown`. `mentee` has the needs, `mentor` the offers. */
type Measure = (mentee: Features, mentor: Features, weights: Weights) => number;

/** Needs by their share, each by what the offer covers of it. A mentor without any confirmed offer covers nothing: that is known. */
const topics: Measure = (mentee, mentor) => {
  const { needs, shares, shares_total } = mentee;
  if (shares_total === 0) return unknown;
  const { offered } = mentor;
  let covered = 0;
  for (let at = 0; at < needs.length; at += 1) covered += shares[at]! * (offered[needs[at]!] ?? 0);
  return covered / (shares_total * 100);
};

/** Part of the goals sought that the mentor has experience with. */
const goals: Measure = (mentee, mentor) => {
  if (mentee.goals_sought === 0 || mentor.goals_offered === 0) return unknown;
  return bitsIn(mentee.goals_sought & mentor.goals_offered) / bitsIn(mentee.goals_sought);
};

/** Mean over eight statements; one that either has not answered counts half. Pairs 0 to 3 are values, 4 to 7 work style. */
const style: Measure = (mentee, mentor, weights) => {
  let sum = 0;
  let answered = 0;
  for (let at = 0; at < 8; at += 1) {
    const mine = mentee.statements[at]!;
    const theirs = mentor.statements[at]!;
    if (mine === 0 || theirs === 0) {
      sum += 2;
      continue;
    }
    answered += 1;
    const apart = Math.abs(mine - theirs);
    sum += at >= 4 && weights.style === 'different' ? apart : 4 - apart;
  }
  return answered === 0 ? unknown : sum / 32;
};

const wish = (from: Features, whom: Features) => {
  if (from.wishes.length === 0) return 0.5;
  const rank = from.wishes.indexOf(whom.person);
  return rank < 0 ? 0 : 1 - rank / 5;
};

/** Mean of both ranked wishes; a side that ranked nobody counts half, one that ranked only others nothing. */
const wishes: Measure = (mentee, mentor) =>
  mentee.wishes.length + mentor.wishes.length === 0 ? unknown : (wish(mentee, mentor) + wish(mentor, mentee)) / 2;

/** The mentor's band against those wished for: within 1, next to one of them a half, further 0. */
const experience: Measure = (mentee, mentor) => {
  const wished = mentee.wished_experience;
  const band = mentor.experience;
  if (wished === 0 || band < 0) return unknown;
  if (wished & (1 << band)) return 1;
  return wished & (1 << (band + 1)) || (band > 0 && wished & (1 << (band - 1))) ? 0.5 : 0;
};

/** Common slots in a week: one is enough for a talk, three leave a choice. */
export const slotWorth = [0, 0.6, 0.8, 1] as const;

/** Half common times, half ways of meeting: the part of those the mentee wants that the mentor offers. */
const availability: Measure = (mentee, mentor) => {
  const times = mentee.slots === 0 || mentor.slots === 0 ? unknown : slotWorth[Math.min(3, bitsIn(mentee.slots & mentor.slots))]!;
  const ways = mentee.modes === 0 || mentor.modes === 0 ? unknown : bitsIn(mentee.modes & mentor.modes) / bitsIn(mentee.modes);
  if (times < 0 && ways < 0) return unknown;
  return ((times < 0 ? 0.5 : times) + (ways < 0 ? 0.5 : ways)) / 2;
};

/**
 * The same town 1; whoever only wants to meet online needs no town. Elsewhere 0.6 where both may meet online, else what the
 * longer of both journeys allows (two hours: 0.6). There is no map: a journey is what somebody is ready for.
 */
const place: Measure = (mentee, mentor) => {
  const together = mentee.modes & mentor.modes;
  if (together === modeBits.remote) return 1;
  if (mentee.place < 0 || mentor.place < 0) return unknown;
  if (mentee.place === mentor.place) return 1;
  if (together & modeBits.remote) return 0.6;
  const minutes = Math.max(mentee.max_travel, mentor.max_travel);
  return minutes < 0 ? unknown : Math.min(0.6, minutes / 200);
};

/** How many of the three both have named, and how many of these are the same. */
function compared(mentee: Features, mentor: Features, departments: boolean): { known: number; same: number } {
  let known = 0;
  let same = 0;
  const compare = (mine: number, theirs: number) => {
    if (mine < 0 || theirs < 0) return;
    known += 1;
    if (mine === theirs) same += 1;
  };
  compare(mentee.function, mentor.function);
  compare(mentee.industry, mentor.industry);
  // A department is one of an organisation: two called alike in different ones are not the same.
  if (departments && mentee.organization >= 0 && mentee.organization === mentor.organization)
    compare(mentee.department, mentor.department);
  return { known, same };
}

/** A fresh view: part of function, industry and department in which the two differ. */
const distance: Measure = (mentee, mentor) => {
  const { known, same } = compared(mentee, mentor, true);
  return known === 0 ? unknown : (known - same) / known;
};

/** Part of function and industry that the two share. */
const likeness: Measure = (mentee, mentor) => {
  const { known, same } = compared(mentee, mentor, false);
  return known === 0 ? unknown : same / known;
};

/** Symmetric are style, wishes, place, distance and likeness; the others look from the mentee at the mentor. */
export const measures: Readonly<Record<Criterion, Measure>> = {
  topics,
  goals,
  style,
  wishes,
  experience,
  availability,
  place,
  distance,
  likeness,
};
