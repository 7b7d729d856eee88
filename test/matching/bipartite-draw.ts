import type { BipartiteProblem } from '../../src/matching/problem.ts';
import type { Draw } from './draw.ts';

export interface Shape {
  rows: number;
  columns: number;
  /** Percent of all pairs. */
  density: number;
  levels: number;
  /** Added to every score: «pairs first» where it is large. */
  offset: number;
  rowPlaces: readonly number[];
  columnPlaces: readonly number[];
  /** One of so many pairs is gone. */
  gone: number;
}

/** Two sides with places, few or many score levels, thin or dense. */
export function drawBipartite(draw: Draw, shape: Shape): BipartiteProblem {
  const a: number[] = [];
  const b: number[] = [];
  const weight: number[] = [];
  for (let i = 0; i < shape.rows; i++) {
    for (let j = 0; j < shape.columns; j++) {
      if (draw(100) >= shape.density) continue;
      a.push(i);
      b.push(j);
      weight.push(shape.offset + 1 + draw(shape.levels));
    }
  }
  const count = a.length;
  const places = (size: number, from: readonly number[]) => Int32Array.from({ length: size }, () => from[draw(from.length)]!);
  const rowHigh = places(shape.rows, shape.rowPlaces);
  const columnHigh = places(shape.columns, shape.columnPlaces);
  // As after the rules: whoever has no place has no candidates.
  const live = (e: number) => rowHigh[a[e]!]! > 0 && columnHigh[b[e]!]! > 0;
  return {
    rows: shape.rows,
    columns: shape.columns,
    count,
    a: Int32Array.from(a),
    b: Int32Array.from(b),
    weight: Float64Array.from(weight),
    rowLow: new Int32Array(shape.rows),
    rowHigh,
    columnLow: new Int32Array(shape.columns),
    columnHigh,
    low: new Uint8Array(count),
    high: Uint8Array.from({ length: count }, (_, e) => (draw(shape.gone) !== 0 && live(e) ? 1 : 0)),
  };
}

/** Any shape of at most so many people on each side. */
export function drawShape(draw: Draw, size: number): Shape {
  const one = <T>(list: readonly T[]) => list[draw(list.length)]!;
  const rows = 1 + draw(size);
  return {
    rows,
    columns: 1 + draw(size),
    density: one([10, 30, 60, 100]),
    levels: one([1, 2, 3, 5, 50, 10_000]),
    offset: one([0, 0, 10_000 * (rows + 2)]),
    rowPlaces: one([[1], [1], [1, 1, 2], [0, 1, 3]]),
    columnPlaces: one([[1], [1, 2], [0, 1, 2, 3], [3]]),
    gone: one([1000, 8]),
  };
}

/** The largest total weight of any plan, pair by pair. At most some twenty pairs. */
export function bestOfAll({ count, a, b, weight, high, rowHigh, columnHigh }: BipartiteProblem): number {
  const rowLeft = rowHigh.slice();
  const columnLeft = columnHigh.slice();
  const look = (e: number): number => {
    if (e === count) return 0;
    const [i, j] = [a[e]!, b[e]!];
    const without = look(e + 1);
    if (!high[e] || rowLeft[i]! < 1 || columnLeft[j]! < 1) return without;
    rowLeft[i]!--;
    columnLeft[j]!--;
    const best = Math.max(without, weight[e]! + look(e + 1));
    rowLeft[i]!++;
    columnLeft[j]!++;
    return best;
  };
  return look(0);
}
