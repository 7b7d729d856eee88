import { readFileSync } from 'node:fs';

/** What came out of a run, seen by the checker: gap and violations are 0, or the time does not count. */
export interface Judged {
  pairs: number;
  value: number;
  gap: number;
  violations: number;
  /** Other figures that have targets. */
  figures?: Record<string, number>;
}

/** One thing of ours that is timed on one input; `solve` is run again and again, and its last result judged. `per`: times are for one of so many. */
export interface Task<T = unknown> {
  solve: () => T | Promise<T>;
  judge: (result: T) => Judged | Promise<Judged>;
  per?: number;
}

/** Inputs as `../files.mjs` writes them. */
export function readNumbers(file: string): Int32Array {
  const { buffer, byteOffset, length } = readFileSync(file);
  // Large files have a buffer of their own: no second copy counts as memory.
  return byteOffset % 4 === 0
    ? new Int32Array(buffer, byteOffset, length >> 2)
    : new Int32Array(buffer.slice(byteOffset, byteOffset + length));
}

/** Processor time in milliseconds. */
export const cpu = () => (process.cpuUsage().user + process.cpuUsage().system) / 1000;

/** More than all scores together: most pairs first. */
export function perPair(people: number): number {
  return 10_000 * (people + 1);
}

/** Pairs and points of a plan, and what the proof says about it in units of weight. */
export function judged(
  chosen: Uint8Array,
  score: ArrayLike<number>,
  checked: { value: number; bound: number; violations: number },
): Judged {
  let pairs = 0;
  let value = 0;
  for (let e = 0; e < chosen.length; e++) {
    if (chosen[e] === 0) continue;
    if (score[e]! > 0) pairs++;
    value += score[e]!;
  }
  return { pairs, value, gap: checked.bound - checked.value, violations: checked.violations };
}
