import { expect, test } from 'vitest';
import { optimumOverAllPairs } from '../../src/matching/candidates/all-pairs.ts';
import { matrixSource } from '../../src/matching/candidates/matrix.ts';
import { allPairs, bestPairs } from '../../src/matching/candidates/pair-table.ts';
import { instanceOf } from '../../src/matching/candidates/programme.ts';
import { topCandidates } from '../../src/matching/candidates/top.ts';
import { match, plainOptions } from '../../src/matching/match.ts';
import { createScorer } from '../../src/matching/score/scorer.ts';
import { weightsOf } from '../../src/matching/score/weights.ts';
import { drawFrom } from './draw.ts';
import { drawCrowd } from './people-draw.ts';

const night = Boolean(process.env['NIGHT']);
const limit = { timeout: 3_600_000 };
const steps = () => ({ left: 100_000_000 });

test('over all pairs of a crowd: the same as with a table of all pairs, and proven', limit, async () => {
  const draw = drawFrom(51);
  for (let run = 0; run < (night ? 200 : 8); run++) {
    const crowd = drawCrowd(draw, 60 + draw(140), 40 + draw(160), 8);
    // Enough common ground that pricing has something to look for.
    const [mentees, mentors] = [crowd.mentees, crowd.mentors].map((people) =>
      people.map((one) => ({ ...one, languages: Uint8Array.of(5), modes: one.modes | 2, trained: true })),
    ) as [typeof crowd.mentees, typeof crowd.mentors];
    const scorer = createScorer(mentees, mentors, { weights: weightsOf.network, format: 'network' });
    const instance = instanceOf(mentees, mentors, allPairs(scorer));
    const mode = run % 3 === 0 ? 'score' : 'participation';
    const whole = await match(instance, { ...plainOptions, mode, steps: steps() });
    if (!whole.feasible) throw new Error(whole.reason);
    const found = optimumOverAllPairs(scorer, { row: instance.menteePlaces, column: instance.mentorPlaces }, mode, steps());
    expect([run, found.proof]).toMatchObject([run, { optimal: true, gap: 0, violations: 0 }]);
    expect([run, found.total, mode === 'score' ? 0 : found.mentee.length]).toEqual([
      run,
      whole.total,
      mode === 'score' ? 0 : whole.at.length,
    ]);
    expect(bestPairs(scorer, 3).count).toBeLessThanOrEqual(3 * mentees.length);
    const [first] = topCandidates(scorer, { mentees, mentors, weights: weightsOf.network }, 0, 1);
    if (first) expect(first.score.total).toBe(scorer.best(0, 1).score[0]);
  }
});

test('a matrix of scores: ties, gaps, places, more rows than columns', limit, async () => {
  const draw = drawFrom(52);
  for (let run = 0; run < (night ? 2000 : 60); run++) {
    const [rows, columns] = [1 + draw(130), 1 + draw(130)];
    const levels = [2, 5, 200, 10_000][draw(4)]!;
    const popular = Int32Array.from({ length: columns }, () => draw(levels));
    const scores = Int32Array.from({ length: rows * columns }, (_, at) =>
      draw(9) === 0 ? 0 : Math.min(levels, draw(levels) + (run % 2) * popular[at % columns]!),
    );
    const places = (size: number) => Int32Array.from({ length: size }, () => (run % 3 === 0 ? draw(4) : 1));
    const [row, column] = [places(rows), places(columns)];
    const mode = run % 5 === 0 ? 'score' : 'participation';
    const found = optimumOverAllPairs(matrixSource(rows, columns, scores), { row, column }, mode, steps());
    expect([run, found.proof]).toMatchObject([run, { optimal: true, gap: 0, violations: 0 }]);
    const at = Array.from(scores, (_, k) => k).filter((k) => scores[k]! > 0);
    const [a, b, score] = [(k: number) => Math.floor(k / columns), (k: number) => k % columns, (k: number) => scores[k]!].map(
      (of) => Int32Array.from(at, of),
    ) as [Int32Array, Int32Array, Int32Array];
    const start = new Int32Array(rows + 1);
    for (const i of a) start[i + 1]!++;
    for (let i = 0; i < rows; i++) start[i + 1]! += start[i]!;
    const none = new Int32Array(0);
    const pairs = { count: at.length, a, b, score, start };
    const instance = {
      variant: 'classic',
      name: '',
      mentees: rows,
      mentors: columns,
      menteePlaces: row,
      mentorPlaces: column,
      pairs,
      lineManagers: none,
      barred: none,
      must: none,
    } as const;
    const whole = await match(instance, { ...plainOptions, mode, steps: steps() });
    if (!whole.feasible) throw new Error(whole.reason);
    expect([run, found.total, mode === 'score' ? 0 : found.mentee.length]).toEqual([
      run,
      whole.total,
      mode === 'score' ? 0 : whole.at.length,
    ]);
  }
});
