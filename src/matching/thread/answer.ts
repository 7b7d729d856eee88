import { match, type NoSolution, type Solution } from '../match.ts';
import type { Steps } from '../problem.ts';
import type { MatchQuestion } from './ask.ts';
import { share } from './shared.ts';

export class Cancelled extends Error {
  override name = 'Cancelled';
}

/** About a thousand nodes taken from a heap, with the pairs of each: less than a millisecond. */
const looksAtOnce = 50_000;

/** Shared with whoever asks: it says «cancelled», and is told how far the search is. */
export interface Control {
  cancelled: Int32Array;
  progress: Float64Array;
}

/** @throws Cancelled inside of a search whose answer nobody waits for any more. */
export function stepsFor(control: Control): Steps {
  return {
    left: looksAtOnce,
    more(used) {
      if (Atomics.load(control.cancelled, 0) !== 0) throw new Cancelled('nobody waits for this plan any more');
      control.progress[0]! += looksAtOnce - used.left;
      used.left = looksAtOnce;
    },
  };
}

/** Answers a question in this thread. */
export async function answerQuestion(
  { instance, options }: MatchQuestion,
  control: Control,
  now: () => number,
): Promise<Solution | NoSolution> {
  return share(await match(instance, { ...options, now, steps: stepsFor(control) }));
}
