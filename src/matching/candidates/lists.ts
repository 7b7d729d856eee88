import type { BipartiteProblem } from '../problem.ts';

/** What can be asked about all pairs without a table of them; a Scorer is one, a matrix another. Arrays of an answer are used again for the next. */
export interface PairSource {
  mentees: number;
  mentors: number;
  /** The `count` best pairs of a row. */
  best: (row: number, count: number) => Answer;
  /** All pairs of a row with score - price[column] > least. */
  above: (row: number, price: Float64Array, least: number) => Answer;
}

export interface Answer {
  count: number;
  mentor: Int32Array;
  score: Int32Array;
}

/** Pairs by row, as many as were asked for so far. */
export interface Lists {
  count: number;
  row: Int32Array;
  column: Int32Array;
  score: Int32Array;
}

export function newLists(size: number): Lists {
  return { count: 0, row: new Int32Array(size), column: new Int32Array(size), score: new Int32Array(size) };
}

export function append(lists: Lists, row: number, column: number, score: number): void {
  if (lists.count === lists.row.length)
    for (const key of ['row', 'column', 'score'] as const) {
      const longer = new Int32Array(2 * lists.count + 1024);
      longer.set(lists[key]);
      lists[key] = longer;
    }
  lists.row[lists.count] = row;
  lists.column[lists.count] = column;
  lists.score[lists.count++] = score;
}

/** The lists as a problem, sorted by row and within a row by time of coming. */
export function problemOver(lists: Lists, places: Places, unit: number): BipartiteProblem {
  const { count } = lists;
  const [rows, columns] = [places.row.length, places.column.length];
  const next = new Int32Array(rows + 1);
  for (let e = 0; e < count; e++) next[lists.row[e]! + 1]!++;
  for (let i = 0; i < rows; i++) next[i + 1]! += next[i]!;
  const a = new Int32Array(count);
  const b = new Int32Array(count);
  const weight = new Float64Array(count);
  for (let e = 0; e < count; e++) {
    const at = next[lists.row[e]!]!++;
    a[at] = lists.row[e]!;
    b[at] = lists.column[e]!;
    weight[at] = unit + lists.score[e]!;
  }
  const [rowLow, columnLow] = [new Int32Array(rows), new Int32Array(columns)];
  const low = new Uint8Array(count);
  return {
    rows,
    columns,
    count,
    a,
    b,
    weight,
    low,
    high: new Uint8Array(count).fill(1),
    rowLow,
    rowHigh: places.row,
    columnLow,
    columnHigh: places.column,
  };
}

export interface Places {
  row: Int32Array;
  column: Int32Array;
}
