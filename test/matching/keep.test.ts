import { expect, test } from 'vitest';
import type { ScoredInstance } from '../../src/matching/rules.ts';
import { match, plainOptions, type MatchOptions } from '../../src/matching/match.ts';
import { readInstance } from '../../src/matching/read-instance.ts';
import { verify } from '../../src/matching/verify.ts';
import { bestOfAll, drawBipartite, drawShape } from './bipartite-draw.ts';
import { drawFrom } from './draw.ts';

const night = Boolean(process.env['NIGHT']);
const head = { format: 'mentoring-matching-instance', version: 1 };
const rank = 1000;

test('as many earlier pairs as possible, and never at the cost of the plan; or at a price', { timeout: 3_600_000 }, async () => {
  const draw = drawFrom(41);
  for (let run = 0; run < (night ? 20_000 : 400); run++) {
    const problem = drawBipartite(draw, { ...drawShape(draw, 5), offset: 0, levels: 1 + draw(3), gone: 1000 });
    if (problem.count > 14) continue;
    const score = [...problem.weight];
    const listed = score.map((points, e) => [problem.a[e]!, problem.b[e]!, points]);
    const earlier = Uint8Array.from(score, () => (draw(2) === 0 ? 1 : 0));
    const mode = draw(2) === 0 ? 'score' : 'participation';
    const price = draw(3) === 0 ? 1 + draw(3) : undefined;
    const instance = readInstance({
      ...head,
      variant: 'classic',
      mentees: [...problem.rowHigh].map((capacity) => ({ capacity })),
      mentors: [...problem.columnHigh].map((capacity) => ({ capacity })),
      pairs: listed,
    }) as ScoredInstance;
    const pairs = listed.filter((_, e) => earlier[e]).map(([a, b]): [number, number] => [a!, b!]);
    const options: MatchOptions = { ...plainOptions, mode, keep: { pairs, price }, steps: { left: 5_000_000 } };
    const found = await match(instance, options);
    if (!found.feasible) throw new Error(found.reason);
    // Pairs, points and kept pairs as one number: the kept ones last, or their price within the points.
    const unit = mode === 'score' ? 0 : 100 * rank;
    const weigh = (points: number, is: number) =>
      unit + (price === undefined ? points * rank + is : (points + price * is) * rank);
    const best = bestOfAll({ ...problem, weight: Float64Array.from(score, (points, e) => weigh(points, earlier[e]!)) });
    const value = [...found.at].reduce((sum, at) => sum + weigh(instance.pairs.score[at]!, earlierAt(instance, pairs, at)), 0);
    expect([run, value]).toEqual([run, best]);
    expect([run, found.proof]).toMatchObject([run, { optimal: true, gap: 0, violations: 0 }]);
    expect(found.kept).toBe([...found.at].reduce((sum, at) => sum + earlierAt(instance, pairs, at), 0));
    const formed = [...found.at].map((at) => [instance.pairs.a[at]!, instance.pairs.b[at]!]);
    expect(verify(instance, { options, pairs: formed, stages: found.stages })).toMatchObject({ optimal: true });
  }
});

function earlierAt({ pairs }: ScoredInstance, earlier: [number, number][], at: number): number {
  return earlier.some(([a, b]) => pairs.a[at] === a && pairs.b[at] === b) ? 1 : 0;
}

test('in an exchange, between organisations and in mode fair as well', async () => {
  const pairs = [[0, 3, 5], [0, 4, 5], [1, 3, 5], [1, 4, 5], [2, 5, 9]]; // prettier-ignore
  const people = (count: number, what: object = {}) => Array.from({ length: count }, () => what);
  const instances = [
    { ...head, variant: 'exchange', persons: people(6), pairs },
    { ...head, variant: 'classic', mentees: people(3), mentors: people(6), pairs },
    { ...head, variant: 'cross', organisations: 2, mentees: people(3, { org: 0 }), mentors: people(6, { org: 1 }), pairs },
  ].map((raw) => readInstance(raw) as ScoredInstance);
  for (const instance of instances) {
    for (const mode of ['participation', 'score', 'fair'] as const) {
      for (const keep of [
        [0, 4],
        [0, 3],
      ] as [number, number][]) {
        const found = await match(instance, { ...plainOptions, mode, keep: { pairs: [keep, [7, 1]] } });
        expect(found).toMatchObject({ feasible: true, total: 19, kept: 1, proof: { optimal: true, gap: 0 } });
      }
    }
  }
  await expect(match(instances[0]!, { ...plainOptions, mode: 'fair', leximin: true, keep: { pairs: [] } })).rejects.toThrow(
    RangeError,
  );
});
