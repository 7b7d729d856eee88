import { otherEnd, type Forest } from './forest.ts';

/** Turns the pairs inside a node around so that `person` is the one whose partner is outside. */
export function rebase(forest: Forest, node: number, person: number): void {
  const nodes = [node];
  const people = [person];
  // Written last: which way a ring is turned is read from the pairs as they were.
  const pairs: number[] = [];
  while (nodes.length > 0) {
    const outer = nodes.pop()!;
    const target = people.pop()!;
    if (forest.base[outer] === target) continue;
    const entry = childOf(forest, outer, target);
    const base = forest.first[outer]!;
    if (entry !== base) turnRing(forest, entry, base, nodes, people, pairs);
    nodes.push(entry);
    people.push(target);
    forest.first[outer] = entry;
    forest.base[outer] = target;
  }
  for (let k = 0; k < pairs.length; k += 2) forest.pair[pairs[k]!] = pairs[k + 1]!;
}

function childOf(forest: Forest, outer: number, person: number): number {
  let child = person;
  while (forest.up[child] !== outer) child = forest.up[child]!;
  return child;
}

/** From the entry along its own pair to the old base: of the ring's edges on this way every second one becomes a pair. */
function turnRing(forest: Forest, entry: number, base: number, nodes: number[], people: number[], pairs: number[]): void {
  const { next, previous, link, a, b, pair } = forest;
  const forward = link[entry] === pair[forest.base[entry]!];
  let at = forward ? next[entry]! : previous[entry]!;
  for (;;) {
    const to = forward ? next[at]! : previous[at]!;
    const edge = forward ? link[at]! : link[to]!;
    const inAt = isInside(forest, a[edge]!, at) ? a[edge]! : b[edge]!;
    const inTo = otherEnd(forest, edge, inAt);
    nodes.push(at, to);
    people.push(inAt, inTo);
    pairs.push(inAt, edge, inTo, edge);
    if (to === base) return;
    at = forward ? next[to]! : previous[to]!;
  }
}

function isInside(forest: Forest, person: number, node: number): boolean {
  let at = person;
  while (at >= 0 && at !== node) at = forest.up[at]!;
  return at === node;
}

/** From an even person up to the root, pairs and other tree edges change places; her new pair is `edge` (-1: she is free). */
export function flipToRoot(forest: Forest, person: number, edge: number): void {
  const { top, base, pair, treeEdge, treePerson } = forest;
  let at = person;
  let newPair = edge;
  for (;;) {
    const node = top[at]!;
    const oldBase = base[node]!;
    const oldPair = pair[oldBase]!;
    rebase(forest, node, at);
    pair[at] = newPair;
    if (oldPair < 0) return;
    const odd = top[otherEnd(forest, oldPair, oldBase)]!;
    const inside = treePerson[odd]!;
    newPair = treeEdge[odd]!;
    rebase(forest, odd, inside);
    pair[inside] = newPair;
    at = otherEnd(forest, newPair, inside);
  }
}
