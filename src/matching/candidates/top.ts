import type { Features } from '../score/prepare.ts';
import { scorePair, type Score } from '../score/score.ts';
import type { Scorer } from '../score/scorer.ts';
import type { Weights } from '../score/weights.ts';

export interface Suggestion {
  mentor: number;
  /** Contributions that add up to the total, and what speaks for the pair. */
  score: Score;
}

/** The best mentors for one mentee, best first, each explained. Exact: nobody better is left out. `people` are those the scorer was made of. */
export function topCandidates(
  scorer: Scorer,
  people: { mentees: readonly Features[]; mentors: readonly Features[]; weights: Weights },
  mentee: number,
  count: number,
): Suggestion[] {
  const found = scorer.best(mentee, count);
  return Array.from(found.mentor.subarray(0, found.count), (mentor) => ({
    mentor,
    score: scorePair(people.mentees[mentee]!, people.mentors[mentor]!, people.weights),
  }));
}
