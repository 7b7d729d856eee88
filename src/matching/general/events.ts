import type { Forest } from './forest.ts';

/*
 * A binary heap of (time, code). Entries are never removed or moved when they become untrue; whoever takes one out
 * compares its time with the one the person or blossom holds now. Times are counted in units of dual, from the start.
 */

export function pushEvent(forest: Forest, time: number, code: number): void {
  if (forest.heapSize === forest.heapTime.length) growHeap(forest);
  const { heapTime, heapCode } = forest;
  let at = forest.heapSize++;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (heapTime[above]! <= time) break;
    heapTime[at] = heapTime[above]!;
    heapCode[at] = heapCode[above]!;
    at = above;
  }
  heapTime[at] = time;
  heapCode[at] = code;
}

/** Takes the earliest entry off; its time and code are in `eventTime` and `eventCode`. False when there is none. */
export function popEvent(forest: Forest): boolean {
  if (forest.heapSize === 0) return false;
  const { heapTime, heapCode } = forest;
  forest.eventTime = heapTime[0]!;
  forest.eventCode = heapCode[0]!;
  const size = --forest.heapSize;
  const time = heapTime[size]!;
  const code = heapCode[size]!;
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    if (below >= size) break;
    if (below + 1 < size && heapTime[below + 1]! < heapTime[below]!) below++;
    if (heapTime[below]! >= time) break;
    heapTime[at] = heapTime[below]!;
    heapCode[at] = heapCode[below]!;
    at = below;
  }
  heapTime[at] = time;
  heapCode[at] = code;
  return true;
}

function growHeap(forest: Forest): void {
  const time = new Float64Array(2 * forest.heapTime.length);
  time.set(forest.heapTime);
  forest.heapTime = time;
  const code = new Int32Array(time.length);
  code.set(forest.heapCode);
  forest.heapCode = code;
}
