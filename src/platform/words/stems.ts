import { stemmer as englishStem } from '@orama/stemmers/english';
import { stemmer as germanStem } from '@orama/stemmers/german';

/** A word of a text: folded, with its place (in UTF-16 units) in the text as written. */
export type Word = { word: string; at: number; length: number };

const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', œ: 'oe', ø: 'oe', å: 'a', ł: 'l', đ: 'd' };
const special = /[äöüßæœøåłđ]/g;

/** Lower case without accents; ä, ö, ü and ß as ae, oe, ue and ss, so that both spellings meet. */
export function fold(text: string): string {
  const lower = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('\u00ad', '')
    .replaceAll(special, (letter) => umlauts[letter] ?? letter);
  return lower.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

/** The words of a text in order. Hyphens, colons and stars divide: «Projektleiter:in» is two words. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*(?:\+\+|#)?/gu)].map((match) => ({
    word: fold(match[0]),
    at: match.index,
    length: match[0].length,
  }));
}

/** The folded word without the e of ae, oe and ue, as somebody types it who has no umlauts: «fuehrung» and «fuhrung» are one. */
export function plain(word: string): string {
  return word.replaceAll(/(?<![aeiouq])([aou])e/g, '$1');
}

// «Leiterin», «Leiterinnen»: the German stemmer keeps the feminine ending.
const feminine = /^(.{2,}(?:er|or|ent|ant|ist|eur|og|at|ekt))(?:in|innen)$/;

/** The German and the English stem of a folded word; two words are forms of one when they share a stem. */
export function stemsOf(word: string): readonly string[] {
  if (word.length < 3 || /\d/.test(word)) return [word];
  const bare = plain(word);
  const stems = new Set([germanStem(bare), plain(englishStem(word))]);
  const masculine = feminine.exec(bare)?.[1];
  if (masculine) stems.add(germanStem(masculine));
  return [...stems];
}

// What stands before or after a part without making a compound of it: «Verkauf» holds no «Kauf», «Wirtschaft» no «Wirt».
const prefixes = new Set(
  'ab an auf aus be bei dar durch ein emp ent er ge her hin miss mit nach uber um un unter ver vor weg wider zer zu zuruck zusammen re de pre pro sub con in'.split(
    ' ',
  ),
);
const suffixes =
  /^(?:schaft|heit|keit|lich|isch|ung|bar|los|haft|sam|ier|ist|ismus|tion|ing|ment|ness|able|ible|ally|ful|less|ship|ed|er|ion|al|ant|ent)/;
const links = ['', 's', 'n', 'en', 'es', 'e', 'er'] as const;

/** Whether a German compound begins or ends with the part, in any form of the two («Lieferketten» holds «Kette»). Both are folded words. */
export function compoundHolds(word: string, part: string): boolean {
  if (part.length < 4 || word.length < part.length + 3) return false;
  const [whole, bare] = [plain(word), plain(part)];
  const forms = [bare, ...stemsOf(bare).filter((stem) => stem.length >= 4)];
  const ends = [whole, ...stemsOf(whole)];
  return forms.some((form) => begins(whole, form) || ends.some((each) => endsWith(each, form)));
}

function begins(word: string, part: string): boolean {
  if (!word.startsWith(part)) return false;
  const after = word.slice(part.length);
  return links.some((link) => after.startsWith(link) && after.length - link.length >= 3) && !suffixes.test(after);
}

function endsWith(word: string, part: string): boolean {
  const before = word.length - part.length;
  return before >= 3 && word.endsWith(part) && !prefixes.has(word.slice(0, before));
}
