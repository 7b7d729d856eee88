import { spend } from '../problem.ts';
import { pushEvent } from './events.ts';
import { dualOf, EVEN, NONE, ODD, otherEnd, settle, type Forest } from './forest.ts';

/*
 * Event codes: v = an even person's next event, n + v = a person without label is reached, 2n + b = blossom b expands.
 */

/** Gives an unlabelled top node the label even, in the tree of `root`, and looks at the edges of its people. */
export function makeEven(forest: Forest, node: number, root: number): void {
  forest.label[node] = EVEN;
  forest.since[node] = forest.now;
  forest.root[node] = root;
  const tail = forest.tail[node]!;
  for (let v = forest.head[node]!; ; v = forest.leaf[v]!) {
    joinTree(forest, v, root);
    scanEven(forest, v, true);
    if (v === tail) break;
  }
}

export function makeOdd(forest: Forest, node: number, root: number, edge: number, inside: number): void {
  forest.label[node] = ODD;
  forest.since[node] = forest.now;
  forest.root[node] = root;
  forest.treeEdge[node] = edge;
  forest.treePerson[node] = inside;
  const tail = forest.tail[node]!;
  for (let v = forest.head[node]!; ; v = forest.leaf[v]!) {
    joinTree(forest, v, root);
    if (v === tail) break;
  }
  if (node >= forest.people) {
    const time = forest.now + forest.blossom[node]! / 2;
    forest.expandTime[node] = time;
    pushEvent(forest, time, 2 * forest.people + node);
  }
}

/**
 * The next event of an even person: her own dual reaches 0, or the slack to an even neighbour does. `tell`: she has
 * just become even, so her neighbours without label are told, too.
 */
export function scanEven(forest: Forest, v: number, tell: boolean): void {
  const { now, start, edges, weight, a, b, top, label, since, person, reachTime } = forest;
  const node = top[v]!;
  const own = person[v]! - (now - since[node]!);
  const last = start[v + 1]!;
  let half = own;
  let chosen = -1;
  spend(forest.steps, last - start[v]! + 1);
  for (let k = start[v]!; k < last; k++) {
    const edge = edges[k]!;
    const w = a[edge]! + b[edge]! - v;
    const other = top[w]!;
    const kind = label[other]!;
    if (kind === EVEN) {
      if (other === node) continue;
      const slack = (own + person[w]! - (now - since[other]!) - weight[edge]!) / 2;
      if (slack < half) {
        half = slack;
        chosen = edge;
      }
    } else if (kind === NONE && tell) {
      const time = now + own + person[w]! - weight[edge]!;
      if (time < reachTime[w]!) {
        reachTime[w] = time;
        forest.reachEdge[w] = edge;
        pushEvent(forest, time, forest.people + w);
      }
    }
  }
  forest.evenTime[v] = now + half;
  forest.evenEdge[v] = chosen;
  pushEvent(forest, now + half, v);
}

/** The first even neighbour that will reach a person who has (again) no label. */
export function scanReach(forest: Forest, v: number): void {
  const { start, edges, weight, top, label } = forest;
  const own = dualOf(forest, v);
  let time = Infinity;
  let chosen = -1;
  spend(forest.steps, start[v + 1]! - start[v]! + 1);
  for (let k = start[v]!; k < start[v + 1]!; k++) {
    const edge = edges[k]!;
    const w = otherEnd(forest, edge, v);
    if (label[top[w]!] !== EVEN) continue;
    const slack = own + dualOf(forest, w) - weight[edge]!;
    if (slack < time) {
      time = slack;
      chosen = edge;
    }
  }
  forest.reachTime[v] = forest.now + time;
  forest.reachEdge[v] = chosen;
  if (chosen >= 0) pushEvent(forest, forest.now + time, forest.people + v);
}

export function joinTree(forest: Forest, v: number, root: number): void {
  const { after, before, people } = forest;
  if (after[v] !== v) return;
  const ring = people + root;
  after[v] = after[ring]!;
  before[v] = ring;
  before[after[v]] = v;
  after[ring] = v;
}

export function leaveTree(forest: Forest, v: number): void {
  const { after, before } = forest;
  after[before[v]!] = after[v]!;
  before[after[v]!] = before[v]!;
  after[v] = v;
  before[v] = v;
}

/** Takes the labels off a tree whose root has found a partner (or reached 0); call `wakeTree` when all are off. */
export function clearTree(forest: Forest, root: number): void {
  const { after, people, top, label } = forest;
  for (let v = after[people + root]!; v < people; v = after[v]!) {
    const node = top[v]!;
    if (label[node] === NONE) continue;
    settle(forest, node);
    label[node] = NONE;
  }
  forest.trees--;
}

export function wakeTree(forest: Forest, root: number): void {
  const { after, people } = forest;
  for (let v = after[people + root]!; v < people; v = after[people + root]!) {
    leaveTree(forest, v);
    scanReach(forest, v);
  }
}
