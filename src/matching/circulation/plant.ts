import type { Flow, Network } from './simplex.ts';
import { hang, refresh, type Tree } from './tree.ts';

/** A flow that may be improved, and potentials; `hangs`: the arc by which a node hangs at its other end, -1: at the root. Arcs between their bounds hang somebody. */
export interface Start extends Flow {
  hangs: Int32Array;
}

/** A tree of artificial arcs alone: what nodes have too much goes up to the root, and comes down again, dearly, where they have too little. */
export function plant(network: Network, dearest: number): Tree {
  const { nodes, supply } = network;
  const arcs = network.from.length;
  const artificial = (dearest + 1) * (nodes + 1);
  if (artificial * 4 > Number.MAX_SAFE_INTEGER) throw new RangeError('the weights are too large for exact arithmetic');
  const tree = emptyTree(network);
  for (let node = 0; node < nodes; node++) {
    const arc = arcs + node;
    // Only the way out of the root costs: what nobody needs to send through it stays free of big numbers.
    const up = supply[node]! >= 0;
    tree.from[arc] = up ? node : nodes;
    tree.to[arc] = up ? nodes : node;
    tree.flow[arc] = Math.abs(supply[node]!);
    tree.cost[arc] = up ? 0 : artificial;
    tree.potential[node] = up ? 0 : artificial;
    tree.state[arc] = 0;
    hang(tree, node, nodes, arc);
  }
  return tree;
}

/**
 * A tree for a flow and potentials that are known. Artificial arcs only lead up and are empty, and what goes in circles cannot come through the root: they stay
 * empty, and so they may cost whatever gives their nodes the wanted potentials. null: the flow does not meet the supplies.
 */
export function plantAt(network: Network, { flow, potential, hangs }: Start): Tree | null {
  const { nodes, from, to, room, supply } = network;
  const arcs = from.length;
  const left = supply.slice();
  const tree = emptyTree(network);
  for (let arc = 0; arc < arcs; arc++) {
    tree.flow[arc] = flow[arc]!;
    left[from[arc]!]! -= flow[arc]!;
    left[to[arc]!]! += flow[arc]!;
    if (flow[arc]! > 0 && flow[arc] === room[arc]) tree.state[arc] = -1;
  }
  if (left.some((rest) => rest !== 0)) return null;
  for (let node = 0; node < nodes; node++) {
    const own = arcs + node;
    tree.from[own] = node;
    tree.to[own] = nodes;
    tree.cost[own] = -potential[node]!;
    const arc = hangs[node]! < 0 ? own : hangs[node]!;
    tree.state[arc] = 0;
    hang(tree, node, from[arc] === node || arc === own ? tree.to[arc]! : tree.from[arc]!, arc);
  }
  for (let top = tree.child[nodes]!; top >= 0; top = tree.right[top]!) refresh(tree, top);
  return tree;
}

function emptyTree({ nodes, from, to, room }: Network): Tree {
  const arcs = from.length;
  const rooms = new Float64Array(arcs + nodes).fill(Infinity);
  rooms.set(room);
  const tree: Tree = {
    root: nodes,
    from: lengthen(from, nodes),
    to: lengthen(to, nodes),
    room: rooms,
    cost: new Float64Array(arcs + nodes),
    flow: new Float64Array(arcs + nodes),
    state: new Int8Array(arcs + nodes).fill(1),
    potential: new Float64Array(nodes + 1),
    parent: new Int32Array(nodes + 1).fill(-1),
    arc: new Int32Array(nodes + 1).fill(-1),
    upward: new Uint8Array(nodes + 1),
    depth: new Int32Array(nodes + 1).fill(1),
    child: new Int32Array(nodes + 1).fill(-1),
    right: new Int32Array(nodes + 1).fill(-1),
    left: new Int32Array(nodes + 1).fill(-1),
  };
  tree.depth[nodes] = 0;
  return tree;
}

function lengthen(ends: Int32Array, by: number): Int32Array {
  const longer = new Int32Array(ends.length + by);
  longer.set(ends);
  return longer;
}
