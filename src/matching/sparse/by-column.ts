import type { SparseRows } from './rows.ts';

/** The same pairs by column: rows and weights of column j stand at start[j] .. start[j + 1] - 1, rows ascending. */
export interface ByColumn {
  start: Int32Array;
  row: Int32Array;
  above: Int32Array;
}

export function byColumn({ rows, columns, count, rowStart, column, above }: SparseRows): ByColumn {
  const start = new Int32Array(columns + 1);
  for (let k = 0; k < count; k++) start[column[k]! + 1]!++;
  for (let j = 0; j < columns; j++) start[j + 1]! += start[j]!;
  const next = start.slice();
  const turned = { start, row: new Int32Array(count), above: new Int32Array(count) };
  for (let i = 0; i < rows; i++) {
    for (let k = rowStart[i]!; k < rowStart[i + 1]!; k++) {
      const at = next[column[k]!]!++;
      turned.row[at] = i;
      turned.above[at] = above[k]!;
    }
  }
  return turned;
}
