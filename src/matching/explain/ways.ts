import { difference, type Difference, type Valued } from './prices.ts';
import { distancesFrom, reducedWeight, swapped, type Priced } from './residual.ts';

/** The cheapest change of a plan that forms one more pair. */
export interface Way {
  /** What the whole loses. */
  loss: Difference;
  /** Pairs `[mentee, mentor]` that begin beside the one that is formed, and those that end. */
  begun: [number, number][];
  ended: [number, number][];
}

/**
 * For each of these candidates of one person (positions in the pair table) the loss of forming it, and which pairs change for it: a best plan with the pair,
 * found by one search for all. null: it cannot be formed. For people with one place.
 */
export function waysOf(
  value: Valued,
  side: 'mentee' | 'mentor',
  person: number,
  wanted: readonly number[],
): Map<number, Way | null> {
  const view = side === 'mentor' ? value.priced : swapped(value.priced);
  const { problem, hubs } = view;
  const before = new Int32Array(problem.rows + problem.columns + hubs.count + 1);
  const from = problem.rows + person;
  const distance = distancesFrom(view, from, before);
  const chosen = new Set(wanted);
  const ways = new Map<number, Way | null>();
  for (let e = 0; e < problem.count; e++) {
    const at = value.ruled.candidates[e]!;
    if (!chosen.has(at)) continue;
    const cost = distance[problem.a[e]!]! - reducedWeight(view, e);
    if (cost === Infinity) {
      ways.set(at, null);
      continue;
    }
    const { pairs, points } = difference(value, -cost);
    const { begun, ended } = changesOn(view, before, from, problem.a[e]!);
    const named = (list: [number, number][]) =>
      list.map(([row, column]): [number, number] => (side === 'mentor' ? [row, column] : [column, row]));
    ways.set(at, { loss: { pairs: 0 - pairs, points: 0 - points }, begun: named(begun), ended: named(ended) });
  }
  return ways;
}

/** From a row to a column a pair begins, from a column to a row one ends; hubs and the pool stand for places that are free or given up. */
function changesOn({ problem }: Priced, before: Int32Array, from: number, to: number) {
  const { rows, columns } = problem;
  const isColumn = (node: number) => node >= rows && node < rows + columns;
  const [begun, ended]: [number, number][][] = [[], []];
  for (let node = to; node !== from; node = before[node]!) {
    const last = before[node]!;
    if (last < rows && isColumn(node)) begun!.push([last, node - rows]);
    if (isColumn(last) && node < rows) ended!.push([node, last - rows]);
  }
  return { begun: begun!, ended: ended! };
}
