import type { TalkAudience } from './messages.ts';
import { folded, matchesWords } from './notes.ts';

export const findKinds = [
  'message',
  'note_mine',
  'note_ours',
  'point_mine',
  'point_ours',
  'next_step',
  'transfer',
  'summary',
  'learning',
  'place',
  'file',
  // Found by the rooms below, shown in the same list.
  'goal',
  'goal_step',
  'goal_check',
  'needs',
  'preparation',
  'idea',
  'kickoff',
  'agreement',
] as const;
export type FindKind = (typeof findKinds)[number];

/** One text in which all the words occur; `page` is where it stands. */
export interface Find {
  kind: FindKind;
  tandem_id: string;
  page: string;
  at: Date;
  text: string;
}

/** Finds on the page; whoever has more is asked for another word. */
export const maxFinds = 100;

/** Letters before and after the first word in what is shown of a long text. */
const around = 110;

export interface Excerpt {
  parts: { text: string; found: boolean }[];
}

/** A piece of the text around the first of the words, with every occurrence of each marked. */
export function excerptOf(text: string, question: string): Excerpt {
  const words = question.split(/\s+/).map(folded).filter(Boolean);
  const { whole, at } = lettersOf(text);
  const first = Math.min(...words.map((word) => whole.indexOf(word)).filter((place) => place >= 0), whole.length);
  const from = wholeSign(text, first > around ? wordEdge(text, (at[first] ?? 0) - around) : 0);
  const until = wholeSign(text, Math.min(text.length, from + 2.5 * around));
  const marks = Array.from({ length: text.length }, () => false);
  for (const word of words)
    for (let place = whole.indexOf(word); place >= 0; place = whole.indexOf(word, place + word.length))
      marks.fill(true, at[place], (at[place + word.length - 1] ?? 0) + 1);
  const parts: Excerpt['parts'] = [];
  for (let letter = from; letter < until; letter += 1) {
    const last = parts.at(-1);
    const found = marks[letter] ?? false;
    if (last?.found === found) last.text += text[letter];
    else parts.push({ text: text[letter] ?? '', found });
  }
  if (from > 0) parts.unshift({ text: '… ', found: false });
  if (until < text.length) parts.push({ text: ' …', found: false });
  return { parts };
}

/** Not in the middle of a sign that takes two places. */
const wholeSign = (text: string, place: number) => (/[\uDC00-\uDFFF]/.test(text[place] ?? '') ? place + 1 : place);

const wordEdge = (text: string, place: number) => {
  const space = text.indexOf(' ', Math.max(0, place));
  return space < 0 || space > place + 20 ? Math.max(0, place) : space + 1;
};

/** The folded letters, and of each its place in the text: folding makes two letters of some, and none of others. */
function lettersOf(text: string): { whole: string; at: number[] } {
  const at: number[] = [];
  let whole = '';
  for (let place = 0; place < text.length; place += 1) {
    const letters = folded(text[place] ?? '');
    whole += letters;
    for (let n = 0; n < letters.length; n += 1) at.push(place);
  }
  return { whole, at };
}

export const isFind = (text: string | null, question: string): text is string =>
  text !== null && text !== '' && matchesWords(text, question);

export const searchAudience = { searching: ['author'] } as const satisfies Record<string, readonly TalkAudience[]>;
