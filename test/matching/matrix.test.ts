import { expect, test } from 'vitest';
import { matrixSource } from '../../src/matching/candidates/matrix.ts';
import { drawFrom } from './draw.ts';

/** By the definition: those above the offset, best first, among equals the earlier column. */
function bestOf(row: number[], offset: number, wanted: number): [number, number][] {
  return row
    .map((value, j): [number, number] => [j, value - offset])
    .filter(([, score]) => score > 0)
    .toSorted((x, y) => y[1] - x[1] || x[0] - y[0])
    .slice(0, wanted);
}

/** How a row can look: spread out, few scores with many ties, falling, rising, good ones only where the first guess does not look, nearly empty. */
const shapes: ((draw: (below: number) => number, j: number) => number)[] = [
  (draw) => 1 + draw(10_000),
  (draw) => 1 + draw(3),
  (_, j) => 1000 - j,
  (_, j) => j,
  (_, j) => (j % 8 === 0 ? 1 : 500 + j),
  (_, j) => (j % 8 === 0 ? 500 + j : 1),
  (draw) => (draw(20) === 0 ? 5 : 0),
  () => 7,
];

test('the best of a row are the best of a row, whatever it looks like', () => {
  const draw = drawFrom(7);
  for (const columns of [1, 5, 79, 80, 81, 400])
    for (const wanted of [1, 2, 16, 500])
      for (const offset of [0, 3]) {
        const rows = shapes.map((shape) => Array.from({ length: columns }, (_, j) => shape(draw, j)));
        const source = matrixSource(rows.length, columns, Int32Array.from(rows.flat()), offset);
        for (const [i, row] of rows.entries()) {
          const { count, mentor, score } = source.best(i, wanted);
          const found = Array.from({ length: count }, (_, k) => [mentor[k], score[k]]);
          expect(found).toEqual(bestOf(row, offset, wanted));
        }
      }
});
