import { plain, wordsIn } from '../../../platform/words/stems.ts';
import { findParts, findWord, nearWords, partsWorth, typoWorth, type WordIndex } from './word-index.ts';

/** Two sets of words: what mentors wrote, and what topics are called (whose mentors stand in `mentors`). */
export interface SearchIndex {
  listings: WordIndex;
  topics: WordIndex;
  /** Ids of listings by topic. */
  mentors: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface Search {
  /** The words that count, folded. */
  words: readonly string[];
  /** What each listing's finds are worth together; only listings that were found. */
  ranks: ReadonlyMap<string, number>;
  /** Every listing found has all words. False: nobody has, and these have the most. */
  complete: boolean;
  /** Topics that a word names. */
  topics: ReadonlySet<string>;
}

/** Weights of a topic's words; a group's name leads to all of its topics but names none of them. */
export const topicWeights = { label: 8, synonym: 7, group: 2 } as const;
export const listingWeights = {
  name: 10,
  narrowed: 7,
  headline: 5,
  function: 5,
  organization: 5,
  location: 4,
  evidence: 2.5,
  about: 2,
} as const;

const small = new Set(
  (
    'a an and are as at by do for from how i in is it looking my of on or somebody someone that the to we who with you ' +
    'als am an auf aus bei beim bin das dem den der des die ein eine einem einen einer er es für fur fuer ich im in ist jemand jemanden ' +
    'mein meine mich mir mit nach oder sich sie so suche suchen um und vom von vor was wer wie wir wo zu zum zur uber uber'
  ).split(' '),
);
const mostWords = 8;

/** The words of a question that count: small words do not, unless there are no others. */
export function wordsOfQuery(text: string): string[] {
  const all = [...new Set(wordsIn(text.slice(0, 200)).map(({ word }) => plain(word)))];
  const words = all.filter((word) => !small.has(word) && (word.length > 1 || /\d/.test(word)));
  return (words.length > 0 ? words : all).slice(0, mostWords);
}

interface Finds {
  ranks: Map<string, number>;
  topics: Set<string>;
}

function findsOf(index: SearchIndex, words: readonly string[], factor: number): Finds {
  const finds: Finds = { ranks: new Map(), topics: new Set() };
  const add = (id: string, value: number) => finds.ranks.set(id, Math.max(finds.ranks.get(id) ?? 0, value * factor));
  for (const word of words) {
    for (const [id, value] of findWord(index.listings, word)) add(id, value);
    for (const [topic, value] of findWord(index.topics, word)) {
      if (value > topicWeights.group) finds.topics.add(topic);
      for (const id of index.mentors.get(topic) ?? []) add(id, value);
    }
  }
  return finds;
}

/** One word: as it is; else as two that stand apart; else as a slip of the pen. */
function findsOfWord(index: SearchIndex, word: string): Finds {
  const found = findsOf(index, [word], 1);
  if (found.ranks.size > 0) return found;
  const both = [index.listings, index.topics];
  const parts = findParts(both, word);
  if (parts) {
    const [left, right] = parts.map((part) => findsOf(index, [part], partsWorth)) as [Finds, Finds];
    const ranks = new Map([...left.ranks].flatMap(([id, value]) => (right.ranks.has(id) ? [[id, value]] : [])));
    if (ranks.size > 0) return { ranks, topics: new Set([...left.topics].filter((topic) => right.topics.has(topic))) };
  }
  return findsOf(index, nearWords(both, word), typoWorth);
}

/** Undefined where there is no word to look for. */
export function search(index: SearchIndex, text: string): Search | undefined {
  const words = wordsOfQuery(text);
  if (words.length === 0) return undefined;
  const finds = words.map((word) => findsOfWord(index, word));
  const held = new Map<string, { words: number; rank: number }>();
  for (const { ranks } of finds)
    for (const [id, rank] of ranks) {
      const known = held.get(id) ?? { words: 0, rank: 0 };
      held.set(id, { words: known.words + 1, rank: known.rank + rank });
    }
  const most = Math.max(0, ...[...held.values()].map((each) => each.words));
  const best = [...held].filter(([, each]) => each.words === most);
  return {
    words,
    ranks: new Map(best.map(([id, { rank }]) => [id, Math.round(rank * 100)])),
    complete: most === words.length || most === 0,
    topics: new Set(finds.flatMap(({ topics }) => [...topics])),
  };
}
