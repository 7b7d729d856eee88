import type { PairTable } from '../../../matching/instance.ts';
import type { Features } from '../../../matching/score/prepare.ts';
import { isAllowed, type RuleSettings } from '../../../matching/score/rules.ts';
import { exchangeTotal } from '../../../matching/score/score.ts';
import type { Weights } from '../../../matching/score/weights.ts';

/** Every pair of an exchange that the hard rules allow, scored both ways with the weaker one counting. Index a < b. */
export function exchangePairs(people: readonly Features[], weights: Weights, rules: RuleSettings): PairTable {
  const [a, b, score]: number[][] = [[], [], []];
  const start = new Int32Array(people.length + 1);
  for (const [i, one] of people.entries()) {
    for (let j = i + 1; j < people.length; j++) {
      if (!isAllowed(one, people[j]!, 'exchange', rules)) continue;
      const total = exchangeTotal(one, people[j]!, weights);
      if (total < 1) continue;
      a!.push(i);
      b!.push(j);
      score!.push(total);
    }
    start[i + 1] = a!.length;
  }
  return { count: a!.length, a: Int32Array.from(a!), b: Int32Array.from(b!), score: Int32Array.from(score!), start };
}
