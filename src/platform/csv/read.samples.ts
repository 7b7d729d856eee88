import type { CsvProblem, CsvTable } from './read.ts';

export const utf8 = (text: string) => Buffer.from(text);
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
export const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'number' ? Buffer.of(part) : Buffer.from(part, 'latin1'))));

/** The corpus: a file and what must come of it. A row is its line number and its cells. */
interface Case {
  file: Uint8Array;
  encoding?: CsvTable['encoding'];
  delimiter?: CsvTable['delimiter'];
  header?: string[];
  rows?: [number, ...string[]][];
  problems?: [number, CsvProblem['reason']][];
}

export const readable: Record<string, Case> = {
  semicolons: { file: utf8('a;b\n1;2\n'), encoding: 'utf-8', delimiter: ';', header: ['a', 'b'], rows: [[2, '1', '2']] },
  commas: { file: utf8('a,b\n1,2\n'), delimiter: ',', rows: [[2, '1', '2']] },
  tabs: { file: utf8('a\tb\n1\t2\n'), delimiter: '\t', rows: [[2, '1', '2']] },
  'a semicolon file with commas in its cells': {
    file: utf8('a;b\n1;2, 3, 4, 5\n'),
    delimiter: ';',
    rows: [[2, '1', '2, 3, 4, 5']],
  },
  'commas inside quotes of the header do not decide': {
    file: utf8('a;"b, c, d"\n1;2\n'),
    delimiter: ';',
    header: ['a', 'b, c, d'],
    rows: [[2, '1', '2']],
  },
  'the spreadsheet line sep=': {
    file: utf8('sep=,\na,b;c;d\n1,2\n'),
    delimiter: ',',
    header: ['a', 'b;c;d'],
    rows: [[3, '1', '2']],
  },
  'one column': {
    file: utf8('email\nx@example.org\ny@example.org\n'),
    header: ['email'],
    rows: [
      [2, 'x@example.org'],
      [3, 'y@example.org'],
    ],
  },
  'windows line ends': {
    file: utf8('a;b\r\n1;2\r\n3;4\r\n'),
    rows: [
      [2, '1', '2'],
      [3, '3', '4'],
    ],
  },
  'old mac line ends': {
    file: utf8('a;b\r\r1;2\r'),
    rows: [[3, '1', '2']],
  },
  'mixed line ends': {
    file: utf8('a;b\r\n1;2\n3;4\r5;6'),
    rows: [
      [2, '1', '2'],
      [3, '3', '4'],
      [4, '5', '6'],
    ],
  },
  'no line end at the end': { file: utf8('a;b\n1;2'), rows: [[2, '1', '2']] },
  'only a header': { file: utf8('a;b\n'), header: ['a', 'b'], rows: [] },
  'only a header without line end': { file: utf8('a;b'), header: ['a', 'b'], rows: [] },
  'empty lines count but are no rows': {
    file: utf8('\n\na;b\n\n1;2\n\n\n3;4\n\n'),
    rows: [
      [5, '1', '2'],
      [8, '3', '4'],
    ],
  },
  'lines of nothing but delimiters': { file: utf8('a;b\n;\n1;2\n ; \n'), rows: [[3, '1', '2']] },
  'utf-8 with mark': {
    file: Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), utf8('ä;b\nü;€\n')]),
    encoding: 'utf-8',
    header: ['ä', 'b'],
    rows: [[2, 'ü', '€']],
  },
  'utf-8 without mark': {
    file: utf8('Name;Ort\nJürg;Zürich\nŁukasz;Łódź\n'),
    encoding: 'utf-8',
    rows: [
      [2, 'Jürg', 'Zürich'],
      [3, 'Łukasz', 'Łódź'],
    ],
  },
  'mark and quoted header': { file: utf8('\ufeff"a";"b"\n1;2'), header: ['a', 'b'], rows: [[2, '1', '2']] },
  'latin-1': {
    file: bytes('Name;Ort\nJ', 0xfc, 'rg;Z', 0xfc, 'rich\n'),
    encoding: 'windows-1252',
    rows: [[2, 'Jürg', 'Zürich']],
  },
  'windows-1252 with euro and low quotes': {
    file: bytes('a;b\n', 0x80, ';', 0x84, 'ja', 0x93, ' ', 0x96, ' ', 0x8a, 0x9e, '\n'),
    encoding: 'windows-1252',
    rows: [[2, '€', '„ja“ – Šž']],
  },
  'utf-16 little endian': {
    file: Buffer.concat([Buffer.of(0xff, 0xfe), utf16('a\tb\r\nä\t€\r\n')]),
    encoding: 'utf-16le',
    delimiter: '\t',
    rows: [[2, 'ä', '€']],
  },
  'utf-16 big endian': {
    file: Buffer.concat([Buffer.of(0xfe, 0xff), utf16('a;b\nä;€\n').swap16()]),
    encoding: 'utf-16be',
    rows: [[2, 'ä', '€']],
  },
  'utf-16 without mark': { file: utf16('name;ort\nJürg;Zürich\n'), encoding: 'utf-16le', rows: [[2, 'Jürg', 'Zürich']] },
  'utf-16 cut in the middle of a sign': {
    file: Buffer.concat([Buffer.of(0xff, 0xfe), utf16('a;b\n1;23').subarray(0, -1)]),
    encoding: 'utf-16le',
    rows: [[2, '1', '2']],
  },
  'quoted delimiters': { file: utf8('a;b\n"1;1";2\n'), rows: [[2, '1;1', '2']] },
  'doubled quotes': { file: utf8('a;b\n"say ""hi""";""""\n'), rows: [[2, 'say "hi"', '"']] },
  'empty quoted cells': { file: utf8('a;b;c\n"";"";x\n'), rows: [[2, '', '', 'x']] },
  'quoted line ends keep line numbers right': {
    file: utf8('a;b\n"1\n1";2\n"x\r\n\r\ny";3\n4;5\n'),
    rows: [
      [2, '1\n1', '2'],
      [4, 'x\n\ny', '3'],
      [7, '4', '5'],
    ],
  },
  'a header over two lines': { file: utf8('"first\nname";b\n1;2\n'), header: ['first name', 'b'], rows: [[3, '1', '2']] },
  'spaces around quotes': { file: utf8('a,b\nx, "y, z" \n'), rows: [[2, 'x', 'y, z']] },
  'a nickname in quotes inside a cell': { file: utf8('a;b\nJo "Joe" Li;6"\n'), rows: [[2, 'Jo "Joe" Li', '6"']] },
  'a quote never closed costs one line': {
    file: utf8('a;b\n1;"2\n3;4\n5;6\n'),
    problems: [[2, 'quote']],
    rows: [
      [3, '3', '4'],
      [4, '5', '6'],
    ],
  },
  'a quote closed lines later costs one line': {
    file: utf8('a;b\n1;"2\n3;4\n"5";6\n'),
    problems: [[2, 'quote']],
    rows: [
      [3, '3', '4'],
      [4, '5', '6'],
    ],
  },
  'text behind a closing quote': { file: utf8('a;b\n"1"x;2\n3;4\n'), problems: [[2, 'quote']], rows: [[3, '3', '4']] },
  'too few cells': { file: utf8('a;b;c\n1;2\n3;4;5\n'), problems: [[2, 'ragged']], rows: [[3, '3', '4', '5']] },
  'too many cells': { file: utf8('a;b\n1;2;3\n3;4\n'), problems: [[2, 'ragged']], rows: [[3, '3', '4']] },
  'empty cells too many at the right': { file: utf8('a;b\n1;2;;; \n'), rows: [[2, '1', '2']] },
  'NUL in a cell': { file: utf8('a;b\n1;x\0y\n3;4\n'), problems: [[2, 'nul']], rows: [[3, '3', '4']] },
  'a cell over 10,000 characters': {
    file: utf8(`a;b\n1;${'x'.repeat(10_001)}\n3;${'x'.repeat(10_000)}\n`),
    problems: [[2, 'too-long']],
    rows: [[3, '3', 'x'.repeat(10_000)]],
  },
  'a quoted cell of 100,000 characters': {
    file: utf8(`a;b\n1;"${'x'.repeat(100_000)}"\n3;4\n`),
    problems: [[2, 'too-long']],
    rows: [[3, '3', '4']],
  },
  'names that appear twice': {
    file: utf8('Name;name; Name ;Name (2);\n1;2;3;4;5\n'),
    header: ['Name', 'name (2)', 'Name (3)', 'Name (2) (2)', '#5'],
    rows: [[2, '1', '2', '3', '4', '5']],
  },
  'header names are trimmed and composed': {
    file: utf8(' a ;u\u0308ber\u00a0uns\n1;2\n'),
    header: ['a', 'über uns'],
    rows: [[2, '1', '2']],
  },
  'a header like a built-in property': {
    file: utf8('__proto__;constructor\n1;2\n'),
    header: ['__proto__', 'constructor'],
    rows: [[2, '1', '2']],
  },
  'cells are not trimmed': { file: utf8('a;b\n 1 ;\t2\n'), rows: [[2, ' 1 ', '\t2']] },
  'formulas are text': { file: utf8("a;b\n=cmd|' /C calc'!A0;@SUM(1)\n"), rows: [[2, "=cmd|' /C calc'!A0", '@SUM(1)']] },
  'the guard of an export is taken back': {
    file: utf8("a;b\n'=1+1;'+41 44 000 00 00\n'tis;'\n"),
    rows: [
      [2, '=1+1', '+41 44 000 00 00'],
      [3, "'tis", "'"],
    ],
  },
  'markup is text': { file: utf8('a;b\n<script>alert(1)</script>;2\n'), rows: [[2, '<script>alert(1)</script>', '2']] },
  'three bad of a thousand': {
    file: utf8(
      `a;b\n${Array.from({ length: 1000 }, (_, at) => (at === 9 ? '1' : at === 99 ? '"x"x;1' : at === 999 ? '1;\0' : `${at};x`)).join('\n')}`,
    ),
    problems: [
      [11, 'ragged'],
      [101, 'quote'],
      [1001, 'nul'],
    ],
  },
};
