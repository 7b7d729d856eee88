import type { Answer, PairSource } from './lists.ts';

/** Scores of all pairs in one array, row by row; 0 and less: no pair. */
export function matrixSource(rows: number, columns: number, scores: Int32Array | Float64Array, offset = 0): PairSource {
  const found: Answer = { count: 0, mentor: new Int32Array(columns), score: new Int32Array(columns) };
  const keys = new Float64Array(columns);
  return {
    mentees: rows,
    mentors: columns,
    above(row, price, least) {
      const from = row * columns;
      let count = 0;
      for (let j = 0; j < columns; j++) {
        const score = scores[from + j]! - offset;
        if (score - price[j]! <= least) continue;
        found.mentor[count] = j;
        found.score[count++] = score;
      }
      found.count = count;
      return found;
    },
    best(row, wanted) {
      const from = row * columns;
      // A first guess from some of the row keeps the sorting short: what is below cannot be among the best.
      const floor = floorOf(scores, from, columns, wanted) - offset;
      let count = 0;
      for (let j = 0; j < columns; j++) {
        const score = scores[from + j]! - offset;
        if (score >= floor && score > 0) keys[count++] = (score + 1) * columns - j;
      }
      const sorted = keys.subarray(0, count).sort();
      found.count = Math.min(wanted, count);
      for (let k = 0; k < found.count; k++) {
        const key = sorted[count - 1 - k]!;
        const above = Math.ceil(key / columns);
        found.score[k] = above - 1;
        found.mentor[k] = above * columns - key;
      }
      return found;
    },
  };
}

/** A score that at least `wanted` pairs of the row reach: the largest of each of so many slices, and of these the least. */
function floorOf(scores: Int32Array | Float64Array, from: number, columns: number, wanted: number): number {
  if (columns < 4 * wanted) return -Infinity;
  const slice = Math.floor(columns / wanted);
  let least = Infinity;
  for (let part = 0; part < wanted; part++) {
    let most = -Infinity;
    const end = from + (part + 1) * slice;
    for (let at = from + part * slice; at < end; at++) if (scores[at]! > most) most = scores[at]!;
    if (most < least) least = most;
  }
  return least;
}
