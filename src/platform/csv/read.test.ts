import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CsvRefused, readCsv } from './read.ts';
import { bytes, readable, utf8 } from './read.samples.ts';

describe('files that are read', () => {
  test.each(Object.entries(readable))('%s', (_, { file, problems, rows, ...expected }) => {
    const table = readCsv(file);
    expect(table).toMatchObject(expected);
    expect(table.problems.map(({ line, reason }) => [line, reason])).toEqual(problems ?? []);
    if (rows) expect(table.rows.map(({ line, cells }) => [line, ...cells])).toEqual(rows);
  });
});

const refused: Record<string, [Uint8Array, CsvRefused['reason']]> = {
  nothing: [utf8(''), 'empty'],
  'a mark alone': [utf8('\ufeff'), 'empty'],
  'white space': [utf8(' \n\r\n;;\n'), 'empty'],
  'sep= alone': [utf8('sep=;'), 'empty'],
  'numbers where names should be': [utf8('1;2\n3;4\n'), 'no-header'],
  'a member where names should be': [utf8('Anna;anna@example.org\nBert;bert@example.org\n'), 'no-header'],
  'a web page': [utf8('<html><body><table>'), 'no-header'],
  'a header whose quote never closes': [utf8('a;"b\n1;2\n'), 'no-header'],
  'a workbook': [bytes('PK\x03\x04\x14\x00\x06\x00'), 'binary'],
  'an old workbook': [bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'binary'],
  'a PDF': [bytes('%PDF-1.7\n'), 'binary'],
  'a picture': [bytes(0x89, 'PNG\r\n'), 'binary'],
  noise: [Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 37) % 31)), 'binary'],
  'columns without end': [utf8('a;'.repeat(501)), 'too-large'],
  'one row too many': [utf8(`a\n${'x\n'.repeat(120_001)}`), 'too-large'],
};

describe('files that are refused', () => {
  test.each(Object.entries(refused))('%s', (_, [file, reason]) => {
    expect(() => readCsv(file)).toThrow(expect.objectContaining({ name: 'CsvRefused', reason }) as Error);
  });
  test('more bytes than allowed', () => {
    expect(() => readCsv(utf8('a;b\n1;2'), { max_bytes: 6 })).toThrow('too-large');
  });
  test('120,000 rows are not too many', () => {
    expect(readCsv(utf8(`a\n${'x\n'.repeat(120_000)}`)).rows).toHaveLength(120_000);
  });
});

describe('size', () => {
  const row = (at: number) => `${at};"Müller, ""Meier"" ${at}";person${at}@example.org;Zürich;"Zeile eins\nZeile zwei";Mentoring`;

  test('100,000 rows are read in a few seconds', () => {
    const file = utf8(`id;name;email;ort;notiz;thema\n${Array.from({ length: 100_000 }, (_, at) => row(at)).join('\n')}`);
    const start = performance.now();
    const table = readCsv(file);
    expect(performance.now() - start).toBeLessThan(5000);
    expect(table.rows).toHaveLength(100_000);
    expect(table.rows.at(-1)!.line).toBe(200_000);
  });

  test.each([
    ['closing quotes missing in every line', 'a;b\n' + '"x"y;1\n'.repeat(100_000)],
    ['one endless quoted cell', 'a;b\n1;"' + 'x\n'.repeat(100_000)],
    ['quoted cells chained over lines, failing at the end', `a;b\n"${'\n";"x'.repeat(100_000)}"y`],
    ['doubled quotes without end', `a;b\n${'x;"""\n'.repeat(100_000)}`],
    ['only quotes', `a;b\n${'"'.repeat(1_000_001)}\n`],
    ['nothing but delimiters', `a;b\n${';'.repeat(3_000_000)}`],
  ])('hostile: %s', (_, text) => {
    const start = performance.now();
    expect(readCsv(utf8(text)).header).toEqual(['a', 'b']);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('10,000 mutated files give a table or CsvRefused', () => {
    const seed = utf8('\ufeffName;Ort;"No;tiz"\r\n"Jürg ""J"" Li";Zürich;"a\r\nb"\r\n=1;2;3\r\n');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(seed.length - 1), fc.nat(255)), { maxLength: 6 }),
        fc.nat(seed.length),
        (changes, length) => {
          const file = Buffer.from(seed);
          for (const [at, value] of changes) file[at] = value;
          try {
            const table = readCsv(file.subarray(0, length));
            expect(table.rows.every(({ cells }) => cells.length === table.header.length)).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(CsvRefused);
          }
        },
      ),
      { numRuns: 10_000 },
    );
  });
});
