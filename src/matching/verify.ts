import { checkLimited } from './certificate/limited.ts';
import type { Proof } from './certificate/prove.ts';
import { candidateScores } from './cores.ts';
import { crossBase, limitsOf } from './cross-core.ts';
import type { CrossInstance } from './instance.ts';
import { plainOptions, proveOn, type MatchOptions } from './match.ts';
import type { CrossDuals } from './problem.ts';
import { applyRules, findPair, type Ruled, type ScoredInstance } from './rules.ts';
import { weigh, type Stage } from './stages.ts';

/** A stored run: its options, its pairs `[a, b, …]` and the duals, as `--certificate` prints them. */
export interface StoredRun {
  options: Partial<MatchOptions>;
  pairs: readonly (readonly (number | null)[])[];
  stages: Stage[];
}

/**
 * Checks a stored plan again without solving. Never throws for wrong numbers: they are violations. With a limit of pairs the bound is what prices prove;
 * what branch and bound added is not repeated, so `optimal` may be false there although the run proved it.
 */
export function verify(instance: ScoredInstance, run: StoredRun): Proof {
  const options: MatchOptions = { ...plainOptions, ...run.options };
  const ruled = applyRules(instance, options);
  if ('reason' in ruled) return refuted(ruled.reason);
  const positions = run.pairs.map(([a, b]) => findPair(instance.pairs, a ?? -1, b ?? -1));
  const place = new Map(Array.from(ruled.candidates, (at, e) => [at, e]));
  const fixed = new Set(ruled.fixed);
  const chosen = new Uint8Array(ruled.candidates.length);
  let strange = positions.length - new Set(positions).size;
  for (const at of positions) {
    if (fixed.delete(at)) continue;
    const e = place.get(at);
    if (e === undefined) strange++;
    else chosen[e] = 1;
  }
  strange += fixed.size;
  const limited = run.stages.some((stage) => stage.limited);
  const proof =
    limited && instance.variant === 'cross'
      ? proveLimited(instance, ruled, options, chosen, run.stages)
      : proveOn(instance, ruled, options, chosen, run.stages);
  const keeps = limited || instance.variant !== 'cross' || withinLimits(instance, ruled, chosen);
  const violations = proof.violations + strange + (keeps ? 0 : 1);
  return { ...proof, violations, optimal: proof.optimal && violations === 0 };
}

function refuted(method: string): Proof {
  return { optimal: false, gap: Infinity, bound: Infinity, pairsBound: null, method, violations: 1 };
}

function withinLimits(instance: CrossInstance, ruled: Ruled, chosen: Uint8Array): boolean {
  const limits = limitsOf(instance, ruled, crossBase(instance, ruled));
  if (!limits) return true;
  const used = new Int32Array(limits.count);
  for (const [e, one] of chosen.entries()) used[limits.of[e]!]! += one;
  return used.every((pairs, k) => pairs <= limits.limit[k]!);
}

function proveLimited(instance: CrossInstance, ruled: Ruled, options: MatchOptions, chosen: Uint8Array, stages: Stage[]): Proof {
  const base = crossBase(instance, ruled);
  const limits = limitsOf(instance, ruled, base);
  const score = candidateScores(instance, ruled);
  const last = stages.findLast((stage) => stage.role === 'plan');
  const first = stages.find((stage) => stage.role === 'pairs');
  if (!limits || !last) return refuted('limit of pairs');
  let violations = 0;
  const bounds = [first, last].map((stage) => {
    if (!stage?.limited) return null;
    const high = base.high.map((one, e) => (one && score[e]! >= stage.from ? 1 : 0));
    const problem = { ...base, high, weight: weigh(stage.objective, score) };
    const conditions = stage.limited.conditions.map((one) => ({
      coefficient: weigh(one.objective, score),
      atLeast: one.atLeast,
    }));
    const { scale, conditionPrices } = stage.limited;
    const prices = { scale, conditionPrices: Float64Array.from(conditionPrices), duals: stage.duals as CrossDuals };
    const checked = checkLimited({ problem, limits, conditions }, chosen, prices);
    violations += checked.violations;
    return checked;
  });
  const fixedPoints = ruled.fixed.reduce((total, at) => total + instance.pairs.score[at]!, 0);
  const [pairs, points] = bounds;
  if (!points) return refuted('limit of pairs');
  const gap = points.bound - points.value;
  const pairsBound = pairs ? pairs.bound + ruled.fixed.length : null;
  const reached = options.mode === 'score' || (pairs ?? { bound: 1, value: 0 }).bound === pairs?.value;
  const optimal = violations === 0 && gap === 0 && reached && options.mode !== 'fair';
  return { optimal, gap, bound: points.bound + fixedPoints, pairsBound, method: 'prices of the limits', violations };
}
