import type { CrossDuals, CrossProblem, Solved, Steps } from './problem.ts';
import type { Start } from './circulation/plant.ts';
import { openFlow, type Network } from './circulation/simplex.ts';
import { startIfMany, type FindStart } from './circulation/start.ts';

/**
 * The plan of largest total weight with balance between organisations, and prices that prove it; null: the lower
 * bounds cannot be met. A circulation: organisation -> its mentee -> mentor -> mentor's organisation, and between each
 * organisation and a pool what it may give more than it receives. Its matrix is a network matrix, so the optimum is whole.
 */
export function solveCirculation(problem: CrossProblem, steps?: Steps, findStart = startIfMany): Solved<CrossDuals> | null {
  const dearest = problem.weight.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  return openCirculation(problem, dearest, steps, findStart)(problem.weight);
}

/** The same for one set of weights after another, none larger than `dearest` or below -`dearest`; each starts from the last plan. */
export function openCirculation(
  problem: Omit<CrossProblem, 'weight'>,
  dearest: number,
  steps?: Steps,
  findStart: FindStart = startIfMany,
): (weight: Float64Array) => Solved<CrossDuals> | null {
  const { network, low, pairArcs } = buildNetwork(problem);
  if (network === null) return () => null;
  let solve: ReturnType<typeof openFlow> | undefined;
  const cost = new Float64Array(low.length);
  return (weight) => {
    for (let pair = 0; pair < problem.count; pair++) cost[pairArcs + pair] = -weight[pair]!;
    solve ??= openFlow(network, dearest, steps, startOf({ ...problem, weight }, network, low, findStart, steps));
    const found = solve(cost);
    if (found === null) return null;
    const chosen = Uint8Array.from({ length: problem.count }, (_, pair) => found.flow[pairArcs + pair]! + low[pairArcs + pair]!);
    return { chosen, duals: readPrices(problem, found.potential) };
  };
}

/** The start as flow above the lower bounds. Nodes and arcs as in buildNetwork. */
function startOf(
  problem: CrossProblem,
  { nodes, from, to, room }: Network,
  low: Float64Array,
  findStart: FindStart,
  steps?: Steps,
): Start | null {
  const start = findStart(problem, steps);
  if (!start) return null;
  const { rows, columns, organisations, count } = problem;
  const flow = new Float64Array(from.length);
  const pairArcs = from.length - count;
  const [mentors, pools] = [rows, rows + columns];
  for (let pair = 0; pair < count; pair++) {
    if (start.chosen[pair] === 0) continue;
    const [i, j] = [problem.a[pair]!, problem.b[pair]!];
    flow[pairArcs + pair] = 1;
    flow[i]!++;
    flow[mentors + j]!++;
    flow[pools + problem.columnOrganisation[j]!]!++;
    flow[pools + problem.rowOrganisation[i]!]!--;
  }
  const hangs = new Int32Array(nodes).fill(-1);
  for (let arc = 0; arc < pairArcs; arc++) {
    flow[arc]! -= low[arc]!;
    if (flow[arc]! <= 0 || flow[arc]! >= room[arc]!) continue;
    // Mentees and mentors hang at their organisation, organisations at the pool.
    hangs[arc < rows ? to[arc]! : from[arc]!] = arc;
  }
  const potential = new Float64Array(nodes);
  for (let i = 0; i < rows; i++) potential[organisations + i] = start.duals.row[i]!;
  for (let j = 0; j < columns; j++) potential[organisations + rows + j] = -start.duals.column[j]!;
  return { flow, potential, hangs };
}

function readPrices(problem: Omit<CrossProblem, 'weight'>, potential: Float64Array): CrossDuals {
  const { rows, columns, organisations, rowOrganisation, columnOrganisation } = problem;
  const pool = potential[organisations + rows + columns]!;
  const home = (organisation: number) => potential[organisation]!;
  return {
    kind: 'cross',
    row: Float64Array.from({ length: rows }, (_, i) => potential[organisations + i]! - home(rowOrganisation[i]!)),
    column: Float64Array.from({ length: columns }, (_, j) => home(columnOrganisation[j]!) - potential[organisations + rows + j]!),
    net: Float64Array.from({ length: organisations }, (_, o) => pool - home(o)),
    limit: new Float64Array(0),
  };
}

interface Built {
  /** Null when a lower bound is above its upper bound. */
  network: Network | null;
  low: Float64Array;
  pairArcs: number;
}

/** Nodes: organisations, mentees, mentors, pool. Arcs: to mentees, from mentors, to the pool, pairs. */
function buildNetwork(problem: Omit<CrossProblem, 'weight'>): Built {
  const { rows, columns, organisations, count } = problem;
  const pairArcs = rows + columns + organisations;
  const nodes = organisations + rows + columns + 1;
  const arcs = pairArcs + count;
  const from = new Int32Array(arcs);
  const to = new Int32Array(arcs);
  const low = new Float64Array(arcs);
  const room = new Float64Array(arcs);
  const supply = new Float64Array(nodes);
  let possible = true;
  let next = 0;
  const add = (start: number, end: number, least: number, most: number) => {
    if (least > most) possible = false;
    from[next] = start;
    to[next] = end;
    low[next] = least;
    room[next] = most - least;
    supply[start]! -= least;
    supply[end]! += least;
    next++;
  };
  for (let i = 0; i < rows; i++) add(problem.rowOrganisation[i]!, organisations + i, problem.rowLow[i]!, problem.rowHigh[i]!);
  for (let j = 0; j < columns; j++) {
    add(organisations + rows + j, problem.columnOrganisation[j]!, problem.columnLow[j]!, problem.columnHigh[j]!);
  }
  for (let o = 0; o < organisations; o++) add(o, nodes - 1, problem.netLow[o]!, problem.netHigh[o]!);
  for (let pair = 0; pair < count; pair++) {
    add(organisations + problem.a[pair]!, organisations + rows + problem.b[pair]!, problem.low[pair]!, problem.high[pair]!);
  }
  return { network: possible ? { nodes, from, to, room, supply } : null, low, pairArcs };
}
