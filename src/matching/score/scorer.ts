import { barredOf } from './barred.ts';
import { columnsOf, languageWords, postingsOf } from './columns.ts';
import type { Format } from './facts.ts';
import { createKernel, rulesOf } from './kernel.ts';
import type { Features } from './prepare.ts';
import { defaultRuleSettings, type RuleSettings } from './rules.ts';
import { tableMaker, type Tables } from './seeker.ts';
import type { Weights } from './weights.ts';

export interface ScorerOptions {
  weights: Weights;
  /** Exchange is scored both ways and not known here. */
  format: Exclude<Format, 'exchange'>;
  settings?: RuleSettings;
}

/** Who may be paired with one mentee and with what score, in no order; the arrays are used again for the next mentee. */
export interface Scored {
  count: number;
  mentor: Int32Array;
  score: Int32Array;
  /** Pairs that were looked at in full. */
  evaluated: number;
}

export interface Scorer {
  mentees: number;
  mentors: number;
  /** All mentors whom the hard rules allow. */
  all: (mentee: number) => Scored;
  /** Those with score - price[mentor] > least. */
  above: (mentee: number, price: Float64Array, least: number) => Scored;
  /** The `count` best, best first, equal scores by mentor. */
  best: (mentee: number, count: number) => Scored;
}

/**
 * Scores and hard rules for many pairs: exactly `scoreTotal` where `ruleFailures` is empty, many times as fast. Only mentors who offer something that is
 * needed are reached, by lists of topics; a pair is looked at in full only while its topics leave it a chance. Features of one vocabulary.
 */
export function createScorer(menteeList: readonly Features[], mentorList: readonly Features[], options: ScorerOptions): Scorer {
  const { weights, format, settings = defaultRuleSettings } = options;
  const words = Math.max(languageWords(menteeList), languageWords(mentorList));
  const mentee = columnsOf(menteeList, words, settings);
  const mentor = columnsOf(mentorList, words, settings);
  const postings = postingsOf(mentorList, mentor.ready);
  const barred = barredOf(menteeList, mentorList, rulesOf(format).competitors);
  const rest = createKernel(mentee, mentor, barred, weights, format);
  const tables = tableMaker(weights);
  const restAtMost = 10_000 - weights.points.topics;
  const size = mentor.count;
  const covered = new Int32Array(size);
  const touched = new Int32Array(size);
  /** The last mentee to whom a list of names forbids this mentor. */
  const out = new Int32Array(size).fill(-1);
  const free = new Float64Array(size);
  const found: Scored = { count: 0, mentor: new Int32Array(size), score: new Int32Array(size), evaluated: 0 };

  /** Mentors who cover one of her needs, with how much of it; returns how many. */
  function reach(i: number): number {
    let count = 0;
    if (!mentee.ready[i]) return 0;
    const { needs, shares } = menteeList[i]!;
    for (let at = 0; at < needs.length; at++) {
      const topic = needs[at]!;
      if (topic + 1 >= postings.start.length) continue;
      const share = shares[at]!;
      const end = postings.start[topic + 1]!;
      for (let k = postings.start[topic]!; k < end; k++) {
        const j = postings.person[k]!;
        if (covered[j] === 0) touched[count++] = j;
        covered[j]! += share * postings.cover[k]!;
      }
    }
    for (let k = barred.start[i]!; k < barred.start[i + 1]!; k++) out[barred.mentor[k]!] = i;
    return count;
  }

  function above(i: number, price: Float64Array, least: number): Scored {
    const count = reach(i);
    const own = tables(menteeList[i]!);
    const needed = least - restAtMost;
    found.count = 0;
    found.evaluated = 0;
    for (let at = 0; at < count; at++) {
      const j = touched[at]!;
      const topics = own.topics[covered[j]!]!;
      covered[j] = 0;
      const paid = price[j]!;
      if (topics - paid <= needed || out[j] === i) continue;
      found.evaluated++;
      const points = rest(i, j, own, least + paid - topics);
      if (points < 0 || topics + points - paid <= least) continue;
      found.mentor[found.count] = j;
      found.score[found.count++] = topics + points;
    }
    return found;
  }

  const best = createBest(size, restAtMost, rest);
  return {
    mentees: mentee.count,
    mentors: size,
    all: (i) => above(i, free, -1),
    above,
    best(i, wanted) {
      const count = reach(i);
      return best(found, wanted, i, tables(menteeList[i]!), touched, count, covered, out);
    },
  };
}

/** The worst of the best so far says what a mentor must reach to be looked at further. Looking first at those who cover most was measured: the sorting costs more than it saves. */
function createBest(size: number, restAtMost: number, rest: ReturnType<typeof createKernel>) {
  let keys = new Float64Array(0);
  return (
    found: Scored,
    wanted: number,
    i: number,
    own: Tables,
    touched: Int32Array,
    count: number,
    covered: Int32Array,
    out: Int32Array,
  ) => {
    const { topics } = own;
    if (keys.length < wanted) keys = new Float64Array(wanted);
    let held = 0;
    let evaluated = 0;
    /** What the worst of the best has, once there are enough. */
    let least = wanted > 0 ? -1 : Infinity;
    for (let at = 0; at < count; at++) {
      const j = touched[at]!;
      const points = topics[covered[j]!]!;
      covered[j] = 0;
      if (points + restAtMost < least || out[j] === i) continue;
      evaluated++;
      const others = rest(i, j, own, least - points);
      if (others < 0) continue;
      // Better scores and, among equals, earlier mentors have the larger key.
      const key = (points + others + 1) * size - j;
      if (held < wanted) riseTo(keys, held++, key);
      else if (key > keys[0]!) sinkFrom(keys, held, key);
      else continue;
      if (held === wanted) least = Math.ceil(keys[0]! / size) - 1;
    }
    const sorted = keys.subarray(0, held).sort();
    found.count = held;
    found.evaluated = evaluated;
    for (let k = 0; k < held; k++) {
      const key = sorted[held - 1 - k]!;
      const above = Math.ceil(key / size);
      found.score[k] = above - 1;
      found.mentor[k] = above * size - key;
    }
    return found;
  };
}

function riseTo(keys: Float64Array, from: number, key: number): void {
  let at = from;
  for (let parent = (at - 1) >> 1; at > 0 && keys[parent]! > key; parent = (at - 1) >> 1) {
    keys[at] = keys[parent]!;
    at = parent;
  }
  keys[at] = key;
}

function sinkFrom(keys: Float64Array, count: number, key: number): void {
  let at = 0;
  for (let child = 1; child < count; child = 2 * at + 1) {
    if (child + 1 < count && keys[child + 1]! < keys[child]!) child++;
    if (keys[child]! >= key) break;
    keys[at] = keys[child]!;
    at = child;
  }
  keys[at] = key;
}
