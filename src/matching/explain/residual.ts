import { createHeap } from '../heap.ts';
import type { BipartiteProblem } from '../problem.ts';

/** A solved two-sided problem: rows and columns with prices and a best plan. */
export interface Priced {
  problem: BipartiteProblem;
  row: Float64Array;
  column: Float64Array;
  chosen: Uint8Array;
}

/**
 * What changing the plan costs, by one search: shortest ways in the residual network of a best plan, with reduced costs (>= 0 by
 * complementary slackness). Nodes: rows, then columns, then the hub that stands for free places and for staying unmatched. A way from x to y
 * is the cheapest change that takes one pair's worth of place away at x and needs it at y.
 */
export function distancesFrom({ problem, row, column, chosen }: Priced, from: number): Float64Array {
  const { rows, columns, count, a, b, weight, high, rowHigh, columnHigh } = problem;
  const hub = rows + columns;
  const distance = new Float64Array(hub + 1).fill(Infinity);
  const heap = createHeap(hub + 1);
  const done = new Uint8Array(hub + 1);
  const byRow = group(rows, count, a, (e) => high[e] === 1 && chosen[e] === 0);
  const byColumn = group(columns, count, b, (e) => chosen[e] === 1);
  const usedRow = tally(rows, count, a, chosen);
  const usedColumn = tally(columns, count, b, chosen);
  const reach = (node: number, cost: number) => {
    if (done[node] || cost >= distance[node]!) return;
    distance[node] = cost;
    heap.put(node, cost);
  };
  reach(from, 0);
  for (let node = heap.takeLeast(); node >= 0; node = heap.takeLeast()) {
    done[node] = 1;
    const base = distance[node]!;
    if (node === hub) {
      for (let i = 0; i < rows; i++) if (usedRow[i]! < rowHigh[i]!) reach(i, base);
      for (let j = 0; j < columns; j++) if (usedColumn[j]! > 0) reach(rows + j, base + column[j]!);
    } else if (node < rows) {
      for (const e of byRow.of(node)) reach(rows + b[e]!, base + row[node]! + column[b[e]!]! - weight[e]!);
      if (usedRow[node]! > 0) reach(hub, base + row[node]!);
    } else {
      const j = node - rows;
      for (const e of byColumn.of(j)) reach(a[e]!, base + weight[e]! - row[a[e]!]! - column[j]!);
      if (usedColumn[j]! < columnHigh[j]!) reach(hub, base);
    }
  }
  return distance;
}

/** The same problem seen from the other side. */
export function swapped({ problem, row, column, chosen }: Priced): Priced {
  const { rows, columns, a, b, rowLow, rowHigh, columnLow, columnHigh } = problem;
  const turned: BipartiteProblem = {
    ...problem,
    rows: columns,
    columns: rows,
    a: b,
    b: a,
    rowLow: columnLow,
    rowHigh: columnHigh,
    columnLow: rowLow,
    columnHigh: rowHigh,
  };
  return { problem: turned, row: column, column: row, chosen };
}

function group(size: number, count: number, key: Int32Array, wanted: (e: number) => boolean) {
  const start = new Int32Array(size + 1);
  for (let e = 0; e < count; e++) if (wanted(e)) start[key[e]! + 1]!++;
  for (let k = 0; k < size; k++) start[k + 1]! += start[k]!;
  const next = start.slice();
  const list = new Int32Array(start[size]!);
  for (let e = 0; e < count; e++) if (wanted(e)) list[next[key[e]!]!++] = e;
  return { of: (k: number) => list.subarray(start[k], start[k + 1]) };
}

function tally(size: number, count: number, key: Int32Array, chosen: Uint8Array): Int32Array {
  const used = new Int32Array(size);
  for (let e = 0; e < count; e++) used[key[e]!]! += chosen[e]!;
  return used;
}
