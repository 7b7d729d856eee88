import type { CrossDuals, CrossProblem, PairLimits } from '../problem.ts';
import type { Checked } from '../solution.ts';

/**
 * Checks a cross plan and its prices from the definition alone. Any whole prices give a bound by weak duality: each
 * person, organisation, limit and pair adds at most its price (or reduced weight) times the better end of its range.
 * `bound` = `value` without violations is the proof that no plan is worth more.
 */
export function checkCross(problem: CrossProblem, limits: PairLimits | null, chosen: Uint8Array, duals: CrossDuals): Checked {
  const { rows, columns, organisations, rowOrganisation, columnOrganisation } = problem;
  let violations = 0;
  const expect = (right: boolean) => {
    if (!right) violations++;
  };
  expect(duals.row.length === rows && duals.column.length === columns && duals.net.length === organisations);
  expect(chosen.length === problem.count);
  const perRow = new Int32Array(rows);
  const perColumn = new Int32Array(columns);
  const net = new Int32Array(organisations);
  const between = new Int32Array(limits?.count ?? 0);
  const priced = limits !== null && duals.limit.length > 0;
  expect(!priced || duals.limit.length === limits.count);
  let value = 0;
  let bound = 0;
  const most = (price: number, low: number, high: number) => {
    expect(Number.isSafeInteger(price));
    if (price !== 0) bound += Math.max(price * low, price * high);
  };
  for (let e = 0; e < problem.count; e++) {
    const a = problem.a[e]!;
    const b = problem.b[e]!;
    const giver = columnOrganisation[b]!;
    const receiver = rowOrganisation[a]!;
    let reduced = problem.weight[e]! - duals.row[a]! - duals.column[b]! - duals.net[giver]! + duals.net[receiver]!;
    if (priced) reduced -= duals.limit[limits.of[e]!]!;
    most(reduced, problem.low[e]!, problem.high[e]!);
    expect(giver !== receiver && chosen[e]! >= problem.low[e]! && chosen[e]! <= problem.high[e]!);
    if (chosen[e] === 0) continue;
    value += problem.weight[e]!;
    perRow[a]!++;
    perColumn[b]!++;
    net[giver]!++;
    net[receiver]!--;
    if (limits !== null) between[limits.of[e]!]!++;
  }
  for (let i = 0; i < rows; i++) {
    most(duals.row[i]!, problem.rowLow[i]!, problem.rowHigh[i]!);
    expect(perRow[i]! >= problem.rowLow[i]! && perRow[i]! <= problem.rowHigh[i]!);
  }
  for (let j = 0; j < columns; j++) {
    most(duals.column[j]!, problem.columnLow[j]!, problem.columnHigh[j]!);
    expect(perColumn[j]! >= problem.columnLow[j]! && perColumn[j]! <= problem.columnHigh[j]!);
  }
  for (let o = 0; o < organisations; o++) {
    most(duals.net[o]!, problem.netLow[o]!, problem.netHigh[o]!);
    expect(net[o]! >= problem.netLow[o]! && net[o]! <= problem.netHigh[o]!);
  }
  for (const [k, limit] of (limits?.limit ?? []).entries()) {
    expect(between[k]! <= limit);
    if (!priced) continue;
    expect(duals.limit[k]! >= 0);
    most(duals.limit[k]!, 0, limit);
  }
  expect(Number.isSafeInteger(value) && Number.isSafeInteger(bound));
  return { value, bound, violations };
}
