import type { PairTable } from './instance.ts';
import { isWhole, Malformed, readIndex, shown } from './reading.ts';

export const largestScore = 10_000;

/** The listed pairs `[a, b, score]`, sorted and without repetitions. In exchange (`ordered`) a < b is required. */
export function readPairTable(list: unknown[], countA: number, countB: number, ordered: boolean, path: string): PairTable {
  const size = list.length;
  const a = new Int32Array(size);
  const b = new Int32Array(size);
  const score = new Int32Array(size);
  for (let k = 0; k < size; k++) {
    const entry = list[k];
    if (!Array.isArray(entry) || entry.length !== 3)
      throw new Malformed(`${path}[${k}]`, `two indices and a score are expected, not ${shown(entry)}`);
    const [left, right, points] = entry as unknown[];
    // Paths are only put together for an error: a file may hold millions of pairs.
    if (!isWhole(left, 0, countA - 1)) readIndex(left, countA, `${path}[${k}][0]`);
    if (!isWhole(right, 0, countB - 1)) readIndex(right, countB, `${path}[${k}][1]`);
    if (!isWhole(points, 1, largestScore))
      throw new Malformed(`${path}[${k}][2]`, `the score must be a whole number from 1 to ${largestScore}, not ${shown(points)}`);
    if (ordered && (left as number) >= (right as number))
      throw new Malformed(`${path}[${k}]`, `the first index must be the smaller one, not [${String(left)}, ${String(right)}]`);
    a[k] = left as number;
    b[k] = right as number;
    score[k] = points;
  }
  const order = sortedOrder(a, b, countA, countB);
  return unique(order, a, b, score, countA, path);
}

/** Positions sorted by (a, b), equal pairs in the order of the file: two stable counting sorts. */
function sortedOrder(a: Int32Array, b: Int32Array, countA: number, countB: number): Int32Array {
  const byB = countingSort(
    Int32Array.from(a, (_, k) => k),
    b,
    countB,
  );
  return countingSort(byB, a, countA);
}

function countingSort(order: Int32Array, key: Int32Array, count: number): Int32Array {
  const next = new Int32Array(count + 1);
  for (const k of order) next[key[k]! + 1]!++;
  for (let value = 0; value < count; value++) next[value + 1]! += next[value]!;
  const sorted = new Int32Array(order.length);
  for (const k of order) sorted[next[key[k]!]!++] = k;
  return sorted;
}

function unique(order: Int32Array, a: Int32Array, b: Int32Array, score: Int32Array, countA: number, path: string): PairTable {
  const kept: number[] = [];
  for (const k of order) {
    const last = kept.at(-1);
    if (last === undefined || a[last] !== a[k] || b[last] !== b[k]) kept.push(k);
    else if (score[last] !== score[k])
      throw new Malformed(`${path}[${k}]`, `pair [${a[k]}, ${b[k]}] is listed before with the score ${score[last]}`);
  }
  const start = new Int32Array(countA + 1);
  for (const k of kept) start[a[k]! + 1]!++;
  for (let row = 0; row < countA; row++) start[row + 1]! += start[row]!;
  return {
    count: kept.length,
    a: Int32Array.from(kept, (k) => a[k]!),
    b: Int32Array.from(kept, (k) => b[k]!),
    score: Int32Array.from(kept, (k) => score[k]!),
    start,
  };
}
