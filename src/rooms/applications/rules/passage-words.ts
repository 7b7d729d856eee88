import { compoundHolds, plain, stemsOf, wordsIn, type Word } from '../../../platform/words/stems.ts';

const list = (words: string) => new Set(words.split(' '));

const stopWords = list(
  'der die das den dem des ein eine einen einem einer eines und oder von vom zu zur zum im in am an auf aus bei beim mit nach fuer vor ueber unter um ohne als wie durch bis seit sich nicht auch the a an and or of to in on at for with from by as into out up being is are be my our its own',
);

/** Too general to speak for a topic on their own: they count only beside another word of the same topic. */
const general = list(
  'fuehrung leitung fuehren leiten leadership management manager team teams rolle role werte values arbeit work beruf job familie family ' +
    'lebenslauf cv resume profil profile bewerbung application druck pressure wirkung impact stimme voice haltung attitude sinn purpose ' +
    'kontakte contacts connections balance ausgleich freizeit leisure vision rede talk moderation information content reichweite reach ' +
    'lob praise kritik jung alt young old people culture kultur pflege care qualitaet quality recht law legal privatleben life private ' +
    'beratung consulting independent contractor verwaltung bund staat state authority politik politics integration dokumentation ' +
    'documentation operations entwicklung development praesenz presence auftreten confidence appearance anerkennung recognition society ' +
    'graduate camera kamera interview sprint wandel umwelt environment absatz lager clients auftraggeber decisions entscheiden loslassen ' +
    'stellensuche decision stress trainee bekanntheit reputation produktivitaet productivity workload belastung gender know how news',
);

// Leading people is said in many ways: one word of each family is enough.
const leading = list(
  'fuhr leit lead leadership manag managing head chef verantwort responsib responsible vorgesetzt unterstell supervis',
);
const people = list(
  'team mitarbeit person leut mensch abteil grupp staff peopl people employe employee report department unterstell belegschaft',
);

/**
 * What is common to the forms of a German verb and its noun: «führte», «geführt», «Führung» have the root «fuhr».
 * Takes a folded word.
 */
function rootOf(word: string): string {
  const bare = plain(word);
  const participle = /^ge(.{4,})(?:t|en)$/.exec(bare)?.[1];
  const root = (participle ?? bare).replace(
    /(?<=.{4})(?:ungen|ung|ing|ed|enden|ender|ende|erinnen|erin|ern|eten|ete|ten|te|et|en|er|es|e|t|n|s)$/,
    '',
  );
  return root.replace(/(?<=.{4})e([ln])$/, '$1');
}

interface Forms {
  /** Without accents and the e of umlauts. */
  bare: string;
  stems: readonly string[];
  root: string;
}

/** A word of a text with all that it may be compared by. */
export type Known = Word & Forms & { written: string };

const formsOf = (word: string): Forms => ({ bare: plain(word), stems: stemsOf(word), root: rootOf(word) });

/** The words of a text without function words. `forms`: those found before, so that each word is looked at once. */
export function knownWords(text: string, forms = new Map<string, Forms>()): Known[] {
  return wordsIn(text)
    .filter(({ word }) => !stopWords.has(word))
    .map((word) => {
      const known = forms.get(word.word) ?? formsOf(word.word);
      forms.set(word.word, known);
      return { ...word, ...known, written: text.slice(word.at, word.at + word.length) };
    });
}

interface Wanted extends Known {
  /** «IT» is not «it»: such words must stand as they are written. */
  exact: boolean;
  general: boolean;
}

/** One way to name a topic: all its words must be there. */
export interface Term {
  words: Wanted[];
  /** May stand for the topic without another word of it. */
  alone: boolean;
  /** «Teams führen», «managing people»: any word of the two families will do. */
  families: boolean;
}

const inFamily = (family: ReadonlySet<string>, { root, word }: Known) => family.has(root) || family.has(word);

function isLeadingPeople([first, second, third]: readonly Known[]): boolean {
  if (!first || !second || third) return false;
  return (inFamily(leading, first) && inFamily(people, second)) || (inFamily(people, first) && inFamily(leading, second));
}

/** Ways to say a topic. «Marketing und Verkauf» are two of them. */
export function termsOf(words: readonly string[]): Term[] {
  return words.flatMap((word): Term[] => {
    const known = knownWords(word).map((one): Wanted => ({
      ...one,
      exact: one.written.length <= 4 && one.written === one.written.toUpperCase(),
      general: general.has(one.word),
    }));
    const parts = known.length === 2 && /\s(?:und|and|&)\s/.test(word) ? known.map((one) => [one]) : [known];
    return parts
      .filter((part) => part.length > 0)
      .map((part) => ({ words: part, alone: part.length > 1 || !part[0]!.general, families: isLeadingPeople(part) }));
  });
}

/** A quick look first, because almost no word holds another. */
function holds(word: Known, part: string, bare: string): boolean {
  return word.bare.length > bare.length && word.bare.includes(bare.slice(0, 4)) && compoundHolds(word.word, part);
}

function speaks(word: Known, wanted: Wanted): boolean {
  if (wanted.exact) return word.written === wanted.written;
  if (word.word === wanted.word) return true;
  if (wanted.word.length > 3 && word.stems.some((stem) => wanted.stems.includes(stem))) return true;
  if (wanted.word.length < 5) return false;
  return (word.root === wanted.root && word.root.length > 3) || (!wanted.general && holds(word, wanted.word, wanted.bare));
}

const ofFamily = (family: ReadonlySet<string>) => {
  const parts = [...family].filter((root) => root.length > 3);
  return (word: Known) => inFamily(family, word) || parts.some((part) => holds(word, part, part));
};
const isLeading = ofFamily(leading);
const isPeople = ofFamily(people);

/** Words that may stand between those that belong together; fewer where a family of words stands for each. */
const BETWEEN = { words: 5, families: 2 };

/** Where the words of one way to say it stand close together: from the first to the last. */
function together(sentence: readonly Known[], tests: ((word: Known) => boolean)[], between: number): Known[] {
  const hits: number[][] = [];
  for (const test of tests) {
    const places = sentence.flatMap((word, at) => (test(word) ? [at] : []));
    if (places.length === 0) return [];
    hits.push(places);
  }
  for (const start of hits[0]!) {
    const places = hits.map((each) => each.toSorted((a, b) => Math.abs(a - start) - Math.abs(b - start))[0]!);
    const [from, to] = [Math.min(...places), Math.max(...places)];
    if (to - from < tests.length + between) return places.map((at) => sentence[at]!);
  }
  return [];
}

/** The words of the sentence that speak to the topic; none if nothing does. */
export function hitsOf(sentence: readonly Known[], terms: readonly Term[]): Known[] {
  const found = terms.map((term) => {
    const tests = term.families ? [isLeading, isPeople] : term.words.map((wanted) => (word: Known) => speaks(word, wanted));
    return { alone: term.alone, hits: together(sentence, tests, term.families ? BETWEEN.families : BETWEEN.words) };
  });
  const words = new Set(found.flatMap(({ hits }) => hits));
  return found.some(({ alone, hits }) => alone && hits.length > 0) || words.size > 1 ? [...words] : [];
}
