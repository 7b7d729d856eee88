import { matrixSource } from '../candidates/matrix.ts';
import { solveByPricing } from '../candidates/pricing.ts';
import { chosenPairs } from '../sparse/solve.ts';
import { widestSpread } from '../sparse/rows.ts';
import type { BipartiteDuals, BipartiteProblem, Solved, Steps } from '../problem.ts';
import { solveMatrix } from './shortest.ts';

/** People on the smaller side up to which plain arrays are quicker than a core with pricing. */
const plainUpTo = 300;

/** Whether every pair of the two sides is there and has a weight, so that the weights are a matrix, row by row. */
export function isFull({ rows, columns, count, high, rowHigh, columnHigh }: BipartiteProblem): boolean {
  return count === rows * columns && count > 0 && !hasZero(high) && !rowHigh.includes(0) && !columnHigh.includes(0);
}

/** Millions of bytes: the platform's search for one byte is many times as quick as that of an array. */
function hasZero({ buffer, byteOffset, length }: Uint8Array): boolean {
  return Buffer.from(buffer, byteOffset, length).includes(0);
}

/** A full matrix: shortest paths over plain arrays for few people with one place each, else a core of the best pairs with pricing. null: some weight is 0, or they lie too far apart. */
export function solveFull(problem: BipartiteProblem, steps?: Steps): Solved<BipartiteDuals> | null {
  const { rows, columns, weight, rowHigh, columnHigh } = problem;
  const single = rowHigh.every((places) => places === 1) && columnHigh.every((places) => places === 1);
  if (single && Math.min(rows, columns) <= plainUpTo) return allAbove0(weight) ? plain(problem, steps) : null;
  const { least, most } = extremes(weight);
  if (least <= 0) return null;
  if (most - least >= widestSpread) return null;
  const unit = least - 1;
  const { problem: core, state } = solveByPricing(
    matrixSource(rows, columns, weight, unit),
    { row: rowHigh, column: columnHigh },
    unit,
    steps,
  );
  const chosen = new Uint8Array(problem.count);
  const taken = chosenPairs(state, core.count);
  for (let e = 0; e < core.count; e++) if (taken[e]) chosen[core.a[e]! * columns + core.b[e]!] = 1;
  return { chosen, duals: { kind: 'bipartite', row: state.row, column: state.price } };
}

function extremes(weight: Float64Array): { least: number; most: number } {
  let least = Infinity;
  let most = -Infinity;
  for (let e = 0; e < weight.length; e++) {
    const value = weight[e]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { least, most };
}

function allAbove0(weight: Float64Array): boolean {
  for (let e = 0; e < weight.length; e++) if (!(weight[e]! > 0)) return false;
  return true;
}

function plain({ rows, columns, count, weight }: BipartiteProblem, steps?: Steps): Solved<BipartiteDuals> {
  const chosen = new Uint8Array(count);
  if (rows <= columns) {
    const { columnOf, row, column } = solveMatrix(rows, columns, weight, steps);
    for (let i = 0; i < rows; i++) chosen[i * columns + columnOf[i]!] = 1;
    return { chosen, duals: { kind: 'bipartite', row, column } };
  }
  const turned = new Float64Array(count);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) turned[j * rows + i] = weight[i * columns + j]!;
  const { columnOf, row, column } = solveMatrix(columns, rows, turned, steps);
  for (let j = 0; j < columns; j++) chosen[columnOf[j]! * columns + j] = 1;
  return { chosen, duals: { kind: 'bipartite', row: column, column: row } };
}
