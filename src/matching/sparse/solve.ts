import type { BipartiteDuals, BipartiteProblem, Solved, Steps } from '../problem.ts';
import { auction } from './auction.ts';
import { byColumn } from './by-column.ts';
import { createColumnSearch } from './from-column.ts';
import { createRowSearch } from './from-row.ts';
import { sortedRows } from './rows.ts';
import { settleRow } from './settle.ts';
import { createSparseState, type SparseState } from './state.ts';

/** The sparse core: an auction for prices and most of the plan, then exact searches for the rest. Weights must lie within widestSpread. */
export function solveSparse(problem: BipartiteProblem, steps?: Steps): Solved<BipartiteDuals> {
  const state = createSparseState(sortedRows(problem), problem);
  auction(state, steps);
  for (let i = 0; i < state.rows; i++) settleRow(state, i, steps);
  finish(state, steps);
  return { chosen: chosenPairs(state, problem.count), duals: { kind: 'bipartite', row: state.row, column: state.price } };
}

/** From prices that fit the plan to the best plan: searches from the rows, then from the columns that have places and a price left. */
export function finish(state: SparseState, steps?: Steps): void {
  const { rows, columns, rowUsed, rowHigh, row, columnUsed, columnHigh, price } = state;
  let searchRow: ReturnType<typeof createRowSearch> | undefined;
  for (let i = 0; i < rows; i++) {
    if (rowUsed[i]! >= rowHigh[i]! || row[i]! <= 0) continue;
    searchRow ??= createRowSearch(state, steps);
    searchRow(i);
  }
  let searchColumn: ReturnType<typeof createColumnSearch> | undefined;
  for (let j = 0; j < columns; j++) {
    if (columnUsed[j]! >= columnHigh[j]! || price[j]! <= 0) continue;
    searchColumn ??= createColumnSearch(state, byColumn(state), steps);
    searchColumn(j);
  }
}

export function chosenPairs({ rows, rowSlot, rowUsed, rowSlots, pair }: SparseState, count: number): Uint8Array {
  const chosen = new Uint8Array(count);
  for (let i = 0; i < rows; i++)
    for (let slot = rowSlot[i]!; slot < rowSlot[i]! + rowUsed[i]!; slot++) chosen[pair[rowSlots[slot]!]!] = 1;
  return chosen;
}
