import type { GeneralDuals, GeneralProblem, Solved, Steps } from './problem.ts';
import { flipToRoot, rebase } from './general/augment.ts';
import { expand, shrink } from './general/blossoms.ts';
import { popEvent } from './general/events.ts';
import { dualOf, EVEN, makeForest, NONE, ODD, otherEnd, slackOf, type Forest } from './general/forest.ts';
import { clearTree, makeEven, makeOdd, scanEven, scanReach, wakeTree } from './general/labels.ts';
import { readOff } from './general/read-off.ts';
import { chooseStart } from './general/choose-start.ts';

/**
 * A matching of largest total weight in any graph, with the duals that prove it: the primal-dual method of Edmonds with
 * blossoms (1965), as a forest that grows from all free people at once and is kept between augmentations (after Galil,
 * Micali and Gabow 1986), driven by a queue of the moments at which a dual or a slack reaches zero. `start` gives even duals that cover every pair, and pairs that are tight.
 */
export function solveExchange(problem: GeneralProblem, steps?: Steps, start = chooseStart(problem)): Solved<GeneralDuals> {
  const forest = makeForest(problem, steps);
  start(forest);
  for (let v = 0; v < forest.people; v++) {
    if (forest.pair[v]! >= 0 || forest.person[v] === 0) continue;
    forest.trees++;
    makeEven(forest, v, v);
  }
  while (forest.trees > 0 && popEvent(forest)) handle(forest);
  return readOff(forest, problem.count);
}

function handle(forest: Forest): void {
  const { people, eventCode: code, eventTime: time } = forest;
  if (code < people) {
    if (forest.label[forest.top[code]!] !== EVEN || forest.evenTime[code] !== time) return;
    forest.now = time;
    onEven(forest, code);
  } else if (code < 2 * people) {
    const person = code - people;
    if (forest.label[forest.top[person]!] !== NONE || forest.reachTime[person] !== time) return;
    forest.now = time;
    onReach(forest, person);
  } else {
    const node = code - 2 * people;
    if (forest.label[node] !== ODD || forest.up[node]! >= 0 || forest.expandTime[node] !== time) return;
    forest.now = time;
    expand(forest, node);
  }
}

function onEven(forest: Forest, person: number): void {
  const { top, root, label } = forest;
  if (dualOf(forest, person) === 0) {
    const tree = root[top[person]!]!;
    flipToRoot(forest, person, -1);
    clearTree(forest, tree);
    wakeTree(forest, tree);
    return;
  }
  const edge = forest.evenEdge[person]!;
  const other = edge < 0 ? -1 : otherEnd(forest, edge, person);
  const ready = other >= 0 && label[top[other]!] === EVEN && top[other] !== top[person] && slackOf(forest, edge) === 0;
  if (ready && root[top[other]!] !== root[top[person]!]) {
    const one = root[top[person]!]!;
    const two = root[top[other]!]!;
    flipToRoot(forest, person, edge);
    flipToRoot(forest, other, edge);
    clearTree(forest, one);
    clearTree(forest, two);
    wakeTree(forest, one);
    wakeTree(forest, two);
    return;
  }
  if (ready) shrink(forest, edge);
  scanEven(forest, person, false);
}

function onReach(forest: Forest, person: number): void {
  const { top, root, label, pair, base } = forest;
  const edge = forest.reachEdge[person]!;
  const from = otherEnd(forest, edge, person);
  if (label[top[from]!] !== EVEN || slackOf(forest, edge) !== 0) return scanReach(forest, person);
  const tree = root[top[from]!]!;
  const node = top[person]!;
  const out = pair[base[node]!]!;
  if (out >= 0) {
    makeOdd(forest, node, tree, edge, person);
    makeEven(forest, top[otherEnd(forest, out, base[node]!)]!, tree);
    return;
  }
  rebase(forest, node, person);
  pair[person] = edge;
  flipToRoot(forest, from, edge);
  clearTree(forest, tree);
  wakeTree(forest, tree);
  // Her event is used up, and she stays without label.
  scanReach(forest, person);
}
