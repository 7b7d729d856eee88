import type { GeneralProblem, Steps } from '../problem.ts';

/*
 * The state of the search, flat. A node is a person (0..n-1) or a blossom (n..2n-1); a blossom that lies in no other
 * one is on top. Everything is doubled, and the dual of a top node with a label moves with `now`:
 * even people fall, odd ones rise, even blossoms rise twice as fast, odd ones fall twice as fast. `person` and
 * `blossom` hold the value as of `since` of the top node, so that moving the clock costs nothing.
 */

export const NONE = 0;
export const EVEN = 1;
export const ODD = 2;

export interface Forest {
  people: number;
  a: Int32Array;
  b: Int32Array;
  /** Twice the weight. */
  weight: Float64Array;
  start: Int32Array;
  edges: Int32Array;
  now: number;
  person: Float64Array;
  blossom: Float64Array;
  top: Int32Array;
  label: Uint8Array;
  since: Float64Array;
  /** The free person at the root of the tree that a labelled top node is in. */
  root: Int32Array;
  /** An odd top node: the edge from its even parent, and the person inside it where that edge ends. */
  treeEdge: Int32Array;
  treePerson: Int32Array;
  /** The pair of a person, -1: free. Inside blossoms it is always up to date. */
  pair: Int32Array;
  /** The one person of a node whose partner is outside (or who is free). */
  base: Int32Array;
  up: Int32Array;
  /** The child that holds the base; children form a ring, `link` is the edge to the next child. */
  first: Int32Array;
  next: Int32Array;
  previous: Int32Array;
  link: Int32Array;
  /** People of a node: from head to tail along `leaf`. */
  head: Int32Array;
  tail: Int32Array;
  leaf: Int32Array;
  spare: Int32Array;
  spares: number;
  /** People of a tree, by its root: a ring through n + root. */
  after: Int32Array;
  before: Int32Array;
  trees: number;
  /** An even person: the next thing that can happen to her (her dual is 0, or an even neighbour), and its edge. */
  evenTime: Float64Array;
  evenEdge: Int32Array;
  /** A person without label: the next even neighbour that reaches her. */
  reachTime: Float64Array;
  reachEdge: Int32Array;
  expandTime: Float64Array;
  heapTime: Float64Array;
  heapCode: Int32Array;
  heapSize: number;
  eventTime: number;
  eventCode: number;
  seen: Int32Array;
  seenMark: number;
  steps: Steps | undefined;
}

/** Pairs without weight cannot help and are left out. */
export function makeForest(problem: GeneralProblem, steps?: Steps): Forest {
  const n = problem.people;
  const { start, edges } = neighbours(problem);
  const nodes = (fill: number) => new Int32Array(2 * n).fill(fill);
  const forest: Forest = {
    people: n,
    a: problem.a,
    b: problem.b,
    weight: problem.weight.map((weight) => 2 * weight),
    start,
    edges,
    now: 0,
    person: new Float64Array(n),
    blossom: new Float64Array(2 * n),
    top: Int32Array.from({ length: n }, (_, v) => v),
    label: new Uint8Array(2 * n),
    since: new Float64Array(2 * n),
    root: nodes(-1),
    treeEdge: nodes(-1),
    treePerson: nodes(-1),
    pair: new Int32Array(n).fill(-1),
    base: Int32Array.from({ length: 2 * n }, (_, v) => v),
    up: nodes(-1),
    first: nodes(-1),
    next: nodes(-1),
    previous: nodes(-1),
    link: nodes(-1),
    head: Int32Array.from({ length: 2 * n }, (_, v) => v),
    tail: Int32Array.from({ length: 2 * n }, (_, v) => v),
    leaf: new Int32Array(n).fill(-1),
    spare: Int32Array.from({ length: n }, (_, k) => 2 * n - 1 - k),
    spares: n,
    after: Int32Array.from({ length: 2 * n }, (_, v) => v),
    before: Int32Array.from({ length: 2 * n }, (_, v) => v),
    trees: 0,
    evenTime: new Float64Array(n).fill(Infinity),
    evenEdge: new Int32Array(n).fill(-1),
    reachTime: new Float64Array(n).fill(Infinity),
    reachEdge: new Int32Array(n).fill(-1),
    expandTime: new Float64Array(2 * n).fill(Infinity),
    heapTime: new Float64Array(4 * n + 16),
    heapCode: new Int32Array(4 * n + 16),
    heapSize: 0,
    eventTime: 0,
    eventCode: 0,
    seen: nodes(0),
    seenMark: 0,
    steps,
  };
  return forest;
}

function neighbours({ people, count, a, b, high, weight }: GeneralProblem): { start: Int32Array; edges: Int32Array } {
  const start = new Int32Array(people + 1);
  const used = (e: number) => high[e]! > 0 && weight[e]! > 0;
  for (let e = 0; e < count; e++) {
    if (!used(e)) continue;
    start[a[e]! + 1]!++;
    start[b[e]! + 1]!++;
  }
  for (let v = 0; v < people; v++) start[v + 1]! += start[v]!;
  const place = start.slice();
  const edges = new Int32Array(start[people]!);
  for (let e = 0; e < count; e++) {
    if (!used(e)) continue;
    edges[place[a[e]!]!++] = e;
    edges[place[b[e]!]!++] = e;
  }
  return { start, edges };
}

export function otherEnd(forest: Forest, edge: number, person: number): number {
  return forest.a[edge]! + forest.b[edge]! - person;
}

/** A person's dual at this moment. */
export function dualOf(forest: Forest, person: number): number {
  const node = forest.top[person]!;
  const label = forest.label[node]!;
  if (label === NONE) return forest.person[person]!;
  const passed = forest.now - forest.since[node]!;
  return label === EVEN ? forest.person[person]! - passed : forest.person[person]! + passed;
}

/** Only meaningful for the ends of two different top nodes. */
export function slackOf(forest: Forest, edge: number): number {
  return dualOf(forest, forest.a[edge]!) + dualOf(forest, forest.b[edge]!) - forest.weight[edge]!;
}

/** Writes the duals of a top node down as of now. */
export function settle(forest: Forest, node: number): void {
  const { label, since, now, person, blossom, leaf } = forest;
  const passed = label[node] === NONE ? 0 : now - since[node]!;
  since[node] = now;
  if (passed === 0) return;
  const sign = label[node] === EVEN ? -passed : passed;
  const tail = forest.tail[node]!;
  for (let v = forest.head[node]!; ; v = leaf[v]!) {
    person[v]! += sign;
    if (v === tail) break;
  }
  if (node >= forest.people) blossom[node]! -= 2 * sign;
}

/** The moving blossom dual of a top node at this moment. */
export function blossomDualOf(forest: Forest, node: number): number {
  const passed = forest.label[node] === NONE ? 0 : forest.now - forest.since[node]!;
  return forest.blossom[node]! + (forest.label[node] === EVEN ? 2 * passed : -2 * passed);
}
