import { spend, type Steps } from '../problem.ts';
import { plant, plantAt, type Start } from './plant.ts';
import { regraft, reprice, type Tree } from './tree.ts';

/** Arcs from -> to with 0 <= flow <= room; what leaves a node minus what enters it is its supply. */
export interface Network {
  nodes: number;
  from: Int32Array;
  to: Int32Array;
  room: Float64Array;
  supply: Float64Array;
}

/** cost + potential[from] - potential[to] is >= 0 on empty arcs, <= 0 on full ones, 0 on others. */
export interface Flow {
  flow: Float64Array;
  potential: Float64Array;
}

/**
 * The cheapest flow, or null when there is none: the primal network simplex with block pricing and strongly feasible
 * trees, which cannot cycle (Cunningham 1976). All numbers are integers; throws RangeError if they could leave 2^53.
 * Called again with other costs it goes on from the last tree, which is still a flow; `dearest` bounds every cost. A `start` that is near saves most steps.
 */
export function openFlow(
  network: Network,
  dearest: number,
  steps?: Steps,
  start: Start | null = null,
): (cost: Float64Array) => Flow | null {
  const tree = (start && plantAt(network, start)) ?? plant(network, dearest);
  const arcs = network.from.length;
  const block = Math.max(20, Math.ceil(Math.sqrt(arcs)));
  return (cost) => {
    tree.cost.set(cost);
    reprice(tree);
    let next = 0;
    for (;;) {
      const entering = price(tree, arcs, next, block);
      if (entering < 0) break;
      next = entering + 1 === arcs ? 0 : entering + 1;
      spend(steps, block);
      pivot(tree, entering);
    }
    for (let node = 0; node < tree.root; node++) {
      if (tree.from[arcs + node] === tree.root && tree.flow[arcs + node]! > 0) return null;
    }
    return { flow: tree.flow.slice(0, arcs), potential: tree.potential.slice(0, tree.root) };
  };
}

/** The arc that saves most per unit among the next blocks that hold one; -1: the flow is cheapest. */
function price(tree: Tree, arcs: number, begin: number, block: number): number {
  const { from, to, cost, state, potential } = tree;
  let best = 0;
  let entering = -1;
  let left = block;
  let arc = begin;
  for (let seen = 0; seen < arcs; seen++) {
    const saving = state[arc]! * (cost[arc]! + potential[from[arc]!]! - potential[to[arc]!]!);
    if (saving < best) {
      best = saving;
      entering = arc;
    }
    if (++arc === arcs) arc = 0;
    if (--left === 0) {
      if (entering >= 0) return entering;
      left = block;
    }
  }
  return entering;
}

function pivot(tree: Tree, entering: number): void {
  const { from, to, room, flow, state, parent, arc, upward, depth } = tree;
  const forward = state[entering] === 1;
  const first = forward ? from[entering]! : to[entering]!;
  const second = forward ? to[entering]! : from[entering]!;
  let low = first;
  let high = second;
  while (low !== high) {
    const below = depth[low]! - depth[high]!;
    if (below >= 0) low = parent[low]!;
    if (below <= 0) high = parent[high]!;
  }
  const meeting = low;
  // The flow goes round from the meeting point down to first and from second up again. Of the arcs that stop it the
  // last one on this way leaves: that keeps the tree strongly feasible.
  let amount = room[entering]!;
  let cut = -1;
  let onFirst = false;
  for (let at = first; at !== meeting; at = parent[at]!) {
    const left = upward[at] ? flow[arc[at]!]! : room[arc[at]!]! - flow[arc[at]!]!;
    if (left < amount) {
      amount = left;
      cut = at;
      onFirst = true;
    }
  }
  for (let at = second; at !== meeting; at = parent[at]!) {
    const left = upward[at] ? room[arc[at]!]! - flow[arc[at]!]! : flow[arc[at]!]!;
    if (left <= amount) {
      amount = left;
      cut = at;
      onFirst = false;
    }
  }
  if (amount > 0) {
    flow[entering]! += forward ? amount : -amount;
    for (let at = first; at !== meeting; at = parent[at]!) flow[arc[at]!]! += upward[at] ? -amount : amount;
    for (let at = second; at !== meeting; at = parent[at]!) flow[arc[at]!]! += upward[at] ? amount : -amount;
  }
  if (cut < 0) {
    state[entering] = forward ? -1 : 1;
    return;
  }
  const leaving = arc[cut]!;
  state[leaving] = flow[leaving] === 0 ? 1 : -1;
  state[entering] = 0;
  if (onFirst) regraft(tree, cut, first, second, entering);
  else regraft(tree, cut, second, first, entering);
}
