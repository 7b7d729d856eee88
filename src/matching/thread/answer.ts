import { match, type NoSolution, type Solution } from '../match.ts';
import type { Steps } from '../problem.ts';
import type { MatchQuestion } from './ask.ts';
import { share } from './shared.ts';

export class Cancelled extends Error {
  override name = 'Cancelled';
}

/** About a thousand nodes taken from a heap, with the pairs of each: less than a millisecond. */
const looksAtOnce = 50_000;

/** Answers a question in this thread. `control` is shared with whoever asks: it says «cancelled», and is told how far the search is. */
export async function answerQuestion(
  { instance, options }: MatchQuestion,
  control: { cancelled: Int32Array; progress: Float64Array },
  now: () => number,
): Promise<Solution | NoSolution> {
  const steps: Steps = {
    left: looksAtOnce,
    more(used) {
      if (Atomics.load(control.cancelled, 0) !== 0) throw new Cancelled('nobody waits for this plan any more');
      control.progress[0]! += looksAtOnce - used.left;
      used.left = looksAtOnce;
    },
  };
  return share(await match(instance, { ...options, now, steps }));
}
