import { compoundHolds, plain, stemsOf, wordsIn } from '../../../platform/words/stems.ts';
import { editsBetween } from './typos.ts';

/** How much a find is worth, by the way in which the word was found. */
const worth = { same: 1, stem: 0.95, compound: 0.8, beginning: 0.7, parts: 0.6, typo: 0.5 } as const;
/** A beginning («Logis») and a typo count in names, topics and titles only: in whole sentences they would find too much. */
const titles = 3;
/** Words whose finds are kept. */
const mostRemembered = 2000;

interface Term {
  word: string;
  /** Weight of the heaviest field, by document. */
  documents: Map<string, number>;
}

/** Words of documents (by id), each with the weight of the field in which it stands. Changes with every put and drop. */
export interface WordIndex {
  terms: Map<string, Term>;
  stems: Map<string, Set<Term>>;
  words: Map<string, readonly string[]>;
  /** Terms that a word was found in; forgotten when a document changes. */
  found: Map<string, ReadonlyMap<Term, number>>;
}

export interface Field {
  /** 1 to 10. */
  weight: number;
  text: string | null | undefined;
}

export function newWordIndex(): WordIndex {
  return { terms: new Map(), stems: new Map(), words: new Map(), found: new Map() };
}

export function dropDocument(index: WordIndex, id: string): void {
  index.found.clear();
  for (const word of index.words.get(id) ?? []) {
    const term = index.terms.get(word);
    term?.documents.delete(id);
    if (!term || term.documents.size > 0) continue;
    index.terms.delete(word);
    for (const stem of stemsOf(word)) {
      const same = index.stems.get(stem);
      same?.delete(term);
      if (same?.size === 0) index.stems.delete(stem);
    }
  }
  index.words.delete(id);
}

export function putDocument(index: WordIndex, id: string, fields: readonly Field[]): void {
  dropDocument(index, id);
  const weights = new Map<string, number>();
  for (const { weight, text } of fields)
    for (const { word } of text ? wordsIn(text) : []) {
      const bare = plain(word);
      weights.set(bare, Math.max(weights.get(bare) ?? 0, weight));
    }
  for (const [word, weight] of weights) {
    const term = index.terms.get(word) ?? newTerm(index, word);
    term.documents.set(id, weight);
  }
  index.words.set(id, [...weights.keys()]);
}

function newTerm(index: WordIndex, word: string): Term {
  const term: Term = { word, documents: new Map() };
  index.terms.set(word, term);
  for (const stem of stemsOf(word)) {
    const same = index.stems.get(stem);
    if (same) same.add(term);
    else index.stems.set(stem, new Set([term]));
  }
  return term;
}

type Terms = Map<Term, number>;
const keep = (terms: Terms, term: Term, value: number) => terms.set(term, Math.max(terms.get(term) ?? 0, value));

/** The word itself and its other forms. */
function formsOf(index: WordIndex, word: string): Terms {
  const found: Terms = new Map();
  const same = index.terms.get(word);
  if (same) found.set(same, worth.same);
  for (const stem of stemsOf(word)) for (const term of index.stems.get(stem) ?? []) keep(found, term, worth.stem);
  return found;
}

/** As it stands, in another form, as part of a compound, or as the beginning of a longer word. */
function directTerms(index: WordIndex, word: string): ReadonlyMap<Term, number> {
  const known = index.found.get(word);
  if (known) return known;
  const found = formsOf(index, word);
  if (word.length >= 4) {
    const root = stemsOf(word).reduce(
      (shortest, stem) => (stem.length >= 4 && stem.length < shortest.length ? stem : shortest),
      word,
    );
    for (const term of index.terms.values()) {
      if (term.word.length <= root.length || !term.word.includes(root)) continue;
      if (compoundHolds(term.word, word)) keep(found, term, worth.compound);
      else if (term.word.startsWith(word)) keep(found, term, worth.beginning);
    }
  }
  // Anybody may ask for words without end; what is asked for often comes back soon.
  if (index.found.size >= mostRemembered) index.found.clear();
  index.found.set(word, found);
  return found;
}

type Finds = Map<string, number>;

function documentsOf(terms: ReadonlyMap<Term, number>, factor = 1): Finds {
  const finds: Finds = new Map();
  for (const [term, value] of terms)
    for (const [id, weight] of term.documents) {
      if (value === worth.beginning && weight < titles) continue;
      finds.set(id, Math.max(finds.get(id) ?? 0, weight * value * factor));
    }
  return finds;
}

/** Documents that hold the word, with what the find is worth. */
export function findWord(index: WordIndex, word: string): ReadonlyMap<string, number> {
  return documentsOf(directTerms(index, word));
}

/** The two words of a compound that nobody wrote in one: «Lieferkettenplanung» finds «Planung der Lieferkette». */
export function findParts(indexes: readonly WordIndex[], word: string): readonly [string, string] | undefined {
  const there = (part: string) => indexes.some((index) => formsOf(index, part).size > 0);
  for (let at = word.length - 4; at >= 4; at -= 1) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (!there(right)) continue;
    const first = [left, left.replace(/(?:s|n|en)$/, '')].find((part) => part.length >= 4 && there(part));
    if (first) return [first, right];
  }
  return undefined;
}

export const partsWorth = worth.parts;

/** Words of titles that differ by a slip: one change from four letters on, two from eight, the nearest only. */
export function nearWords(indexes: readonly WordIndex[], word: string): string[] {
  const most = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
  let near: string[] = [];
  let best = most;
  for (const index of most > 0 ? indexes : [])
    for (const term of index.terms.values()) {
      if (Math.abs(term.word.length - word.length) > best || term.word.length < 4) continue;
      // Short words differ too little: «Rest» is no «Test».
      if (term.word[0] !== word[0] && (word.length < 6 || term.word[1] !== word[1])) continue;
      const apart = editsBetween(word, term.word, best);
      if (apart > best || !heavy(term)) continue;
      if (apart < best) near = [];
      best = apart;
      near.push(term.word);
    }
  return [...new Set(near)];
}

function heavy(term: Term): boolean {
  for (const weight of term.documents.values()) if (weight >= titles) return true;
  return false;
}

export const typoWorth = worth.typo;
