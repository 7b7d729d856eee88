import type { DocumentModel, DocumentPart } from '../../../platform/files/document-model.ts';
import type { Ui } from '../../../platform/html/ui.ts';
import { messages, type Key } from '../../../platform/i18n/catalogue.ts';
import { codeWords, isPrinted, printedTables, tableOf } from '../rules/export-document.ts';

type Row = Record<string, unknown>;

interface Reader {
  ui: Ui;
  person_id: string;
  topics: ReadonlyMap<string, string>;
}

/** A text longer than a line stands below its label. */
const lineLength = 90;
const isRows = (value: unknown): value is Row[] =>
  Array.isArray(value) && value.some((each) => typeof each === 'object' && each !== null && !(each instanceof Date));

function known(ui: Ui, key: string): string | undefined {
  const words = messages[ui.locale].get(key as Key);
  return words === undefined || words.includes('{') ? undefined : words;
}

function codeText({ ui, topics }: Reader, table: string, column: string, code: string): string {
  if (column === 'topic' || column === 'topics') return topics.get(code) ?? code;
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

function rowPart(reader: Reader, table: string, row: Row, title: string): DocumentPart {
  const { ui } = reader;
  const part: DocumentPart = { title, facts: [], texts: [], parts: [] };
  for (const [column, value] of Object.entries(row)) {
    if (!isPrinted(column)) continue;
    if (isRows(value)) part.parts.push(tablePart(reader, column, value));
    else if (column === 'author_id' || (value !== null && value !== '')) {
      const text = valueText(reader, table, column, value);
      const label = known(ui, `operation.export.column.${column}`) ?? column;
      if (text.length > lineLength || text.includes('\n')) part.texts.push({ label, text });
      else if (text !== '') part.facts.push({ label, value: text });
    }
  }
  return part;
}

/** One row is the part itself; several are numbered below it. */
function tablePart(reader: Reader, name: string, rows: Row[]): DocumentPart {
  const { ui } = reader;
  const title = tableTitle(ui, name);
  const [only, ...more] = rows;
  if (only && more.length === 0) return rowPart(reader, tableOf(name), only, title);
  return {
    title,
    facts: [],
    texts: [],
    parts: rows.map((row, at) =>
      rowPart(reader, tableOf(name), row, ui.t('operation.export.numbered', { title, number: ui.number(at + 1) })),
    ),
  };
}

/** Somebody's own export in words, for people: sections with headings, codes in her language, her files attached. */
export function exportDocument(
  ui: Ui,
  data: Record<string, unknown>,
  { person_id, topics, made_at }: { person_id: string; topics: ReadonlyMap<string, string>; made_at: Date },
): DocumentModel {
  const reader = { ui, person_id, topics };
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
