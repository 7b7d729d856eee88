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

/** A word of a text with all that it may be compared by. */
export interface Known extends Word {
  written: string;
  stems: readonly string[];
  root: string;
}

/** The words of a text without function words. */
export function knownWords(text: string): Known[] {
  return wordsIn(text)
    .filter(({ word }) => !stopWords.has(word))
    .map((word) => ({
      ...word,
      written: text.slice(word.at, word.at + word.length),
      stems: stemsOf(word.word),
      root: rootOf(word.word),
    }));
}

/** One way to name a topic: all its words must be there. `alone`: a single word that may stand for the topic. */
export interface Term {
  words: Known[];
  alone: boolean;
}

const isGeneral = ({ word }: Known) => general.has(word);

/** Ways to say a topic. «Marketing und Verkauf» are two of them. */
export function termsOf(words: readonly string[]): Term[] {
  return words.flatMap((word): Term[] => {
    const known = knownWords(word);
    const parts = known.length === 2 && /\s(?:und|and|&)\s/.test(word) ? known.map((one) => [one]) : [known];
    return parts
      .filter((part) => part.length > 0)
      .map((part) => ({ words: part, alone: part.length > 1 || !isGeneral(part[0]!) }));
  });
}

const isShort = ({ written }: Known) => written.length <= 4 && written === written.toUpperCase();

function speaks(word: Known, wanted: Known): boolean {
  // «IT» is not «it».
  if (isShort(wanted)) return word.written === wanted.written;
  if (word.word === wanted.word || (wanted.word.length > 3 && word.stems.some((stem) => wanted.stems.includes(stem))))
    return true;
  if (wanted.word.length < 5) return false;
  return (word.root === wanted.root && word.root.length > 3) || (!isGeneral(wanted) && compoundHolds(word.word, wanted.word));
}

const inFamily = (family: ReadonlySet<string>, word: Known) =>
  family.has(word.root) || family.has(word.word) || [...family].some((root) => root.length > 3 && compoundHolds(word.word, root));

/** «Teams führen», «managing people»: one word for leading, one for people. */
function isLeadingPeople({ words }: Term): boolean {
  const [first, second] = words;
  if (!first || !second || words.length > 2) return false;
  const has = (family: ReadonlySet<string>, word: Known) => family.has(word.root) || family.has(word.word);
  return (has(leading, first) && has(people, second)) || (has(people, first) && has(leading, second));
}

/** Words that may stand between those that belong together. */
const WINDOW = 5;

/** Where the words of one way to say it stand close together: from the first to the last. */
function together(sentence: readonly Known[], tests: ((word: Known) => boolean)[]): Known[] {
  const hits = tests.map((test) => sentence.flatMap((word, at) => (test(word) ? [at] : [])));
  if (hits.some((places) => places.length === 0)) return [];
  for (const start of hits[0]!) {
    const places = hits.map((each) => each.toSorted((a, b) => Math.abs(a - start) - Math.abs(b - start))[0]!);
    const [from, to] = [Math.min(...places), Math.max(...places)];
    if (to - from < tests.length + WINDOW) return places.map((at) => sentence[at]!);
  }
  return [];
}

/** The words of the sentence that speak to the topic; none if nothing does. */
export function hitsOf(sentence: readonly Known[], terms: readonly Term[]): Known[] {
  const found = terms.map((term) => {
    const tests = isLeadingPeople(term)
      ? [leading, people].map((family) => (word: Known) => inFamily(family, word))
      : term.words.map((wanted) => (word: Known) => speaks(word, wanted));
    return { alone: term.alone, hits: together(sentence, tests) };
  });
  const words = new Set(found.flatMap(({ hits }) => hits));
  return found.some(({ alone, hits }) => alone && hits.length > 0) || words.size > 1 ? [...words] : [];
}
