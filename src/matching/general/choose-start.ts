import type { GeneralProblem } from '../problem.ts';
import type { Forest } from './forest.ts';
import { startHalfIntegral } from './half-integral.ts';
import { startGreedy } from './start.ts';
import { widestSpread } from '../sparse/rows.ts';

/** Measured: below, half pairs cost more than they save the search. */
const fewPairs = 5000;
const fewPairsEach = 8;

/** Half pairs leave little to search where people have many candidates. Where tiers lie far apart in the weights, they would take long themselves. */
export function chooseStart({ people, count, high, weight }: GeneralProblem): (forest: Forest) => void {
  let live = 0;
  let least = Infinity;
  let most = 0;
  for (let e = 0; e < count; e++) {
    if (!high[e] || weight[e]! <= 0) continue;
    live++;
    if (weight[e]! < least) least = weight[e]!;
    if (weight[e]! > most) most = weight[e]!;
  }
  return live >= fewPairs && live >= fewPairsEach * people && most - least <= widestSpread ? startHalfIntegral : startGreedy;
}
