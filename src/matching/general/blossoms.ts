import { EVEN, NONE, ODD, otherEnd, settle, type Forest } from './forest.ts';
import { leaveTree, makeEven, makeOdd, scanEven, scanReach } from './labels.ts';

/** Makes an odd ring through the edge between two even nodes of one tree, and their nearest common node, one even node. */
export function shrink(forest: Forest, edge: number): void {
  const { top, base, next, up, label, leaf, head, tail, since } = forest;
  const left = top[forest.a[edge]!]!;
  const right = top[forest.b[edge]!]!;
  const meeting = nearestCommon(forest, left, right);
  const node = forest.spare[--forest.spares]!;
  // From the meeting point down to the left end, then from the right end up again.
  let child = meeting;
  let last = edge;
  let below = -1;
  for (let at = left; ;) {
    if (below < 0) join(forest, at, right, edge);
    else join(forest, at, below, last);
    if (at === meeting) break;
    below = at;
    last = edgeUp(forest, at);
    at = nodeUp(forest, at);
  }
  for (let at = right; at !== meeting;) {
    const above = nodeUp(forest, at);
    join(forest, at, above, edgeUp(forest, at));
    at = above;
  }
  const root = forest.root[meeting]!;
  const wasOdd: number[] = [];
  let end = -1;
  do {
    settle(forest, child);
    if (label[child] === ODD) wasOdd.push(child);
    label[child] = NONE;
    up[child] = node;
    for (let v = head[child]!; ; v = leaf[v]!) {
      top[v] = node;
      if (v === tail[child]) break;
    }
    if (end >= 0) leaf[end] = head[child]!;
    end = tail[child]!;
    child = next[child]!;
  } while (child !== meeting);
  head[node] = head[meeting]!;
  tail[node] = end;
  base[node] = base[meeting]!;
  forest.first[node] = meeting;
  forest.blossom[node] = 0;
  up[node] = -1;
  label[node] = EVEN;
  since[node] = forest.now;
  forest.root[node] = root;
  for (const odd of wasOdd) {
    for (let v = head[odd]!; ; v = leaf[v]!) {
      scanEven(forest, v, true);
      if (v === tail[odd]) break;
    }
  }
}

function join(forest: Forest, from: number, to: number, by: number): void {
  forest.next[from] = to;
  forest.previous[to] = from;
  forest.link[from] = by;
}

/** The edge to the parent: the pair of an even node, the edge an odd one was reached by. */
function edgeUp(forest: Forest, node: number): number {
  return forest.label[node] === EVEN ? forest.pair[forest.base[node]!]! : forest.treeEdge[node]!;
}

function nodeUp(forest: Forest, node: number): number {
  const inside = forest.label[node] === EVEN ? forest.base[node]! : forest.treePerson[node]!;
  const edge = edgeUp(forest, node);
  return edge < 0 ? -1 : forest.top[otherEnd(forest, edge, inside)]!;
}

function nearestCommon(forest: Forest, left: number, right: number): number {
  const { seen } = forest;
  const mark = ++forest.seenMark;
  let one = left;
  let two = right;
  // Both in turn, so that the walk is as long as the ring and not as the tree.
  for (;;) {
    if (one >= 0) {
      if (seen[one] === mark) return one;
      seen[one] = mark;
      one = nodeUp(forest, one);
    }
    if (two >= 0) {
      if (seen[two] === mark) return two;
      seen[two] = mark;
      two = nodeUp(forest, two);
    }
  }
}

/** Opens an odd blossom whose dual is 0: the even-numbered way from where the tree enters to the base stays in the tree. */
export function expand(forest: Forest, node: number): void {
  const { first, next, up, top, head, tail, leaf, label, since, base, link, previous } = forest;
  settle(forest, node);
  const root = forest.root[node]!;
  const baseChild = first[node]!;
  let child = baseChild;
  do {
    up[child] = -1;
    label[child] = NONE;
    since[child] = forest.now;
    for (let v = head[child]!; ; v = leaf[v]!) {
      top[v] = child;
      if (v === tail[child]) break;
    }
    child = next[child]!;
  } while (child !== baseChild);
  label[node] = NONE;
  forest.spare[forest.spares++] = node;
  const entry = top[forest.treePerson[node]!]!;
  // Only the base child's pair leads out: from any other one the ring is left along its own pair, towards the base.
  const forward = entry === baseChild || link[entry] === forest.pair[base[entry]!];
  makeOdd(forest, entry, root, forest.treeEdge[node]!, forest.treePerson[node]!);
  let at = entry;
  const evens: number[] = [];
  while (at !== baseChild) {
    const even = forward ? next[at]! : previous[at]!;
    const odd = forward ? next[even]! : previous[even]!;
    const edge = forward ? link[even]! : link[odd]!;
    label[even] = EVEN;
    evens.push(even);
    makeOdd(forest, odd, root, edge, top[forest.a[edge]!] === odd ? forest.a[edge]! : forest.b[edge]!);
    at = odd;
  }
  // Only now, so that a scan sees each neighbour with the label that it has got.
  for (const even of evens) makeEven(forest, even, root);
  for (child = next[baseChild]!; child !== baseChild; child = next[child]!) {
    if (label[child] !== NONE) continue;
    for (let v = head[child]!; ; v = leaf[v]!) {
      leaveTree(forest, v);
      scanReach(forest, v);
      if (v === tail[child]) break;
    }
  }
}
