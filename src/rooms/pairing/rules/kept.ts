import type { Solution } from '../../../matching/match.ts';
import { findPair } from '../../../matching/rules.ts';
import type { Stage } from '../../../matching/stages.ts';
import { verify } from '../../../matching/verify.ts';
import type { Problem } from './problem.ts';
import type { RunPair, RunProof } from './solve.ts';

/** Stored prices as the engine has them. */
function stagesOf({ certificate }: RunProof): Stage[] {
  return certificate.stages.map((stage): Stage => {
    const { duals } = stage;
    const numbers = (list: readonly number[]) => Float64Array.from(list);
    if (duals.kind === 'general') {
      const blossoms = duals.blossoms.map(({ members, dual }) => ({ members: Int32Array.from(members), dual }));
      return { ...stage, duals: { kind: duals.kind, person: numbers(duals.person), blossoms } };
    }
    const sides = { row: numbers(duals.row), column: numbers(duals.column) };
    if (duals.kind === 'bipartite') return { ...stage, duals: { kind: duals.kind, ...sides } };
    return { ...stage, duals: { kind: duals.kind, ...sides, net: numbers(duals.net), limit: numbers(duals.limit) } };
  });
}

/** The kept plan as the engine’s questions (alternatives, what if) need it. undefined: a pair is none of this problem. */
export function keptSolution(problem: Problem, pairs: readonly RunPair[], kept: RunProof): Solution | undefined {
  const { instance, at } = problem;
  const positions: number[] = [];
  for (const { first_id, second_id } of pairs) {
    const [a, b] = [at.get(first_id), at.get(second_id)];
    const position = a === undefined || b === undefined ? -1 : findPair(instance.pairs, a, b);
    if (position < 0) return undefined;
    positions.push(position);
  }
  const chosen = Int32Array.from(positions).sort();
  const scores = Array.from(chosen, (position) => instance.pairs.score[position]!);
  const total = scores.reduce((sum, score) => sum + score, 0);
  const worst = scores.length > 0 ? scores.reduce((least, score) => Math.min(least, score)) : null;
  return { feasible: true, at: chosen, total, worst, proof: kept.proof, stages: stagesOf(kept) };
}

/** Whether the kept plan is the best possible, asked again of its prices and without searching. */
export function checkAgain(problem: Problem, pairs: readonly RunPair[], kept: RunProof): Solution['proof'] {
  const indices = pairs.map(({ first_id, second_id }) => [problem.at.get(first_id) ?? null, problem.at.get(second_id) ?? null]);
  return verify(problem.instance, { options: problem.options, pairs: indices, stages: stagesOf(kept) });
}
