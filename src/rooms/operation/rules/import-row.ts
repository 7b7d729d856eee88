/** Fields that a member list can fill, in the order of the mapping page. */
export const importFields = [
  'member_number',
  'email',
  'first_name',
  'last_name',
  'organization',
  'function',
  'location',
  'phone',
  'locale',
] as const;
export type ImportField = (typeof importFields)[number];
/** Column of the file (0-based) per field; absent: not imported. */
export type ImportMapping = Partial<Record<ImportField, number>>;
export const requiredFields = ['email', 'first_name', 'last_name'] as const satisfies readonly ImportField[];

export interface FileRow {
  line: number;
  cells: string[];
}

export type BadReason =
  | 'ragged'
  | 'nul'
  | 'quote'
  | 'too-long'
  | 'first_name'
  | 'last_name'
  | 'email'
  | 'email_missing'
  | 'email_taken'
  | 'duplicate'
  | 'long_field';
export type Values = Record<ImportField, string>;

const longest: Record<ImportField, number> = {
  member_number: 40, email: 200, first_name: 80, last_name: 80, organization: 120, function: 120, location: 80, phone: 40, locale: 40,
}; // prettier-ignore

export const phonePattern = /^[+\d][\d\s/().-]{5,}$/;
const localeWords: Record<string, string> = {
  de: 'de', deu: 'de', ger: 'de', deutsch: 'de', german: 'de', 'de-de': 'de', 'de-at': 'de', d: 'de', 'de-ch': 'de-CH', schweizerdeutsch: 'de-CH',
  en: 'en', eng: 'en', englisch: 'en', english: 'en', e: 'en', 'en-gb': 'en', 'en-us': 'en',
}; // prettier-ignore

/** Control signs out, runs of blanks to one, one spelling of accents: what a person would call the same is the same. */
function tidy(cell: string | undefined): string {
  return (cell ?? '')
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b\u2028\u2029\ufeff\s]+/g, ' ')
    .trim();
}

export function localeOf(word: string): string | undefined {
  return localeWords[word.toLowerCase().replace('_', '-')];
}

/** The cells of one row by field; empty text where the list has no such column. */
export function readRow(row: FileRow, mapping: ImportMapping): Values {
  return Object.fromEntries(
    importFields.map((field) => [field, mapping[field] === undefined ? '' : tidy(row.cells[mapping[field]])]),
  ) as Values;
}

/** Why this row by itself is unusable. */
export function rowProblem(values: Values, isEmail: (text: string) => boolean): BadReason | undefined {
  if (!values.first_name) return 'first_name';
  if (!values.last_name) return 'last_name';
  if (!values.email) return 'email_missing';
  if (!isEmail(values.email)) return 'email';
  return importFields.some((field) => values[field].length > longest[field]) ? 'long_field' : undefined;
}
