import type { Features } from './prepare.ts';
import type { RuleSettings } from './rules.ts';

/**
 * Features of many people as columns of numbers, for loops over millions of pairs. Statements are written in unary, four bits each, so that the
 * distance of two people over all of them is a count of bits; `answered` has the four bits of every statement that is answered.
 */
export interface Columns {
  count: number;
  people: readonly Features[];
  goals_sought: Int32Array;
  goals_offered: Int32Array;
  unary: Int32Array;
  answered: Int32Array;
  experience: Int32Array;
  career_level: Int32Array;
  slots: Int32Array;
  modes: Int32Array;
  max_travel: Int32Array;
  place: Int32Array;
  function: Int32Array;
  industry: Int32Array;
  department: Int32Array;
  organization: Int32Array;
  group: Int32Array;
  /** Languages at the level asked for, 32 in each word. */
  languages: Int32Array;
  words: number;
  /** 1: has places, and the training if it is asked for. */
  ready: Uint8Array;
}

const copied = ['goals_sought', 'goals_offered', 'experience', 'career_level', 'slots', 'modes', 'max_travel', 'place',
  'function', 'industry', 'department', 'organization', 'group'] as const; // prettier-ignore

export function columnsOf(people: readonly Features[], words: number, settings: RuleSettings): Columns {
  const count = people.length;
  const columns = Object.fromEntries(copied.map((name) => [name, new Int32Array(count)])) as Record<
    (typeof copied)[number],
    Int32Array
  >;
  const unary = new Int32Array(count);
  const answered = new Int32Array(count);
  const languages = new Int32Array(count * words);
  const ready = new Uint8Array(count);
  for (let at = 0; at < count; at++) {
    const one = people[at]!;
    for (const name of copied) columns[name][at] = one[name];
    unary[at] = packed(one.statements, unaryOf);
    answered[at] = packed(one.statements, answeredOf);
    const least = one.scales.language_levels.indexOf(settings.language_level) + 1;
    for (let language = 0; language < one.languages.length; language++)
      if (one.languages[language]! >= least) languages[at * words + (language >> 5)]! |= 1 << (language & 31);
    ready[at] = one.places > 0 && (one.trained || !settings.training) ? 1 : 0;
  }
  return { count, people, ...columns, unary, answered, languages, words, ready };
}

const unaryOf = [0, 0, 1, 3, 7, 15];
const answeredOf = [0, 15, 15, 15, 15, 15];

function packed(statements: Uint8Array, bits: readonly number[]): number {
  let all = 0;
  for (let at = 0; at < 8; at++) all |= bits[statements[at]!]! << (4 * at);
  return all;
}

/** Number of 32-bit words that hold all languages of these people. */
export function languageWords(people: readonly Features[]): number {
  let most = 1;
  for (const { languages } of people) most = Math.max(most, languages.length);
  return (most + 31) >> 5;
}

/** Mentors by topic offered: `person` and percent `cover` of topic t stand at start[t] .. start[t + 1] - 1. */
export interface Postings {
  start: Int32Array;
  person: Int32Array;
  cover: Uint8Array;
}

export function postingsOf(mentors: readonly Features[], ready: Uint8Array): Postings {
  let topics = 0;
  for (const { offered } of mentors) topics = Math.max(topics, offered.length);
  const start = new Int32Array(topics + 1);
  const each = (visit: (topic: number, person: number, cover: number) => void) => {
    for (const [person, { offered }] of mentors.entries())
      if (ready[person])
        for (let topic = 0; topic < offered.length; topic++) if (offered[topic]! > 0) visit(topic, person, offered[topic]!);
  };
  each((topic) => start[topic + 1]!++);
  for (let topic = 0; topic < topics; topic++) start[topic + 1]! += start[topic]!;
  const next = start.slice();
  const postings = { start, person: new Int32Array(start[topics]!), cover: new Uint8Array(start[topics]!) };
  each((topic, person, cover) => {
    const at = next[topic]!++;
    postings.person[at] = person;
    postings.cover[at] = cover;
  });
  return postings;
}
