import type { Core, Face } from './core.ts';
import { checkCross } from './certificate/cross.ts';
import { openCirculation } from './circulation.ts';
import { bipartiteBase } from './cores.ts';
import { sum } from './core.ts';
import type { CrossInstance } from './instance.ts';
import type { CrossDuals, CrossProblem, PairLimits, Steps } from './problem.ts';
import type { Ruled } from './rules.ts';

/** An optimal face in its own bounds: whoever has a price is full (or stays at the lower bound), and so are organisations. */
export interface CrossFace extends Face {
  low: Uint8Array;
  rowLow: Int32Array;
  rowHigh: Int32Array;
  columnLow: Int32Array;
  columnHigh: Int32Array;
  netLow: Int32Array;
  netHigh: Int32Array;
}

export type CrossBase = Omit<CrossProblem, 'weight'>;

/** Organisations are numbered anew, those without people left out, so that no number in a file can ask for memory. */
export function crossBase(instance: CrossInstance, ruled: Ruled): CrossBase {
  const numbers = new Map<number, number>();
  const numbered = (organisation: number) => {
    if (!numbers.has(organisation)) numbers.set(organisation, numbers.size);
    return numbers.get(organisation)!;
  };
  const rowOrganisation = instance.menteeOrganisation.map(numbered);
  const columnOrganisation = instance.mentorOrganisation.map(numbered);
  const organisations = numbers.size;
  const most = instance.pairs.count;
  const tolerance = Math.min(instance.balanceTolerance ?? most, most);
  const netLow = new Int32Array(organisations).fill(-tolerance);
  const netHigh = new Int32Array(organisations).fill(tolerance);
  for (const at of ruled.fixed) {
    const giver = columnOrganisation[instance.pairs.b[at]!]!;
    const receiver = rowOrganisation[instance.pairs.a[at]!]!;
    netLow[giver]!--;
    netHigh[giver]!--;
    netLow[receiver]!++;
    netHigh[receiver]!++;
  }
  return { ...bipartiteBase(instance, ruled), organisations, rowOrganisation, columnOrganisation, netLow, netHigh };
}

/** The limits of pairs between two organisations after must pairs; a limit below 0 cannot be met. null: there are none. */
export function limitsOf(instance: CrossInstance, ruled: Ruled, base: CrossBase): PairLimits | null {
  const most = instance.maxPairsBetween;
  if (most === null) return null;
  const numbers = new Map<number, number>();
  const numbered = (i: number, j: number) => {
    const [one, other] = [base.rowOrganisation[i]!, base.columnOrganisation[j]!];
    const key = Math.min(one, other) * base.organisations + Math.max(one, other);
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key)!;
  };
  const of = base.a.map((i, e) => numbered(i, base.b[e]!));
  const fixed = Array.from(ruled.fixed, (at) => numbered(instance.pairs.a[at]!, instance.pairs.b[at]!));
  const limit = new Int32Array(numbers.size).fill(Math.min(most, instance.pairs.count));
  for (const k of fixed) limit[k]!--;
  return { count: numbers.size, of, limit };
}

interface Opened {
  face: CrossFace;
  steps: Steps | undefined;
  dearest: number;
  solve: ReturnType<typeof openCirculation>;
}

export function createCrossCore(base: CrossBase): Core<CrossFace> {
  let opened: Opened | null = null;
  const problemOf = (face: CrossFace, weight: Float64Array): CrossProblem => ({ ...base, ...face, weight });
  const { low, high, rowLow, rowHigh, columnLow, columnHigh, netLow, netHigh } = base;
  return {
    count: base.count,
    most: Math.min(sum(rowHigh), sum(columnHigh), base.count),
    whole: { high, bonus: null, low, rowLow, rowHigh, columnLow, columnHigh, netLow, netHigh },
    solve(face, weight, steps) {
      const largest = weight.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
      // Bisection asks the same network again and again: from the last plan each answer is near.
      if (opened?.face !== face || opened.steps !== steps || largest > opened.dearest) {
        opened = { face, steps, dearest: largest, solve: openCirculation({ ...base, ...face }, largest, steps) };
      }
      return opened.solve(weight);
    },
    check: (face, weight, chosen, duals) => checkCross(problemOf(face, weight), null, chosen, duals as CrossDuals),
    narrow: (face, weight, duals) => narrowCross(base, face, weight, duals as CrossDuals),
  };
}

function narrowCross(base: CrossBase, face: CrossFace, weight: Float64Array, duals: CrossDuals): CrossFace {
  const { row, column, net } = duals;
  const reduced = weight.map((value, e) => {
    const [i, j] = [base.a[e]!, base.b[e]!];
    return value - row[i]! - column[j]! - net[base.columnOrganisation[j]!]! + net[base.rowOrganisation[i]!]!;
  });
  const [low, high] = pinned(reduced, face.low, face.high);
  const [rowLow, rowHigh] = pinned(row, face.rowLow, face.rowHigh);
  const [columnLow, columnHigh] = pinned(column, face.columnLow, face.columnHigh);
  const [netLow, netHigh] = pinned(net, face.netLow, face.netHigh);
  // The number of pairs is now kept by the bounds; an empty bonus says that it need not be demanded again.
  return { low, high, rowLow, rowHigh, columnLow, columnHigh, netLow, netHigh, bonus: new Int32Array(base.count) };
}

/** Bounds of an optimal face: above 0 at the upper bound, below 0 at the lower, at 0 free. */
function pinned<T extends Int32Array | Uint8Array>(price: Float64Array, low: T, high: T): [T, T] {
  const lower = low.slice() as T;
  const upper = high.slice() as T;
  for (let k = 0; k < price.length; k++) {
    if (price[k]! > 0) lower[k] = high[k]!;
    else if (price[k]! < 0) upper[k] = low[k]!;
  }
  return [lower, upper];
}
