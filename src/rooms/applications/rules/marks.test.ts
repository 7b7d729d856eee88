import { describe, expect, it } from 'vitest';
import { marksOf, piecesOf, placesOf } from './marks.ts';
import type { Passage } from './passages.ts';

const edges = (x: number, length: number) => Array.from({ length: length + 1 }, (_, at) => x + at * 10);
const line = (x: number, y: number, length: number) => ({ x, y, width: length * 10, height: 20, edges: edges(x, length) });
const passage = (number: number, at: number, from: number, to: number): Passage => ({
  topic: `t${number}`,
  number,
  page: 1,
  text: '',
  parts: [{ line: at, from, to }],
});

describe('places', () => {
  it('are shared by topics that speak of the same words', () => {
    const places = placesOf([passage(1, 0, 0, 5), passage(3, 0, 0, 5), passage(1, 0, 6, 9), passage(1, 0, 0, 5)], 'p');
    expect(places.map(({ id, numbers }) => [id, numbers])).toEqual([
      ['p-1', [1, 3]],
      ['p-2', [1]],
    ]);
  });
});

describe('marks', () => {
  const page = (lines: ReturnType<typeof line>[]) => ({ width: 1000, lines });
  const dots = (lines: ReturnType<typeof line>[], ...passages: Passage[]) =>
    marksOf(page(lines), placesOf(passages, 'p'), lines).flatMap((mark) => mark.dots.map(({ x, number }) => [number, x]));

  it('cover the words and nothing else', () => {
    const lines = [line(100, 50, 40)];
    expect(marksOf(page(lines), placesOf([passage(1, 0, 5, 12)], 'p'), lines)[0]!.boxes).toEqual([
      { x: 147, y: 48, width: 76, height: 24 },
    ]);
  });

  it('have their discs behind the line, side by side', () => {
    const lines = [line(100, 50, 40)];
    expect(dots(lines, passage(1, 0, 0, 9), passage(2, 0, 0, 9), passage(3, 0, 20, 30))).toEqual([
      [1, 516],
      [2, 539],
      [3, 562],
    ]);
  });

  it('stand before it where the page or another column ends the room', () => {
    expect(dots([line(100, 50, 88)], passage(1, 0, 0, 9))).toEqual([[1, 84]]);
    expect(dots([line(100, 50, 40), line(505, 50, 30)], passage(1, 0, 0, 9))).toEqual([[1, 84]]);
  });

  it('are none where the text has no place', () => {
    const lines = [line(100, 50, 3)];
    expect(
      marksOf(page(lines), placesOf([passage(1, 0, 2, 9), passage(1, 7, 0, 2)], 'p'), lines).map(({ boxes }) => boxes),
    ).toEqual([[], []]);
  });
});

describe('pieces of a text', () => {
  it('are whole again, marked ones with their place', () => {
    const text = 'one two three four';
    const places = placesOf([passage(2, 0, 4, 7), passage(1, 0, 8, 13), passage(1, 1, 0, 3)], 'p');
    const pieces = piecesOf(text, 0, places);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.map((piece) => piece.place?.numbers)).toEqual([undefined, [2], undefined, [1], undefined]);
    expect(piecesOf('', 0, places)).toEqual([]);
  });

  it('never overlap', () => {
    const places = placesOf([passage(1, 0, 0, 10), passage(2, 0, 4, 12)], 'p');
    expect(piecesOf('abcdefghijklmn', 0, places).map((piece) => piece.text)).toEqual(['abcdefghij', 'klmn']);
  });
});
