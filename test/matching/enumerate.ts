import type { CrossProblem, GeneralProblem, PairLimits } from '../../src/matching/problem.ts';
import type { SideCondition } from '../../src/matching/solution.ts';

/** The largest total weight of any matching, over all sets of people. At most 16 people. */
export function bestMatching({ people, count, a, b, high, weight }: GeneralProblem): number {
  const partners: [number, number][][] = Array.from({ length: people }, () => []);
  for (let e = 0; e < count; e++) if (high[e]) partners[a[e]!]!.push([b[e]!, weight[e]!]);
  const best = new Float64Array(1 << people);
  for (let set = 1; set < 1 << people; set++) {
    const person = 31 - Math.clz32(set & -set);
    const rest = set & (set - 1);
    let most = best[rest]!;
    for (const [other, worth] of partners[person]!) {
      if ((rest >> other) & 1) most = Math.max(most, worth + best[rest & ~(1 << other)]!);
    }
    best[set] = most;
  }
  return best[(1 << people) - 1]!;
}

/** The largest total weight of any plan, pair by pair; null: there is none. */
export function bestPlan(
  problem: CrossProblem,
  limits: PairLimits | null = null,
  conditions: SideCondition[] = [],
): number | null {
  const { count, a, b, low, high, weight } = problem;
  const perRow = new Int32Array(problem.rows);
  const perColumn = new Int32Array(problem.columns);
  const net = new Int32Array(problem.organisations);
  const between = new Int32Array(limits?.count ?? 0);
  const sums = conditions.map(() => 0);
  let best: number | null = null;
  const within = (values: Int32Array, least: Int32Array, most: Int32Array) =>
    values.every((value, k) => value >= least[k]! && value <= most[k]!);
  const add = (e: number, by: number) => {
    perRow[a[e]!]! += by;
    perColumn[b[e]!]! += by;
    net[problem.columnOrganisation[b[e]!]!]! += by;
    net[problem.rowOrganisation[a[e]!]!]! -= by;
    if (limits) between[limits.of[e]!]! += by;
    for (const [k, { coefficient }] of conditions.entries()) sums[k]! += by * coefficient[e]!;
  };
  const visit = (e: number, total: number): void => {
    if (e === count) {
      const kept =
        within(perRow, problem.rowLow, problem.rowHigh) &&
        within(perColumn, problem.columnLow, problem.columnHigh) &&
        within(net, problem.netLow, problem.netHigh) &&
        between.every((used, k) => used <= limits!.limit[k]!) &&
        conditions.every(({ atLeast }, k) => sums[k]! >= atLeast);
      if (kept && (best === null || total > best)) best = total;
      return;
    }
    if (low[e] === 0) visit(e + 1, total);
    const full = perRow[a[e]!]! >= problem.rowHigh[a[e]!]! || perColumn[b[e]!]! >= problem.columnHigh[b[e]!]!;
    if (high[e] === 0 || full || (limits && between[limits.of[e]!]! >= limits.limit[limits.of[e]!]!)) return;
    add(e, 1);
    visit(e + 1, total + weight[e]!);
    add(e, -1);
  };
  visit(0, 0);
  return best;
}
