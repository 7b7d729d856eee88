/*
 * The spanning tree of the network simplex, flat. Arcs and nodes are numbered; the last node is the root, and one
 * artificial arc per node leads to it (up) or from it (down). Flow is counted above the lower bound.
 */
export interface Tree {
  root: number;
  from: Int32Array;
  to: Int32Array;
  room: Float64Array;
  cost: Float64Array;
  flow: Float64Array;
  /** 1: at its lower bound, -1: at its upper bound, 0: in the tree. */
  state: Int8Array;
  potential: Float64Array;
  parent: Int32Array;
  /** The tree arc to the parent, and whether it points there. */
  arc: Int32Array;
  upward: Uint8Array;
  depth: Int32Array;
  child: Int32Array;
  right: Int32Array;
  left: Int32Array;
}

export function hang(tree: Tree, node: number, parent: number, arc: number): void {
  tree.parent[node] = parent;
  tree.arc[node] = arc;
  tree.upward[node] = tree.from[arc] === node ? 1 : 0;
  const sibling = tree.child[parent]!;
  tree.right[node] = sibling;
  tree.left[node] = -1;
  if (sibling >= 0) tree.left[sibling] = node;
  tree.child[parent] = node;
}

function unhang(tree: Tree, node: number): void {
  const { left, right, child, parent } = tree;
  if (left[node]! >= 0) right[left[node]!] = right[node]!;
  else child[parent[node]!] = right[node]!;
  if (right[node]! >= 0) left[right[node]!] = left[node]!;
}

/** Cuts the tree above `cut`, turns that part around so that `node` is its top and hangs it below `parent` by `arc`. */
export function regraft(tree: Tree, cut: number, node: number, parent: number, arc: number): void {
  let at = node;
  let above = parent;
  let by = arc;
  for (;;) {
    const oldParent = tree.parent[at]!;
    const oldArc = tree.arc[at]!;
    unhang(tree, at);
    hang(tree, at, above, by);
    if (at === cut) break;
    above = at;
    by = oldArc;
    at = oldParent;
  }
  refresh(tree, node);
}

/** Potentials and depths of the part below `top`, from its tree arc on: every tree arc has reduced cost 0. */
export function refresh(tree: Tree, top: number): void {
  const { parent, arc, upward, depth, potential, cost, child, right } = tree;
  const above = parent[top]!;
  const wanted = upward[top] ? potential[above]! - cost[arc[top]!]! : potential[above]! + cost[arc[top]!]!;
  const change = wanted - potential[top]!;
  let at = top;
  for (;;) {
    potential[at]! += change;
    depth[at] = depth[parent[at]!]! + 1;
    if (child[at]! >= 0) {
      at = child[at]!;
      continue;
    }
    while (at !== top && right[at]! < 0) at = parent[at]!;
    if (at === top) return;
    at = right[at]!;
  }
}

/** All potentials anew, after the costs have changed. */
export function reprice({ root, parent, arc, upward, potential, cost, child, right }: Tree): void {
  let at = root;
  for (;;) {
    if (child[at]! >= 0) at = child[at]!;
    else {
      while (at !== root && right[at]! < 0) at = parent[at]!;
      if (at === root) return;
      at = right[at]!;
    }
    const above = potential[parent[at]!]!;
    potential[at] = upward[at] ? above - cost[arc[at]!]! : above + cost[arc[at]!]!;
  }
}
