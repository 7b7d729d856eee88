import type { Answer, PairSource } from './lists.ts';

/** Every so many-th pair of a row is looked at for a first guess. */
const step = 8;

/** Scores of all pairs in one array, row by row; 0 and less: no pair. */
export function matrixSource(rows: number, columns: number, scores: Int32Array | Float64Array, offset = 0): PairSource {
  const found: Answer = { count: 0, mentor: new Int32Array(columns), score: new Int32Array(columns) };
  return {
    mentees: rows,
    mentors: columns,
    above(row, price, least) {
      const from = row * columns;
      const { mentor, score } = found;
      const bar = least + offset;
      let count = 0;
      for (let j = 0; j < columns; j++) {
        const value = scores[from + j]!;
        if (value - price[j]! <= bar) continue;
        mentor[count] = j;
        score[count++] = value - offset;
      }
      found.count = count;
      return found;
    },
    best(row, wanted) {
      const size = Math.min(wanted, columns);
      const from = row * columns;
      let count = collect(from, Math.max(offset + 1, guess(from, size)));
      if (count < size) count = collect(from, offset + 1);
      found.count = keepBest(found, count, size);
      return found;
    },
  };

  /** A score that rather more than `size` of the row reach, judged by some of it: what is put in order stays short. */
  function guess(from: number, size: number): number {
    const rank = Math.ceil((2.5 * size) / step);
    if (columns < 2 * step * rank) return -Infinity;
    const { score } = found;
    let count = 0;
    for (let at = from; at < from + columns; at += step) score[count++] = scores[at]! - offset;
    keepBest(found, count, rank);
    return score[rank - 1]! + offset;
  }

  function collect(from: number, least: number): number {
    const { mentor, score } = found;
    let count = 0;
    for (let j = 0; j < columns; j++) {
      const value = scores[from + j]!;
      if (value < least) continue;
      mentor[count] = j;
      score[count++] = value - offset;
    }
    return count;
  }
}

/** The `size` best of an answer, best first; among equals the earlier column stays in front. Returns how many there are. */
function keepBest({ mentor, score }: Answer, count: number, size: number): number {
  let held = 0;
  for (let at = 0; at < count; at++) {
    const [j, value] = [mentor[at]!, score[at]!];
    if (held === size && value <= score[size - 1]!) continue;
    let k = held < size ? held++ : size - 1;
    for (; k > 0 && score[k - 1]! < value; k--) {
      score[k] = score[k - 1]!;
      mentor[k] = mentor[k - 1]!;
    }
    score[k] = value;
    mentor[k] = j;
  }
  return held;
}
