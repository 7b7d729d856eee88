import { createHeap } from '../heap.ts';
import type { BipartiteProblem } from '../problem.ts';

/**
 * A solved two-sided problem with its best plan and prices. Rows and columns hang on hubs that stand for free places and for staying alone: one hub
 * for all, or one for each organisation, which a pool connects as far as the balance allows.
 */
export interface Priced {
  problem: BipartiteProblem;
  row: Float64Array;
  column: Float64Array;
  chosen: Uint8Array;
  hubs: Hubs;
}

export interface Hubs {
  count: number;
  ofRow: (i: number) => number;
  ofColumn: (j: number) => number;
  /** What one more pair given than received costs an organisation, and one less; Infinity where the tolerance forbids it. */
  toPool: Float64Array;
  fromPool: Float64Array;
  /** Price of an organisation, 0 without balance. */
  net: Float64Array;
}

export const oneHub: Hubs = {
  count: 1,
  ofRow: () => 0,
  ofColumn: () => 0,
  toPool: Float64Array.of(Infinity),
  fromPool: Float64Array.of(Infinity),
  net: new Float64Array(1),
};

/** What a pair is worth beyond the prices it uses: above 0 only for pairs of the plan, below 0 only for others. */
export function reducedWeight({ problem, row, column, hubs }: Priced, e: number): number {
  const [i, j] = [problem.a[e]!, problem.b[e]!];
  return problem.weight[e]! - row[i]! - column[j]! - hubs.net[hubs.ofColumn(j)]! + hubs.net[hubs.ofRow(i)]!;
}

/**
 * What changing the plan costs, by one search: shortest ways in the residual network of a best plan, with reduced costs (>= 0 by complementary
 * slackness). Nodes: rows, columns, hubs, pool. A way from x to y is the cheapest change that takes a place away at x and needs one at y.
 * `before`, one for each node, is filled with the node before it on its way.
 */
export function distancesFrom(priced: Priced, from: number, before?: Int32Array): Float64Array {
  const { problem, row, column, chosen, hubs } = priced;
  const { rows, columns, count, a, b, high, rowHigh, columnHigh } = problem;
  const firstHub = rows + columns;
  const pool = firstHub + hubs.count;
  const distance = new Float64Array(pool + 1).fill(Infinity);
  const heap = createHeap(pool + 1);
  const done = new Uint8Array(pool + 1);
  const byRow = group(rows, count, a, (e) => high[e] === 1 && chosen[e] === 0);
  const byColumn = group(columns, count, b, (e) => chosen[e] === 1);
  const rowsOf = group(
    hubs.count,
    rows,
    Int32Array.from({ length: rows }, (_, i) => hubs.ofRow(i)),
  );
  const columnsOf = group(
    hubs.count,
    columns,
    Int32Array.from({ length: columns }, (_, j) => hubs.ofColumn(j)),
  );
  const usedRow = tally(rows, count, a, chosen);
  const usedColumn = tally(columns, count, b, chosen);
  let here = -1;
  const reach = (node: number, cost: number) => {
    if (done[node] || cost >= distance[node]!) return;
    distance[node] = cost;
    if (before) before[node] = here;
    heap.put(node, cost);
  };
  reach(from, 0);
  for (let node = heap.takeLeast(); node >= 0; node = heap.takeLeast()) {
    done[node] = 1;
    here = node;
    const base = distance[node]!;
    if (node < rows) {
      for (const e of byRow.of(node)) reach(rows + b[e]!, base - reducedWeight(priced, e));
      if (usedRow[node]! > 0) reach(firstHub + hubs.ofRow(node), base + row[node]!);
    } else if (node < firstHub) {
      const j = node - rows;
      for (const e of byColumn.of(j)) reach(a[e]!, base + reducedWeight(priced, e));
      if (usedColumn[j]! < columnHigh[j]!) reach(firstHub + hubs.ofColumn(j), base - column[j]!);
    } else if (node < pool) {
      const hub = node - firstHub;
      for (const i of rowsOf.of(hub)) if (usedRow[i]! < rowHigh[i]!) reach(i, base - row[i]!);
      for (const j of columnsOf.of(hub)) if (usedColumn[j]! > 0) reach(rows + j, base + column[j]!);
      if (hubs.toPool[hub]! < Infinity) reach(pool, base + hubs.toPool[hub]!);
    } else
      for (let hub = 0; hub < hubs.count; hub++)
        if (hubs.fromPool[hub]! < Infinity) reach(firstHub + hub, base + hubs.fromPool[hub]!);
  }
  return distance;
}

/** The same problem seen from the other side: whatever was given is now received. */
export function swapped({ problem, row, column, chosen, hubs }: Priced): Priced {
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
  const { count, ofRow, ofColumn, toPool, fromPool, net } = hubs;
  const other = {
    count,
    ofRow: ofColumn,
    ofColumn: ofRow,
    toPool: fromPool,
    fromPool: toPool,
    net: net.map((price) => 0 - price),
  };
  return { problem: turned, row: column, column: row, chosen, hubs: other };
}

function group(size: number, count: number, key: Int32Array, wanted: (e: number) => boolean = () => true) {
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
