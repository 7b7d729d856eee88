import type { BipartiteDuals, BipartiteProblem } from '../problem.ts';
import type { Checked } from '../solution.ts';

/**
 * Proves or refutes a plan without knowing how it was found. For any prices the weight of any plan is at most
 * sum(row * places) + sum(column * places) + sum(max(0, weight - row - column)): a plan that reaches this bound is best.
 */
export function checkBipartite(problem: BipartiteProblem, chosen: Uint8Array, duals: BipartiteDuals): Checked {
  const { rows, columns, count, a, b, weight } = problem;
  const takenA = new Int32Array(rows);
  const takenB = new Int32Array(columns);
  let violations = duals.row.length === rows && duals.column.length === columns && chosen.length === count ? 0 : 1;
  let value = 0;
  let bound = 0;
  const { low, high } = problem;
  for (let e = 0; e < count; e++) {
    const one = chosen[e]!;
    const reduced = weight[e]! - duals.row[a[e]!]! - duals.column[b[e]!]!;
    // By far the most: not used, not forced, and worth no more than the two prices.
    if (one === 0 && reduced <= 0 && low[e] === 0) continue;
    bound += Math.max(reduced * low[e]!, reduced * high[e]!);
    if (one < low[e]! || one > high[e]!) violations++;
    if (one !== 1) continue;
    value += weight[e]!;
    takenA[a[e]!]!++;
    takenB[b[e]!]!++;
  }
  const sides: [Int32Array, Float64Array, Int32Array, Int32Array][] = [
    [takenA, duals.row, problem.rowLow, problem.rowHigh],
    [takenB, duals.column, problem.columnLow, problem.columnHigh],
  ];
  for (const [taken, price, low, high] of sides) {
    for (let k = 0; k < taken.length; k++) {
      if (taken[k]! < low[k]! || taken[k]! > high[k]!) violations++;
      if (!Number.isSafeInteger(price[k])) violations++;
      bound += Math.max(price[k]! * low[k]!, price[k]! * high[k]!);
    }
  }
  if (!Number.isSafeInteger(bound) || !Number.isSafeInteger(value)) violations++;
  return { value, bound: bound === 0 ? 0 : bound, violations };
}
