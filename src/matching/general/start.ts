import { spend } from '../problem.ts';
import { otherEnd, type Forest } from './forest.ts';

/**
 * Feasible duals to begin with, and pairs on tight edges: each person in turn takes the smallest dual her neighbours
 * allow, and the partner who forces it if that one is free. All duals are even here, and so free people's always agree
 * in parity: the half slack between two even people stays a whole number.
 */
export function startGreedy(forest: Forest): void {
  const { people, start, edges, weight, person, pair } = forest;
  const best = new Float64Array(people);
  for (let v = 0; v < people; v++) {
    let top = 0;
    for (let k = start[v]!; k < start[v + 1]!; k++) top = Math.max(top, weight[edges[k]!]!);
    best[v] = top;
    person[v] = top;
  }
  const order = Int32Array.from({ length: people }, (_, v) => v).toSorted((v, w) => best[w]! - best[v]! || v - w);
  for (const v of order) {
    spend(forest.steps, start[v + 1]! - start[v]!);
    if (pair[v]! >= 0) continue;
    let dual = 0;
    let tight = -1;
    for (let k = start[v]!; k < start[v + 1]!; k++) {
      const edge = edges[k]!;
      const w = otherEnd(forest, edge, v);
      const needed = weight[edge]! - person[w]!;
      // Among equals one with a free partner.
      if (needed > dual || (needed === dual && needed > 0 && pair[w]! < 0)) {
        dual = needed;
        tight = edge;
      }
    }
    person[v] = dual;
    const partner = tight < 0 ? -1 : otherEnd(forest, tight, v);
    if (partner < 0 || pair[partner]! >= 0) continue;
    pair[v] = tight;
    pair[partner] = tight;
  }
}
