import { describe, expect, it } from 'vitest';
import { wordDifference, type Piece } from './difference.ts';

const without = (pieces: Piece[], kind: Piece['kind']) =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join('');

describe('difference of two texts', () => {
  it('names the words that came and went', () => {
    expect(wordDifference('Sie antworten innert 14 Tagen.', 'Sie antworten innert 10 Tagen.')).toEqual([
      { kind: 'same', text: 'Sie antworten innert ' },
      { kind: 'gone', text: '14' },
      { kind: 'new', text: '10' },
      { kind: 'same', text: ' Tagen.' },
    ]);
    expect(wordDifference('', 'Neu.')).toEqual([{ kind: 'new', text: 'Neu.' }]);
    expect(wordDifference('Alt.', '')).toEqual([{ kind: 'gone', text: 'Alt.' }]);
    expect(wordDifference('', '')).toEqual([]);
  });

  it('reads several changed words in a row as one change', () => {
    const pieces = wordDifference('Bitte melden Sie es sofort der Stelle.', 'Bitte melden Sie das gleich der Stelle.');
    expect(pieces.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'gone', text: 'es sofort' },
      { kind: 'new', text: 'das gleich' },
    ]);
  });

  it.each([
    ['Grüße aus Zürich.\n\nNeue Zeile.', 'Grüsse aus Zürich. Neue\n\nZeile!'],
    ['a b c d e f', 'f e d c b a'],
    ['eins zwei', 'eins  zwei drei'],
    ['x', 'y'],
  ])('gives both texts back: %j', (before, after) => {
    const pieces = wordDifference(before, after);
    expect(without(pieces, 'new')).toBe(before);
    expect(without(pieces, 'gone')).toBe(after);
  });

  it('does not take long over a text that was written anew', () => {
    const words = (start: string) => Array.from({ length: 4000 }, (_, n) => `${start}${n}`).join(' ');
    const pieces = wordDifference(words('a'), words('b'));
    expect(without(pieces, 'gone')).toBe(words('b'));
  });
});
