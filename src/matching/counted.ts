import { candidateScores } from './cores.ts';
import { earlierPairs, withPrice, type Keep } from './keep.ts';
import type { Ruled, ScoredInstance } from './rules.ts';

/** Scores of the candidates as they count: with the price of earlier pairs on top, if there is one. */
export function countedScores(instance: ScoredInstance, ruled: Ruled, keep: Keep | undefined) {
  const score = candidateScores(instance, ruled);
  if (!keep) return { score, earlier: undefined, price: undefined };
  const flags = earlierPairs(instance.pairs, keep.pairs);
  const earlier = Uint8Array.from(ruled.candidates, (at) => flags[at]!);
  const { price } = keep;
  return { score: price ? withPrice(score, earlier, price) : score, earlier, price };
}

export function fixedScores(instance: ScoredInstance, ruled: Ruled): number[] {
  return Array.from(ruled.fixed, (at) => instance.pairs.score[at]!);
}

export function lowestOf(scores: number[]): number {
  return scores.reduce((least, score) => Math.min(least, score), Infinity);
}

/** Positions of fixed and chosen pairs, ascending. */
export function formedAt({ fixed, candidates }: Ruled, chosen: Uint8Array): Int32Array {
  let size = fixed.length;
  for (let e = 0; e < chosen.length; e++) size += chosen[e]!;
  const at = new Int32Array(size);
  at.set(fixed);
  let next = fixed.length;
  for (let e = 0; e < chosen.length; e++) if (chosen[e]) at[next++] = candidates[e]!;
  return at.sort();
}
