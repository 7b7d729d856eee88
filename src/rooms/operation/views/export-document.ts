import type { DocumentModel, DocumentPart } from '../../../platform/files/document-model.ts';
import type { Ui } from '../../../platform/html/ui.ts';
import { messages } from '../../../platform/i18n/catalogue.ts';
import { bodyWords, codeWords, isPrinted, printedTables, tableOf } from '../rules/export-document.ts';

type Row = Record<string, unknown>;

interface Reader {
  ui: Ui;
  person_id: string;
  topics: ReadonlyMap<string, string>;
  /** Names of cycles by id. */
  cycles: ReadonlyMap<string, string>;
}

/** By which a row is known, the first that it has. */
const dated = ['starts_at', 'sent_at', 'submitted_at', 'at'];
/** Of whom a row is and when it was written, stands in its heading. */
const inHeading: Record<string, readonly string[]> = { message: ['author_id', 'sent_at'], session_date: [] };
/** A text longer than a line stands below its label. */
const lineLength = 90;
const isRows = (value: unknown): value is Row[] =>
  Array.isArray(value) && value.some((each) => typeof each === 'object' && each !== null && !(each instanceof Date));

function known(ui: Ui, key: string): string | undefined {
  const words = messages[ui.locale].get(key);
  return words === undefined || words.includes('{') ? undefined : words;
}

function codeText({ ui, topics }: Reader, table: string, column: string, code: string): string {
  if (column === 'topic' || column === 'topics' || column === 'gives') return topics.get(code) ?? code;
  if (table === 'mail' && column === 'kind') return known(ui, code.replace('.', '.mail.kind.')) ?? code;
  if (column === 'availability_slots')
    return code
      .split('-')
      .map((part, at) => known(ui, `people.${at === 0 ? 'weekday' : 'daypart'}.${part}`) ?? part)
      .join(' ');
  const places = [...(codeWords[`${table}.${column}`] ?? []), 'operation.export.code.'];
  for (const place of places) {
    const words = known(ui, place + code);
    if (words !== undefined) return words;
  }
  return code;
}

function valueText(reader: Reader, table: string, column: string, value: unknown): string {
  const { ui, person_id } = reader;
  if (value instanceof Date) return ui.date(value, 'time');
  if (typeof value === 'boolean') return ui.t(`operation.export.code.${value ? 'yes' : 'no'}`);
  if (typeof value === 'number') return ui.number(value);
  if (Array.isArray(value)) return value.map((each) => valueText(reader, table, column, each)).join(', ');
  if (column === 'author_id')
    return ui.t(`operation.export.code.${value === null ? 'gone' : value === person_id ? 'you' : 'partner'}`);
  if (typeof value !== 'string') return '';
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? ui.date(value) : codeText(reader, table, column, value);
}

const tableTitle = (ui: Ui, part: string) =>
  known(ui, `operation.export.table.${part.replace('.', '_of_')}`) ??
  known(ui, `operation.export.table.${tableOf(part)}`) ??
  part;

/** All that somebody has written in it, wherever it stands. */
function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(wordsIn).filter(Boolean).join('\n');
}

/** The answers of one form, each below its question; what has no name says nothing to a reader. */
function answers(ui: Ui, named: (part: string) => string, body: string): DocumentPart['texts'] {
  return Object.entries(JSON.parse(body) as Record<string, unknown>).flatMap(([question, value]) => {
    const label = known(ui, named(question));
    const text = wordsIn(value);
    return label && text ? [{ label, text }] : [];
  });
}

function rowPart(reader: Reader, table: string, row: Row, title: string): DocumentPart {
  const { ui } = reader;
  const part: DocumentPart = { title, facts: [], texts: [], parts: [] };
  for (const [column, value] of Object.entries(row)) {
    if (!isPrinted(column) || inHeading[table]?.includes(column)) continue;
    const named = column === 'body' ? bodyWords[table] : undefined;
    if (named && typeof value === 'string') part.texts.push(...answers(ui, named, value));
    else if (isRows(value)) part.parts.push(tablePart(reader, column, value));
    else if (column === 'author_id' || (value !== null && value !== '')) {
      const text = valueText(reader, table, column, value);
      const label = known(ui, `operation.export.column.${column}`) ?? column;
      if (column === 'text') part.texts.push({ label: '', text });
      else if (text.length > lineLength || text.includes('\n')) part.texts.push({ label, text });
      else if (text !== '') part.facts.push({ label, value: text });
    }
  }
  return part;
}

/** Lines of two or three short values (languages, topics) need no heading each. */
function lines(parts: readonly DocumentPart[]): DocumentPart['facts'] | undefined {
  const short = parts.every(({ facts, texts, parts: below }) => facts.length <= 3 && texts.length + below.length === 0);
  if (!short || parts.some(({ facts }) => facts.length === 0)) return undefined;
  return parts.map(({ facts: [first, ...rest] }) => ({
    label: first?.value ?? '',
    value: rest.map(({ value }) => value).join(', '),
  }));
}

/** What tells a row from the others of its table: the cycle that it is of, who wrote it when, or when it was; else its number. */
function rowTitle(reader: Reader, table: string, row: Row, title: string, at: number): string {
  const { ui } = reader;
  const cycle = reader.cycles.get(String(row['cycle_id']));
  if (cycle !== undefined) return cycle;
  const when = dated.map((column) => row[column]).find((value) => value instanceof Date);
  const by = row['author_id'] === undefined ? '' : valueText(reader, table, 'author_id', row['author_id']);
  if (when instanceof Date)
    return by ? ui.t('operation.export.written', { date: ui.date(when, 'time'), by }) : ui.date(when, 'time');
  if (typeof row['topic'] === 'string') return codeText(reader, table, 'topic', row['topic']);
  return ui.t('operation.export.numbered', { title, number: ui.number(at + 1) });
}

/** The heading of a row says something that stands nowhere else. */
const named = ['message', 'participation'];

/** One row is the part itself; several stand below it. */
function tablePart(reader: Reader, name: string, rows: Row[]): DocumentPart {
  const title = tableTitle(reader.ui, name);
  const table = tableOf(name);
  const parts = rows.map((row, at) => rowPart(reader, table, row, rowTitle(reader, table, row, title, at)));
  const short = lines(parts);
  if (short) return { title, facts: short, texts: [], parts: [] };
  const [only, ...more] = parts;
  return only && more.length === 0 && !named.includes(table) ? { ...only, title } : { title, facts: [], texts: [], parts };
}

/** Somebody's own export in words, for people: sections with headings, codes in her language, her files attached. */
export function exportDocument(
  ui: Ui,
  data: Record<string, unknown>,
  { made_at, ...of }: Omit<Reader, 'ui'> & { made_at: Date },
): DocumentModel {
  const reader = { ui, ...of };
  const parts = printedTables.flatMap((name) => {
    const rows = data[name] as Row[] | undefined;
    return rows && rows.length > 0 ? [tablePart(reader, name, rows)] : [];
  });
  const files = ((data['file'] ?? []) as Row[]).flatMap((file) =>
    typeof file['content_base64'] === 'string'
      ? [
          {
            name: String(file['name']),
            type: String(file['type']),
            about: ui.t('operation.export.attached', { name: String(file['name']) }),
            bytes: Buffer.from(file['content_base64'], 'base64'),
          },
        ]
      : [],
  );
  return {
    title: ui.t('operation.export.title', { network: ui.frame.network }),
    lead: ui.t('operation.export.lead', { date: ui.date(made_at, 'time') }),
    language: ui.locale.split('-')[0] ?? 'en',
    page: ui.t('operation.export.page'),
    made_at,
    parts,
    files,
  };
}
