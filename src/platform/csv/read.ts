import { decodeText, isKnownBinary, type Encoding } from './decode.ts';
import { splitRecords, type Delimiter, type Rec } from './records.ts';

export const CSV_MAX_BYTES = 30 * 1024 * 1024;
export const CSV_MAX_ROWS = 120_000;
const MAX_COLUMNS = 500;
const CELL_MAX = 10_000;

export interface CsvTable {
  encoding: Encoding;
  delimiter: Delimiter;
  /** Trimmed and distinct: a second «Name» is «Name (2)», a nameless column «#4». */
  header: string[];
  /** Only sound rows, each with exactly as many cells as the header. `line` counts from 1, as an editor shows it. */
  rows: { line: number; cells: string[] }[];
  /** One per unsound line. 'ragged': too few or too many cells; 'too-long': a cell over 10,000 characters. */
  problems: CsvProblem[];
}
export interface CsvProblem {
  line: number;
  reason: 'ragged' | 'nul' | 'quote' | 'too-long';
}

/** The file as a whole cannot be read; nothing of it was. */
export class CsvRefused extends Error {
  readonly reason: 'empty' | 'too-large' | 'no-header' | 'binary';

  constructor(reason: CsvRefused['reason']) {
    super(`csv refused: ${reason}`);
    this.name = 'CsvRefused';
    this.reason = reason;
  }
}

const separatorLine = /^sep=([;,\t])[ ;,\t]*(?:\n|$)/i;

/** The sign that divides the first line with content into most cells; quoted parts do not count. */
function detectDelimiter(text: string): Delimiter {
  const first = /^\s*([^]*?)(?:\n|$)/.exec(text.slice(0, 65_536).replace(/"[^"]*"/g, ''))?.[1] ?? '';
  const count = (sign: string) => first.split(sign).length;
  return ([';', ',', '\t'] as const).reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function isBlank(record: Rec): boolean {
  return record.cells !== null && record.cells.every((cell) => cell.trim() === '');
}

function distinctNames(cells: string[]): string[] {
  const taken = new Set<string>();
  const uses = new Map<string, number>();
  return cells.map((cell, at) => {
    const name =
      cell
        .normalize('NFC')
        .replace(/[\s\u200b\ufeff]+/g, ' ')
        .trim() || `#${at + 1}`;
    let distinct = name;
    while (taken.has(distinct.toLowerCase())) {
      const use = (uses.get(name.toLowerCase()) ?? 1) + 1;
      uses.set(name.toLowerCase(), use);
      distinct = `${name} (${use})`;
    }
    taken.add(distinct.toLowerCase());
    return distinct;
  });
}

function readHeader(record: Rec): string[] {
  const cells = record.cells;
  if (!cells) throw new CsvRefused('no-header');
  // A list that starts with its first member has an address there; a web page saved as .csv starts with a tag.
  const named =
    cells.some((cell) => /\p{L}/u.test(cell)) && !cells.some((cell) => /\S@\S|\0|^\s*</.test(cell) || cell.length > 500);
  if (!named) throw new CsvRefused('no-header');
  if (cells.length > MAX_COLUMNS) throw new CsvRefused('too-large');
  return distinctNames(cells);
}

/** Takes back the apostrophe that `writeCsv` sets before formulas, so that an export can be imported again. */
function unguard(cell: string): string {
  return /^'[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}

function problemOf(cells: string[] | null, width: number): CsvProblem['reason'] | undefined {
  if (!cells) return 'quote';
  if (cells.some((cell) => cell.includes('\0'))) return 'nul';
  // Spreadsheets add empty cells at the right; they are no data.
  while (cells.length > width && cells.at(-1)!.trim() === '') cells.pop();
  if (cells.length !== width) return 'ragged';
  return cells.some((cell) => cell.length > CELL_MAX) ? 'too-long' : undefined;
}

function isBinaryText(text: string): boolean {
  const sample = text.slice(0, 65_536);
  return (sample.match(/[\x00-\x08\x0b\x0c\x0e-\x1f]/g)?.length ?? 0) > sample.length / 10;
}

/**
 * Reads a list as spreadsheets and address tools write it. A bad line is a problem of that line.
 * Throws CsvRefused. Cells are as written (not trimmed); line ends inside them are \n.
 */
export function readCsv(bytes: Uint8Array, options: { max_rows?: number; max_bytes?: number } = {}): CsvTable {
  if (bytes.length > (options.max_bytes ?? CSV_MAX_BYTES)) throw new CsvRefused('too-large');
  if (isKnownBinary(bytes)) throw new CsvRefused('binary');
  const { encoding, text: raw } = decodeText(bytes);
  if (isBinaryText(raw)) throw new CsvRefused('binary');
  const text = raw.replace(/\r\n?/g, '\n');
  const separator = separatorLine.exec(text);
  const delimiter = (separator?.[1] as Delimiter | undefined) ?? detectDelimiter(text);
  const linesAbove = separator?.[0].endsWith('\n') ? 1 : 0;
  const table: CsvTable = { encoding, delimiter, header: [], rows: [], problems: [] };
  const max_rows = options.max_rows ?? CSV_MAX_ROWS;

  for (const record of splitRecords(text.slice(separator?.[0].length ?? 0), delimiter)) {
    if (isBlank(record)) continue;
    const line = record.line + linesAbove;
    if (table.header.length === 0) {
      table.header = readHeader(record);
      continue;
    }
    if (table.rows.length + table.problems.length >= max_rows) throw new CsvRefused('too-large');
    const reason = problemOf(record.cells, table.header.length);
    if (reason) table.problems.push({ line, reason });
    else table.rows.push({ line, cells: record.cells!.map(unguard) });
  }
  if (table.header.length === 0) throw new CsvRefused('empty');
  return table;
}
