import { compoundHolds, stemsOf, wordsIn } from './stems.ts';

// Words that stand in many names and say nothing about nearness.
const filling = new Set(
  'und oder der die das den dem des ein eine im in am an auf mit von zu zum zur fuer bei als and or the a an of in on at for with to from'.split(
    ' ',
  ),
);

const telling = (text: string): string[] =>
  wordsIn(text).flatMap(({ word }) => (filling.has(word) || word.length < 2 ? [] : [word]));

/** The same words come again with every text that is compared. */
const known = new Map<string, readonly string[]>();
const mostKnown = 20_000;

function stemsFor(word: string): readonly string[] {
  const stems = known.get(word) ?? stemsOf(word);
  if (known.size >= mostKnown) known.clear();
  known.set(word, stems);
  return stems;
}

/** Whether one may hold the other: almost none does, and to look closely takes its time. */
const mayHold = (word: string, part: string) => word.length > part.length && word.includes(part.slice(0, 3));

/** 1: forms of one word; 0.6: one is a compound that holds the other; 0: nothing to do with each other. */
function likeness(one: string, other: string): number {
  const stems = stemsFor(one);
  if (stemsFor(other).some((stem) => stems.includes(stem))) return 1;
  const holds = (word: string, part: string) => mayHold(word, part) && compoundHolds(word, part);
  return holds(one, other) || holds(other, one) ? 0.6 : 0;
}

/** How much of the shorter text the other one says, 0 to 1, less for each word too many. */
function nearness(one: readonly string[], other: readonly string[]): number {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  if (few.length === 0) return 0;
  const met = few.reduce((sum, word) => sum + Math.max(...many.map((each) => likeness(word, each))), 0);
  return (met / few.length) * (0.5 + few.length / many.length / 2);
}

/** The things whose words come nearest to the text, best first; only those that have something in common with it. */
export function nearest<T>(text: string, things: readonly { thing: T; words: readonly string[] }[], limit: number): T[] {
  const wanted = telling(text);
  return things
    .map(({ thing, words }, at) => ({ thing, at, near: Math.max(0, ...words.map((word) => nearness(wanted, telling(word)))) }))
    .filter(({ near }) => near >= 0.3)
    .toSorted((a, b) => b.near - a.near || a.at - b.at)
    .slice(0, limit)
    .map(({ thing }) => thing);
}
