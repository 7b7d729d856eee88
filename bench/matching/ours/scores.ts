import { closeSync, openSync, renameSync, writeSync } from 'node:fs';
import { optimumOverAllPairs, type OverAllPairs } from '../../../src/matching/candidates/all-pairs.ts';
import { allPairs } from '../../../src/matching/candidates/pair-table.ts';
import { instanceOf } from '../../../src/matching/candidates/programme.ts';
import { topCandidates, type Suggestion } from '../../../src/matching/candidates/top.ts';
import { match, plainOptions, type NoSolution, type Solution } from '../../../src/matching/match.ts';
import { barredOf } from '../../../src/matching/score/barred.ts';
import { columnsOf, languageWords, type Columns } from '../../../src/matching/score/columns.ts';
import { createKernel } from '../../../src/matching/score/kernel.ts';
import { defaultRuleSettings, ruleFailures } from '../../../src/matching/score/rules.ts';
import { scoreTotal } from '../../../src/matching/score/score.ts';
import { createScorer, type Scorer } from '../../../src/matching/score/scorer.ts';
import { tableMaker } from '../../../src/matching/score/seeker.ts';
import { weightsOf } from '../../../src/matching/score/weights.ts';
import { drawCrowd, type Crowd } from './crowd.ts';
import { cpu, type Judged, type Task } from './task.ts';

/*
 * M8, M9, M15 and M16: the application's own scoring, on invented people. The number behind the input's name says how many.
 */

const weights = weightsOf.network;
const format = 'network';
const sizeOf = (file: string) => Number(/(\d+)\.bin$/.exec(file)![1]);
const scorerOf = ({ mentees, mentors }: Crowd) => createScorer(mentees, mentors, { weights, format });

/** M8: every pair of two groups. */
export function allScores(file: string): Task<number> {
  const people = drawCrowd(sizeOf(file), sizeOf(file));
  const scorer = scorerOf(people);
  return { solve: () => sumOf(scorer, (i) => scorer.all(i).count), judge: () => sampled(people, scorer) };
}

/** M8: the fifty best of everybody. */
export function bestScores(file: string): Task<number> {
  const people = drawCrowd(sizeOf(file), sizeOf(file));
  const scorer = scorerOf(people);
  return {
    solve: () => sumOf(scorer, (i) => scorer.best(i, 50).count),
    judge() {
      const time = (count: (i: number) => number) => {
        const begun = cpu();
        sumOf(scorer, count);
        return cpu() - begun;
      };
      const best = time((i) => scorer.best(i, 50).count);
      const shares = { 'share of all scores': best / time((i) => scorer.all(i).count) };
      const every = loopOf(people);
      const judged = sampled(people, scorer);
      for (let i = 0; i < people.mentees.length; i += 500) if (every(i) !== scorer.all(i).count) judged.violations++;
      return { ...judged, figures: { ...shares, 'share of a loop over every pair': best / time(every) } };
    },
  };
}

/** The plain way with the same tables: one look at each pair, how many may meet. */
function loopOf({ mentees, mentors }: Crowd): (mentee: number) => number {
  const words = Math.max(languageWords(mentees), languageWords(mentors));
  const columns = [mentees, mentors].map((people) => columnsOf(people, words, defaultRuleSettings)) as [Columns, Columns];
  const kernel = createKernel(...columns, barredOf(mentees, mentors, false), weights, format);
  const tables = tableMaker(weights);
  const topics = Math.max(...mentors.map(({ offered }) => offered.length));
  const offered = new Uint8Array(topics * mentors.length);
  for (const [j, mentor] of mentors.entries())
    for (const [topic, cover] of mentor.offered.entries()) offered[topic * mentors.length + j] = cover;
  return (i) => {
    const { needs, shares } = mentees[i]!;
    const own = tables(mentees[i]!);
    let count = 0;
    for (let j = 0; j < mentors.length; j++) {
      let covered = 0;
      for (let at = 0; at < needs.length; at++) covered += shares[at]! * offered[needs[at]! * mentors.length + j]!;
      if (covered === 0) continue;
      const rest = kernel(i, j, own, -1);
      if (rest >= 0) count += own.topics[covered]! + rest > 0 ? 1 : 0;
    }
    return count;
  };
}

function sumOf({ mentees }: Scorer, count: (mentee: number) => number): number {
  let sum = 0;
  for (let i = 0; i < mentees; i++) sum += count(i);
  return sum;
}

/** Two hundred people looked at again by the slow way: every pair by itself. */
function sampled({ mentees, mentors }: Crowd, scorer: Scorer): Judged {
  let violations = 0;
  for (let i = 0; i < mentees.length; i += Math.ceil(mentees.length / 200)) {
    const right = mentors.flatMap((mentor, j) =>
      ruleFailures(mentees[i]!, mentor, format, defaultRuleSettings).length > 0
        ? []
        : [[j, scoreTotal(mentees[i]!, mentor, weights)] as const],
    );
    const best = right.toSorted((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, 50);
    if (scorer.all(i).count !== right.length) violations++;
    const found = scorer.best(i, 50);
    for (const [k, [j, score]] of best.entries()) if (found.mentor[k] !== j || found.score[k] !== score) violations++;
  }
  return { pairs: 0, value: 0, gap: 0, violations };
}

const oneEach = (people: number) => ({ row: new Int32Array(people).fill(1), column: new Int32Array(people).fill(1) });

/** M9: most points over all pairs, scoring included, without a table of them. */
export function overAllPairs(file: string): Task<OverAllPairs> {
  const people = drawCrowd(sizeOf(file), sizeOf(file));
  return {
    solve: () => optimumOverAllPairs(scorerOf(people), oneEach(people.mentees.length), 'score'),
    judge({ total, score, proof }) {
      return { pairs: score.length, value: total, gap: proof.gap, violations: proof.violations };
    },
  };
}

/** The same pairs as a matrix for the peer, who needs one. */
export function writeMatrix(file: string): void {
  const { mentees, mentors, all } = scorerOf(drawCrowd(sizeOf(file), sizeOf(file)));
  const to = openSync(`${file}.new`, 'w');
  writeSync(to, Int32Array.of(mentees, mentors));
  for (let i = 0; i < mentees; i++) {
    const row = new Int32Array(mentors);
    const found = all(i);
    for (let k = 0; k < found.count; k++) row[found.mentor[k]!] = found.score[k]!;
    writeSync(to, row);
  }
  closeSync(to);
  renameSync(`${file}.new`, file);
}

/** M16: ten suggestions, each explained, for one person. */
export function topTen(file: string): Task<Suggestion[][]> {
  const people = drawCrowd(sizeOf(file), sizeOf(file));
  const scorer = scorerOf(people);
  const some = 500;
  return {
    solve: () => Array.from({ length: some }, (_, i) => topCandidates(scorer, { ...people, weights }, i, 10)),
    judge: () => sampled(people, scorer),
    per: some,
  };
}

/** M15: the network's case from people to the proven plan: 65 mentors with three places each. */
export function network(file: string): Task<Solution | NoSolution> {
  const { mentees, mentors } = drawCrowd(sizeOf(file), 65);
  const one = mentees.map((person) => ({ ...person, places: 1 }));
  const three = mentors.map((person) => ({ ...person, places: 3 }));
  return {
    solve: () => match(instanceOf(one, three, allPairs(createScorer(one, three, { weights, format }))), plainOptions),
    judge(found) {
      if (!found.feasible) return { pairs: 0, value: 0, gap: Infinity, violations: 1 };
      return { pairs: found.at.length, value: found.total, gap: found.proof.gap, violations: found.proof.violations };
    },
  };
}
