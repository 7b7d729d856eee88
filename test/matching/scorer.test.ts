import { expect, test } from 'vitest';
import { ruleFailures } from '../../src/matching/score/rules.ts';
import { scoreTotal } from '../../src/matching/score/score.ts';
import { createScorer } from '../../src/matching/score/scorer.ts';
import { weightsFrom, weightsOf, type Weights } from '../../src/matching/score/weights.ts';
import { drawFrom } from './draw.ts';
import { drawCrowd } from './people-draw.ts';

const runs = process.env['NIGHT'] ? 400 : 12;
const equal = weightsFrom({
  topics: 1,
  goals: 1,
  style: 1,
  wishes: 1,
  experience: 1,
  availability: 1,
  place: 1,
  distance: 1,
  likeness: 1,
});

test('the quick score is the score, and nobody is left out or let in', { timeout: 3_600_000 }, () => {
  const draw = drawFrom(21);
  for (let run = 0; run < runs; run++) {
    const { mentees, mentors } = drawCrowd(draw, 25, 40);
    const format = (['network', 'cross', 'reverse'] as const)[run % 3]!;
    const weights: Weights = run % 4 === 3 ? { ...equal, style: run % 8 === 3 ? 'different' : 'alike' } : weightsOf[format];
    const scorer = createScorer(mentees, mentors, { weights, format });
    const price = Float64Array.from(mentors, () => draw(4000));
    for (const [i, mentee] of mentees.entries()) {
      const expected = mentors
        .map((mentor, j): [number, number] => [
          j,
          ruleFailures(mentee, mentor, format).length > 0 ? -1 : scoreTotal(mentee, mentor, weights),
        ])
        .filter(([, score]) => score >= 0);
      const found = pairsOf(scorer.all(i));
      expect(found.toSorted(([a], [b]) => a - b)).toEqual(expected);
      const ranked = expected.toSorted((x, y) => y[1] - x[1] || x[0] - y[0]);
      for (const count of [0, 1, 3, 10]) expect(pairsOf(scorer.best(i, count))).toEqual(ranked.slice(0, count));
      const dear = pairsOf(scorer.above(i, price, 2500)).toSorted(([a], [b]) => a - b);
      expect(dear).toEqual(expected.filter(([j, score]) => score - price[j]! > 2500));
    }
  }
});

function pairsOf({ count, mentor, score }: { count: number; mentor: Int32Array; score: Int32Array }): [number, number][] {
  return Array.from({ length: count }, (_, k) => [mentor[k]!, score[k]!]);
}
