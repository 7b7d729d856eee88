import type { Highs, ModelData } from 'highs';
import type { Prices, Search } from './search.ts';

/** Answer of HiGHS: `bound` in weights; `chosen` null: none was found. */
export interface Answer {
  status: 'optimal' | 'infeasible' | 'stopped';
  chosen: Uint8Array | null;
  bound: number;
}

let ready: Promise<Highs> | undefined;

/** Loaded only when a limit of pairs binds, and once: it is 3.5 MB. */
export function loadHighs(): Promise<Highs> {
  ready ??= import('highs').then(({ default: load }) => load());
  return ready;
}

/** Prices of limits and conditions from the linear programme, rounded to 1/scale; null: not solved in time. */
export function solveLinear(highs: Highs, search: Search, seconds: number): Prices | 'infeasible' | null {
  const { limits, conditions, scale, problem } = search;
  return highs.withModel(modelOf(search, problem.low, problem.high, false), (model) => {
    model.options.set({ output_flag: false, random_seed: 0, ...(Number.isFinite(seconds) ? { time_limit: seconds } : {}) });
    model.run();
    const status = model.getModelStatus();
    if (status === highs.constants.modelStatus.infeasible) return 'infeasible';
    if (status !== highs.constants.modelStatus.optimal) return null;
    const { rowDual } = model.getSolution();
    const first = rowDual.length - limits.count - conditions.length;
    const rounded = (dual: number) => Math.max(0, Math.round(dual * scale));
    return {
      limit: rowDual.slice(first, first + limits.count).map((dual) => rounded(-dual)),
      condition: rowDual.slice(first + limits.count).map(rounded),
    };
  });
}

/** The best plan with pairs between `low` and `high`, from `start` if there is one. */
export function solveWhole(
  highs: Highs,
  search: Search,
  low: Uint8Array,
  high: Uint8Array,
  start: Uint8Array | null,
  seconds: number,
): Answer {
  return highs.withModel(modelOf(search, low, high, true), (model): Answer => {
    // Weights are whole, so less than 1 apart is equal.
    model.options.set({ output_flag: false, random_seed: 0, mip_rel_gap: 0, mip_abs_gap: 0.9 });
    if (Number.isFinite(seconds)) model.options.set({ time_limit: seconds });
    if (start) model.setSolution({ colValue: Float64Array.from(start) });
    model.run();
    const status = model.getModelStatus();
    const { optimal, infeasible } = highs.constants.modelStatus;
    if (status === infeasible) return { status: 'infeasible', chosen: null, bound: -Infinity };
    const found = model.info.get('primal_solution_status') === 2;
    const chosen = found ? Uint8Array.from(model.getSolution().colValue, (value) => Math.round(value)) : null;
    const reached = -Number(model.info.get('mip_dual_bound'));
    const bound = Number.isFinite(reached) ? Math.floor(reached + 1e-4) : Infinity;
    return { status: status === optimal && chosen ? 'optimal' : 'stopped', chosen, bound };
  });
}

/** Rows: mentees, mentors, organisations, limits, conditions. Minimises the negative weight. */
export function modelOf({ problem, limits, conditions }: Search, low: Uint8Array, high: Uint8Array, whole: boolean): ModelData {
  const { count, rows, columns, organisations } = problem;
  const numRows = rows + columns + organisations + limits.count + conditions.length;
  const starts: number[] = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const put = (row: number, value: number) => {
    indices.push(row);
    values.push(value);
  };
  for (let e = 0; e < count; e++) {
    const i = problem.a[e]!;
    const j = problem.b[e]!;
    put(i, 1);
    put(rows + j, 1);
    put(rows + columns + problem.columnOrganisation[j]!, 1);
    put(rows + columns + problem.rowOrganisation[i]!, -1);
    put(rows + columns + organisations + limits.of[e]!, 1);
    for (const [k, { coefficient }] of conditions.entries()) {
      if (coefficient[e]) put(rows + columns + organisations + limits.count + k, coefficient[e]!);
    }
    starts.push(indices.length);
  }
  const none = new Float64Array(limits.count).fill(-Infinity);
  return {
    numCols: count,
    numRows,
    colCost: problem.weight.map((weight) => -weight),
    colLower: Float64Array.from(low),
    colUpper: Float64Array.from(high),
    rowLower: [...problem.rowLow, ...problem.columnLow, ...problem.netLow, ...none, ...conditions.map((one) => one.atLeast)],
    rowUpper: [...problem.rowHigh, ...problem.columnHigh, ...problem.netHigh, ...limits.limit, ...conditions.map(() => Infinity)],
    matrix: { format: 'csc', numRows, numCols: count, starts, indices, values },
    ...(whole ? { integrality: new Int32Array(count).fill(1) } : {}),
  };
}
