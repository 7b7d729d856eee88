export type Delimiter = ';' | ',' | '\t';

/** One record; `cells` is null where its quotes do not fit. `line` counts from 1 and is the record's first line. */
export interface Rec {
  line: number;
  cells: string[] | null;
}

/** A record that runs over line ends further than this was not meant to: some quote was never closed. Also keeps rereading cheap. */
const SPREAD_MAX = 65_536;

interface Cell {
  value: string;
  /** Index of the delimiter, line end or text end behind the cell. */
  end: number;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at += 1;
  return at;
}

/** `from` is the index of the opening quote. Null if no closing quote is followed by a delimiter or line end. */
function quotedCell(text: string, from: number, delimiter: Delimiter, lineEnd: number): Cell | null {
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0 || (quote > lineEnd && quote - from > SPREAD_MAX)) return null;
    if (text[quote + 1] === '"') {
      at = quote + 2;
      continue;
    }
    const end = skipSpaces(text, quote + 1);
    if (end < text.length && text[end] !== delimiter && text[end] !== '\n') return null;
    return { value: text.slice(from + 1, quote).replaceAll('""', '"'), end };
  }
}

function plainCell(text: string, from: number, delimiter: Delimiter, lineEnd: number): Cell {
  // Searched in the line only: a list of one column would otherwise be searched to its end for every line.
  const rest = text.slice(from, lineEnd);
  const found = rest.indexOf(delimiter);
  return found < 0 ? { value: rest, end: lineEnd } : { value: rest.slice(0, found), end: from + found };
}

function endOfLine(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
}

/**
 * Splits text with \n line ends. A quote inside an unquoted cell is a character like any other (nicknames, inches);
 * a quoted cell that does not close costs its first line only, reading goes on with the next.
 */
export function* splitRecords(text: string, delimiter: Delimiter): Generator<Rec> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const start = at;
    let lineEnd = endOfLine(text, at);
    let cells: string[] | null = [];
    for (;;) {
      const opening = skipSpaces(text, at);
      const cell =
        text[opening] === '"' ? quotedCell(text, opening, delimiter, lineEnd) : plainCell(text, at, delimiter, lineEnd);
      if (!cell || (cell.end > lineEnd && cell.end - start > SPREAD_MAX)) {
        cells = null;
        break;
      }
      cells.push(cell.value);
      if (cell.end > lineEnd) lineEnd = endOfLine(text, cell.end);
      at = cell.end + 1;
      if (cell.end >= text.length || text[cell.end] === '\n') break;
    }
    yield { line, cells };
    if (cells === null) {
      at = endOfLine(text, start) + 1;
      line += 1;
    } else {
      for (let from = text.indexOf('\n', start); from >= 0 && from < at; from = text.indexOf('\n', from + 1)) line += 1;
    }
  }
}
