import { hitsOf, knownWords, termsOf } from './passage-words.ts';

/** A printed line with its place; any unit. Lines of one paragraph have the same block. */
export interface PrintedLine {
  page: number;
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
  block: number;
}

/** Characters `from` (included) to `to` (excluded) of the line with this index. */
export interface LinePart {
  line: number;
  from: number;
  to: number;
}

/** A sentence that may speak to a topic. A hint for whoever reads, never a decision. */
export interface Passage {
  topic: string;
  /** Of the topic, from 1. */
  number: number;
  page: number;
  text: string;
  parts: LinePart[];
}

/** A longer sentence is marked only in the lines that hold the words. */
const MOST_LINES = 3;
/** No CV has more than this. Whoever sends one that does must not keep everybody waiting: the rest is for the eye alone. */
const most = { line: 400, text: 60_000, sentence: 1200, passages: 40 } as const;
const bullet = /^\s*(?:[•●▪◦‣·*»–—-]\s|\d{1,2}[.)]\s)/;

/** Whether the sentence goes on in the next line: that stands right below, and its first word had no room in this one. */
function flows(line: PrintedLine, next: PrintedLine, right: number): boolean {
  if (next.page !== line.page || next.block !== line.block) return false;
  if (Math.abs(next.x - line.x) > 2 * line.height || next.y <= line.y || next.y - line.y > 2.4 * line.height) return false;
  if (/[.!?:;]\s*$/.test(line.text) || bullet.test(next.text)) return false;
  const word = /^\S*/.exec(next.text)?.[0].length ?? 0;
  const room = right - line.x - line.width - line.height;
  return /\p{L}-\s*$/u.test(line.text) || (next.width * word) / (next.text.length || 1) > room;
}

interface Paragraph {
  text: string;
  /** Where each line begins in `text`, and how much of the line is in it. */
  lines: { line: number; at: number; length: number }[];
}

function paragraphsOf(lines: readonly PrintedLine[]): Paragraph[] {
  const rights = new Map<string, number>();
  // How far lines reach is seen in all that begin in the same column.
  const column = ({ page, x }: PrintedLine) => `${page} ${Math.round(x)}`;
  for (const line of lines) rights.set(column(line), Math.max(rights.get(column(line)) ?? 0, line.x + line.width));
  const all: Paragraph[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const goes_on = before !== undefined && flows(before, line, rights.get(column(before)) ?? 0);
    if (!goes_on) all.push({ text: '', lines: [] });
    const paragraph = all.at(-1)!;
    // A word divided at the end of the line is one word.
    if (/\p{Ll}-\s*$/u.test(paragraph.text) && /^\p{Ll}/u.test(line.text)) paragraph.text = paragraph.text.replace(/-\s*$/, '');
    else if (/\S$/.test(paragraph.text)) paragraph.text += ' ';
    paragraph.lines.push({ line: index, at: paragraph.text.length, length: line.text.length });
    paragraph.text += line.text;
  });
  return all;
}

/** From where to where each sentence goes, without blanks and the full stop. */
function sentencesOf(text: string): { from: number; to: number }[] {
  const ends = [...text.matchAll(/[.!?;](?=\s+[\p{Lu}\d"„«“])/gu)].map((match) => match.index + 1);
  return [0, ...ends].flatMap((start, at) => {
    const whole = text.slice(start, ends[at] ?? text.length);
    const from = start + (/^\s*(?:[•●▪◦‣·*»–—-]\s+)?/.exec(whole)?.[0].length ?? 0);
    let to = start + whole.length;
    while (to > from && /[\s.;]/.test(text[to - 1]!)) to -= 1;
    return to > from ? [{ from, to: Math.min(to, from + most.sentence) }] : [];
  });
}

function partsOf({ lines }: Paragraph, from: number, to: number, hits: readonly { at: number }[]): LinePart[] {
  const parts = lines.flatMap(({ line, at, length }) => {
    const part = { line, from: Math.max(0, from - at), to: Math.min(length, to - at) };
    return part.to > part.from ? [{ ...part, holds: hits.some((hit) => hit.at >= at && hit.at < at + length) }] : [];
  });
  return (parts.length > MOST_LINES ? parts.filter(({ holds }) => holds) : parts).map(({ holds: _, ...part }) => part);
}

/** Lines as far as they are looked through. Cut lines keep their place in the list and the places of their characters. */
function readable(lines: readonly PrintedLine[]): PrintedLine[] {
  let left: number = most.text;
  return lines.map((line) => {
    const text = line.text.slice(0, Math.min(most.line, left));
    left -= text.length;
    return { ...line, text };
  });
}

/** Sentences of a CV that may speak to the topics, in reading order. */
export function findPassages(
  lines: readonly PrintedLine[],
  topics: readonly { slug: string; words: readonly string[] }[],
): Passage[] {
  const forms: Parameters<typeof knownWords>[1] = new Map();
  const known = topics.map(({ slug, words }, at) => ({ slug, number: at + 1, terms: termsOf(words) }));
  const counts = new Map<string, number>();
  return paragraphsOf(readable(lines)).flatMap((paragraph) =>
    sentencesOf(paragraph.text).flatMap(({ from, to }) => {
      const text = paragraph.text.slice(from, to);
      const words = knownWords(text, forms);
      return known.flatMap(({ slug, number, terms }): Passage[] => {
        const count = counts.get(slug) ?? 0;
        const hits = count < most.passages ? hitsOf(words, terms) : [];
        if (hits.length === 0) return [];
        counts.set(slug, count + 1);
        const parts = partsOf(
          paragraph,
          from,
          to,
          hits.map(({ at }) => ({ at: at + from })),
        );
        return parts[0] ? [{ topic: slug, number, page: lines[parts[0].line]!.page, text, parts }] : [];
      });
    }),
  );
}
