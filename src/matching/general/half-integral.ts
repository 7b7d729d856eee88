import { solveBipartite } from '../bipartite.ts';
import { spend, type BipartiteProblem } from '../problem.ts';
import type { Forest } from './forest.ts';

/**
 * A start that is nearly the end: the best plan in which people may also be in two half pairs (Balinski 1965; as a start for the search: Derigs and
 * Metz 1986). It is found as a plan between everybody as giver and everybody as taker, where each pair counts in both directions. The two prices of a
 * person together are her doubled dual. Ways and rings of even length are split into pairs; of each odd ring one person stays free, and only
 * from these does the search begin.
 */
export function startHalfIntegral(forest: Forest): void {
  const cover = doubleCover(forest);
  const { chosen, duals } = solveBipartite(cover, forest.steps);
  const { people, person, edges, pair } = forest;
  /** The pair that somebody gives in and the one she takes in, -1: none. */
  const gives = new Int32Array(people).fill(-1);
  const takes = new Int32Array(people).fill(-1);
  for (let k = 0; k < cover.count; k++) {
    if (chosen[k] === 0) continue;
    gives[cover.a[k]!] = edges[k]!;
    takes[cover.b[k]!] = edges[k]!;
  }
  for (let v = 0; v < people; v++) person[v] = duals.row[v]! + duals.column[v]!;
  const done = new Uint8Array(people);
  for (let v = 0; v < people; v++) if (takes[v]! < 0) split(forest, gives, done, v);
  for (let v = 0; v < people; v++) if (done[v] === 0) split(forest, gives, done, v);
  // Times stay whole if all who are free agree in parity; nobody needs a free person's dual to be tight.
  for (let v = 0; v < people; v++) if (pair[v]! < 0 && person[v]! % 2 !== 0) person[v]!++;
  spend(forest.steps, people);
}

/** Along the way from v every second pair. A ring of odd length leaves its last person free, a way whoever is left at its end: without a dual. */
function split({ a, b, pair }: Forest, gives: Int32Array, done: Uint8Array, v: number): void {
  let at = v;
  while (at >= 0 && done[at] === 0) {
    const edge = gives[at]!;
    const next = edge < 0 ? -1 : a[edge]! + b[edge]! - at;
    done[at] = 1;
    if (next < 0 || done[next] === 1) return;
    done[next] = 1;
    pair[at] = edge;
    pair[next] = edge;
    const after = gives[next]!;
    at = after < 0 ? -1 : a[after]! + b[after]! - next;
  }
}

function doubleCover({ people, start, edges, a, b, weight }: Forest): BipartiteProblem {
  const count = edges.length;
  const giver = new Int32Array(count);
  const taker = new Int32Array(count);
  const single = new Float64Array(count);
  for (let v = 0; v < people; v++) {
    for (let k = start[v]!; k < start[v + 1]!; k++) {
      const edge = edges[k]!;
      giver[k] = v;
      taker[k] = a[edge]! + b[edge]! - v;
      single[k] = weight[edge]! / 2;
    }
  }
  const none = new Int32Array(people);
  const one = new Int32Array(people).fill(1);
  return {
    rows: people,
    columns: people,
    count,
    a: giver,
    b: taker,
    weight: single,
    low: new Uint8Array(count),
    high: new Uint8Array(count).fill(1),
    rowLow: none,
    rowHigh: one,
    columnLow: none,
    columnHigh: one,
  };
}
