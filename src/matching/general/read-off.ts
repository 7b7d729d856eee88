import type { GeneralDuals, Solved } from '../problem.ts';
import { settle, type Forest } from './forest.ts';

/** The plan and the duals of a finished search. The members of all blossoms are parts of one list: rings in rings may hold everybody a thousand times. */
export function readOff(forest: Forest, count: number): Solved<GeneralDuals> {
  const { people, top, up, leaf, head, tail, blossom, person, pair } = forest;
  const chosen = new Uint8Array(count);
  for (const edge of pair) if (edge >= 0) chosen[edge] = 1;
  const blossoms: GeneralDuals['blossoms'] = [];
  const order = new Int32Array(people);
  const place = new Int32Array(people);
  const seen = new Uint8Array(2 * people);
  let next = 0;
  for (let v = 0; v < people; v++) {
    const node = top[v]!;
    if (seen[node] === 1) continue;
    seen[node] = 1;
    settle(forest, node);
    for (let w = head[node]!; ; w = leaf[w]!) {
      place[w] = next;
      order[next++] = w;
      if (w === tail[node]) break;
    }
  }
  const done = new Uint8Array(2 * people);
  for (let v = 0; v < people; v++) {
    for (let at = up[v]!; at >= 0 && done[at] === 0; at = up[at]!) {
      done[at] = 1;
      const members = order.subarray(place[head[at]!], place[tail[at]!]! + 1);
      if (blossom[at] !== 0) blossoms.push({ members, dual: blossom[at]! });
    }
  }
  return { chosen, duals: { kind: 'general', person, blossoms } };
}
