import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from './read.ts';
import { utf8 } from './read.samples.ts';
import { writeCsv } from './write.ts';

describe('writing', () => {
  test('a mark, semicolons, CRLF', () => {
    expect(
      writeCsv(
        ['a', 'b'],
        [
          ['1', null],
          [2, undefined],
        ],
      ),
    ).toBe('\ufeffa;b\r\n1;\r\n2;\r\n');
    expect(writeCsv(['a', 'b'], [['x;y', 'say "hi"']], { bom: false, delimiter: ',' })).toBe('a,b\r\n"x;y","say ""hi"""\r\n');
  });

  test.each(['=1', '+1', '-1', '@x', '\tx', '\rx', '\nx', '＝1'])('%j gets an apostrophe', (cell) => {
    expect(readCsv(utf8(writeCsv(['a', 'b'], [[cell, 'x']]).replaceAll("'", '!'))).rows[0]!.cells[0]).toBe(
      `!${cell.replace('\r', '\n')}`,
    );
  });

  test('a negative number too', () => {
    expect(writeCsv(['a'], [[-5]], { bom: false })).toBe("a\r\n'-5\r\n");
  });

  test('what is written is read again, without control characters', () => {
    const printed = (text: string) => text.replace(/[\u0001-\u0008\u000b\u000c\u000e-\u001f]/g, '');
    const cell = fc
      .string({ unit: 'binary', maxLength: 30 })
      .filter((text) => !/[\0\r\ud800-\udfff]|^[\u0001-\u001f]*'/u.test(text));
    const row = fc.tuple(fc.constant('x'), cell, cell);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), fc.constantFrom(';', ',', '\t'), fc.boolean(), (rows, delimiter, bom) => {
        const table = readCsv(utf8(writeCsv(['id', 'b', 'c'], rows, { delimiter: delimiter as ';', bom })));
        expect(table.rows.map(({ cells }) => cells)).toEqual(rows.map((cells) => cells.map(printed)));
      }),
      { numRuns: 300 },
    );
  });
});
