import type { Delimiter } from './records.ts';

// The wide forms are there because spreadsheets with East Asian input read them as the plain signs.
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;
// All delimiters, not only the one in use: a program that guesses another one must not find new cells inside a cell.
const needsQuotes = /[";,\t\r\n]|^\s|\s$/;

// Control characters say nothing in a table, and enough of them make a file look binary to whoever reads it.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

function writeCell(value: string | number | null | undefined): string {
  const plain = value === null || value === undefined ? '' : String(value).replace(controls, '');
  const safe = formulaStart.test(plain) ? `'${plain}` : plain;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A CSV text with CRLF line ends that spreadsheets open by a double click (mark and `;` by default).
 * No cell starts with = + - @ TAB CR LF: such cells get a leading apostrophe, negative numbers too.
 */
export function writeCsv(
  header: readonly string[],
  rows: Iterable<readonly (string | number | null | undefined)[]>,
  options: { bom?: boolean; delimiter?: Delimiter } = {},
): string {
  const { bom = true, delimiter = ';' } = options;
  const lines: string[] = [];
  for (const row of [header, ...rows]) lines.push(row.map(writeCell).join(delimiter), '\r\n');
  return (bom ? '\ufeff' : '') + lines.join('');
}
