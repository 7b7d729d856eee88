import type { PairTable } from '../instance.ts';
import type { Scored, Scorer } from '../score/scorer.ts';

/** Every pair that the hard rules allow, with its score; pairs with 0 points are no candidates. For few mentors, or few people on both sides. */
export function allPairs(scorer: Scorer): PairTable {
  return tableOf(scorer, (i) => scorer.all(i));
}

/** The `count` best candidates of each mentee. A plan over these alone is the best of them, not of all pairs: see optimumOverAllPairs. */
export function bestPairs(scorer: Scorer, count: number): PairTable {
  return tableOf(scorer, (i) => scorer.best(i, count));
}

function tableOf({ mentees, mentors }: Scorer, scored: (mentee: number) => Scored): PairTable {
  let b = new Int32Array(1024);
  let score = new Int32Array(1024);
  const start = new Int32Array(mentees + 1);
  const byMentor = new Int32Array(mentors);
  let count = 0;
  for (let i = 0; i < mentees; i++) {
    const found = scored(i);
    if (count + found.count > b.length) {
      b = grown(b, count + found.count);
      score = grown(score, count + found.count);
    }
    // Mentors as native numbers in order; their scores are looked up again.
    const own = b.subarray(count, count + found.count);
    let size = 0;
    for (let k = 0; k < found.count; k++) {
      byMentor[found.mentor[k]!] = found.score[k]!;
      if (found.score[k]! > 0) own[size++] = found.mentor[k]!;
    }
    own.subarray(0, size).sort();
    for (let k = 0; k < size; k++) score[count + k] = byMentor[own[k]!]!;
    count += size;
    start[i + 1] = count;
  }
  const a = new Int32Array(count);
  for (let i = 0; i < mentees; i++) a.fill(i, start[i], start[i + 1]);
  return { count, a, b: b.slice(0, count), score: score.slice(0, count), start };
}

function grown(values: Int32Array, needed: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(needed, 2 * values.length));
  larger.set(values);
  return larger;
}
