import type { Side } from '../../cycles/rules.ts';
import type { NominationFault } from './nomination.ts';

/** Columns of a list of nominations. All but the name are compulsory; the name is for people who are not with us yet. */
export const listColumns = ['email', 'first_name', 'last_name', 'role', 'why', 'time_granted', 'manager_informed_on'] as const;
export type ListColumn = (typeof listColumns)[number];
export const requiredColumns = ['email', 'role', 'why', 'time_granted', 'manager_informed_on'] as const;
export type ListMapping = Partial<Record<ListColumn, number>>;

export type ListValues = Record<ListColumn, string>;
/** Faults of a line by itself; the others come of what the cycle knows of the person. */
export const lineFaults = [
  'ragged',
  'nul',
  'quote',
  'too-long',
  'email_missing',
  'email',
  'twice',
  'role',
  'why_missing',
  'time_missing',
  'manager_missing',
  'date',
  'long',
] as const;
export type LineFault = (typeof lineFaults)[number] | NominationFault;

export interface ListLine {
  line: number;
  values: ListValues;
  role: Side | undefined;
  /** ISO. */
  informed_on: string | undefined;
  fault: LineFault | undefined;
  /** The line that named the person first, for `twice`. */
  first?: number | undefined;
}

const words: Record<ListColumn, readonly string[]> = {
  email: ['email', 'e-mail', 'e-mail address', 'email address', 'mail', 'e-mail-adresse', 'emailadresse', 'address', 'adresse'],
  first_name: ['first name', 'firstname', 'first_name', 'given name', 'vorname'],
  last_name: ['last name', 'lastname', 'last_name', 'surname', 'nachname', 'name', 'familienname'],
  role: ['role', 'rolle'],
  why: ['why', 'reason', 'warum', 'begründung', 'grund'],
  time_granted: ['time granted', 'time_granted', 'time', 'zeit', 'freistellung', 'zeit freigegeben', 'freigegebene zeit'],
  manager_informed_on: ['line manager informed on', 'manager informed on', 'manager_informed_on', 'manager', 'vorgesetzte informiert am', 'vorgesetzte person informiert am', 'führungskraft informiert am', 'informiert am'],
}; // prettier-ignore

/** What the head of a list suggests; each column once. */
export function guessColumns(header: readonly string[]): ListMapping {
  const mapping: ListMapping = {};
  for (const column of listColumns) {
    const at = header.findIndex((cell) => words[column].includes(cell.trim().toLowerCase()));
    if (at >= 0 && !Object.values(mapping).includes(at)) mapping[column] = at;
  }
  return mapping;
}

/** Compulsory columns that the list has no place for, and columns that were given the same place. */
export function mappingFaults(mapping: ListMapping): { missing: ListColumn[]; shared: ListColumn[] } {
  const uses = Object.values(mapping);
  return {
    missing: requiredColumns.filter((column) => mapping[column] === undefined),
    shared: listColumns.filter(
      (column) => mapping[column] !== undefined && uses.filter((at) => at === mapping[column]).length > 1,
    ),
  };
}

export function roleOf(word: string): Side | undefined {
  const plain = word.toLowerCase().replaceAll(/[:*_/\-\s]/g, '');
  if (/^mentor(in|en|innen)?$/.test(plain)) return 'mentor';
  if (/^mentee(s)?$/.test(plain)) return 'mentee';
  return /^(austausch)?partner(in)?$/.test(plain) ? 'partner' : undefined;
}

/** `2026-11-21`, `21.11.2026`, `21/11/2026`; undefined where there is no such day. */
export function dayIn(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const local = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text);
  const parts = iso ? [iso[1], iso[2], iso[3]] : local ? [local[3], local[2], local[1]] : undefined;
  if (!parts) return undefined;
  const day = `${parts[0]}-${parts[1]!.padStart(2, '0')}-${parts[2]!.padStart(2, '0')}`;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : undefined;
}

const longest: Record<ListColumn, number> = {
  email: 200, first_name: 80, last_name: 80, role: 40, why: 600, time_granted: 200, manager_informed_on: 40,
}; // prettier-ignore

function ownFault(values: ListValues, isEmail: (text: string) => boolean): LineFault | undefined {
  if (!values.email) return 'email_missing';
  if (!isEmail(values.email)) return 'email';
  if (!roleOf(values.role)) return 'role';
  if (!values.why) return 'why_missing';
  if (!values.time_granted) return 'time_missing';
  if (!values.manager_informed_on) return 'manager_missing';
  if (!dayIn(values.manager_informed_on)) return 'date';
  return listColumns.some((column) => values[column].length > longest[column]) ? 'long' : undefined;
}

/** The lines of a list by themselves: what each says, and what is wrong with it. */
export function readLines(
  table: {
    rows: { line: number; cells: string[] }[];
    problems: { line: number; reason: 'ragged' | 'nul' | 'quote' | 'too-long' }[];
  },
  mapping: ListMapping,
  isEmail: (text: string) => boolean,
): ListLine[] {
  const empty = Object.fromEntries(listColumns.map((column) => [column, ''])) as ListValues;
  const seen = new Map<string, number>();
  const read = table.rows.map(({ line, cells }): ListLine => {
    const cell = (column: ListColumn) => (mapping[column] === undefined ? '' : (cells[mapping[column]] ?? ''));
    const values = Object.fromEntries(
      listColumns.map((column) => [column, cell(column).normalize('NFC').replaceAll(/\s+/g, ' ').trim()]),
    ) as ListValues;
    const first = values.email ? seen.get(values.email.toLowerCase()) : undefined;
    if (values.email && first === undefined) seen.set(values.email.toLowerCase(), line);
    const fault = first === undefined ? ownFault(values, isEmail) : 'twice';
    return { line, values, role: roleOf(values.role), informed_on: dayIn(values.manager_informed_on), fault, first };
  });
  const broken = table.problems.map(({ line, reason }): ListLine => ({
    line,
    values: empty,
    role: undefined,
    informed_on: undefined,
    fault: reason,
  }));
  return [...read, ...broken].toSorted((a, b) => a.line - b.line);
}
