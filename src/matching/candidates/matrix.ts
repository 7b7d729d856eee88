import type { Answer, PairSource } from './lists.ts';

/** Scores of all pairs in one array, row by row; 0 and less: no pair. */
export function matrixSource(rows: number, columns: number, scores: Int32Array | Float64Array, offset = 0): PairSource {
  const found: Answer = { count: 0, mentor: new Int32Array(columns), score: new Int32Array(columns) };
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
      const size = Math.min(wanted, columns);
      const { mentor, score } = found;
      let count = 0;
      // Scores that are held, best first; among equals the earlier column stays in front.
      let least = offset;
      for (let j = 0; j < columns; j++) {
        const value = scores[from + j]!;
        if (value <= least) continue;
        let k = count < size ? count++ : size - 1;
        for (; k > 0 && score[k - 1]! < value - offset; k--) {
          score[k] = score[k - 1]!;
          mentor[k] = mentor[k - 1]!;
        }
        score[k] = value - offset;
        mentor[k] = j;
        if (count === size) least = score[size - 1]! + offset;
      }
      found.count = count;
      return found;
    },
  };
}
