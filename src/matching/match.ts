import { prove, type Proof } from './certificate/prove.ts';
import { withCore } from './choose-core.ts';
import { candidateScores } from './cores.ts';
import { crossBase, limitsOf } from './cross-core.ts';
import type { CrossInstance } from './instance.ts';
import { countedScores, fixedScores, formedAt, lowestOf } from './counted.ts';
import { earlierPairs, proveKeep, solveKeep, type Keep } from './keep.ts';
import { planLimited } from './limited.ts';
import { plan } from './modes.ts';
import { groupWeights, provePriority, solvePriority, type GroupWeights } from './priority.ts';
import type { PairLimits, Steps } from './problem.ts';
import { applyRules, type Ruled, type RuleOptions, type ScoredInstance } from './rules.ts';
import type { Mode, Stage } from './stages.ts';

export interface MatchOptions extends RuleOptions {
  mode: Mode;
  leximin: boolean;
  /** Group of each mentee (exchange: person), 0 first: as many as possible of group 0, then of 1, … before the mode's own aims. */
  priority?: Int32Array;
  /** An earlier plan to change as little as possible. Not with leximin, nor a limit of pairs between organisations; a price not with mode fair. */
  keep?: Keep | undefined;
  /** Seconds for the limit of pairs between organisations; undefined: until proven. */
  timeLimit?: number | undefined;
  /** Milliseconds that only rise; needed with a time limit. */
  now?: () => number;
  /** For tests: throws OutOfSteps instead of hanging; levels of leximin in one tier. */
  steps?: Steps;
  levelsAtOnce?: number;
}

export const plainOptions: MatchOptions = { mode: 'participation', leximin: false, minScore: 1, force: [], forbid: [] };

/** A plan, its proof and the duals behind it. `at` are positions in the instance's pair table, ascending. */
export interface Solution {
  feasible: true;
  at: Int32Array;
  total: number;
  /** null when nobody is matched. */
  worst: number | null;
  proof: Proof;
  stages: Stage[];
  /** Mode fair without a limit of pairs: what mode participation would have given. */
  participation?: { total: number; worst: number | null };
  /** With `keep`: how many pairs of the earlier plan are formed again. */
  kept?: number;
}

/** `feasible` false: the rules or limits cannot be met; null: no plan was found within the time limit. */
export interface NoSolution {
  feasible: false | null;
  reason: string;
}

/**
 * Finds the best plan and checks its proof. Throws RangeError for priority groups with a limit of pairs between organisations, and when there
 * are so many places that sums would leave the exact whole numbers.
 */
export async function match(instance: ScoredInstance, options: MatchOptions = plainOptions): Promise<Solution | NoSolution> {
  const { keep } = options;
  const limited = instance.variant === 'cross' && instance.maxPairsBetween !== null;
  if (keep && (options.leximin || limited || (options.mode === 'fair' && keep.price !== undefined)))
    throw new RangeError('an earlier plan cannot be kept with leximin or a limit of pairs, nor at a price in mode fair');
  const ruled = applyRules(instance, options);
  if ('reason' in ruled) return { feasible: false, reason: ruled.reason };
  if (instance.variant !== 'cross' || instance.maxPairsBetween === null) return solveOn(instance, ruled, options);
  return matchLimited(instance, ruled, options);
}

async function matchLimited(instance: CrossInstance, ruled: Ruled, options: MatchOptions): Promise<Solution | NoSolution> {
  if (options.priority) throw new RangeError('priority groups do not go with a limit of pairs between organisations');
  const base = crossBase(instance, ruled);
  const limits = limitsOf(instance, ruled, base)!;
  if (limits.limit.some((limit) => limit < 0))
    return { feasible: false, reason: 'must pairs exceed the limit of pairs between two organisations' };
  // A plan that keeps the limits without being asked to is the best with them too. Leximin is dear, so first a cheap look.
  const first = solveOn(instance, ruled, { ...options, leximin: false });
  if (!first.feasible) return first;
  if (keepsLimits(limits, ruled, first)) {
    const free = options.leximin ? solveOn(instance, ruled, options) : first;
    if (free.feasible && keepsLimits(limits, ruled, free)) return free;
  }
  const fixed = fixedScores(instance, ruled);
  const setting = { base, limits, fixed, score: candidateScores(instance, ruled), timeLimit: options.timeLimit };
  const wanted = { mode: options.mode, leximin: options.leximin, fixedWorst: lowestOf(fixed) };
  const found = await planLimited({ ...setting, wanted, now: options.now ?? (() => 0), steps: options.steps });
  if ('reason' in found) return found;
  const proof = found.proof.optimal ? found.proof : withoutLimits(instance, ruled, options, found.proof);
  return assemble(instance, ruled, found.chosen, found.stages, proof);
}

/** When the clock stopped the search: no plan with limits has more points than the best one without. */
function withoutLimits(instance: CrossInstance, ruled: Ruled, options: MatchOptions, proof: Proof): Proof {
  const free = solveOn(instance, ruled, { ...options, mode: 'score', leximin: false });
  if (!free.feasible || !free.proof.optimal) return proof;
  const bound = Math.min(proof.bound, free.proof.bound);
  return { ...proof, bound, gap: proof.gap - proof.bound + bound };
}

function keepsLimits(limits: PairLimits, ruled: Ruled, solution: Solution): boolean {
  const formed = new Set(solution.at);
  const used = new Int32Array(limits.count);
  for (const [e, at] of ruled.candidates.entries()) if (formed.has(at)) used[limits.of[e]!]!++;
  return used.every((pairs, k) => pairs <= limits.limit[k]!);
}

function priorityOf(instance: ScoredInstance, ruled: Ruled, priority: Int32Array | undefined): GroupWeights {
  if (!priority) return [];
  const people = (side: Int32Array) => Int32Array.from(ruled.candidates, (at) => side[at]!);
  const { a, b } = instance.pairs;
  return groupWeights(priority, people(a), instance.variant === 'exchange' ? people(b) : null);
}

function solveOn(instance: ScoredInstance, ruled: Ruled, options: MatchOptions): Solution | NoSolution {
  const groups = priorityOf(instance, ruled, options.priority);
  const { score, earlier, price } = countedScores(instance, ruled, options.keep);
  const { mode, leximin } = options;
  const planned = withCore(instance, ruled, (core) => {
    const first = solvePriority(core, groups, options.steps);
    const wanted = { mode, leximin, fixedWorst: lowestOf(fixedScores(instance, ruled)), levelsAtOnce: options.levelsAtOnce };
    const found = first && plan(first.core, score, wanted, options.steps);
    if (!found) return null;
    const stages = [...first.stages, ...found.stages];
    const kept = earlier && price === undefined && solveKeep(first.core, score, stages.at(-1)!, earlier, options.steps);
    return kept ? { ...found, chosen: kept.chosen, stages: [...stages, kept.stage] } : { ...found, stages };
  });
  if (!planned) return { feasible: false, reason: 'must pairs cannot be balanced within the tolerance' };
  const proof = proveOn(instance, ruled, options, planned.chosen, planned.stages);
  const solution = assemble(instance, ruled, planned.chosen, planned.stages, proof);
  if (options.keep) {
    const before = earlierPairs(instance.pairs, options.keep.pairs);
    solution.kept = solution.at.reduce((count, at) => count + before[at]!, 0);
  }
  if (!planned.plain) return solution;
  const { total, worst } = assemble(instance, ruled, planned.plain, [], proof);
  return { ...solution, participation: { total, worst } };
}

/** Checks a plan and its stages; solves nothing. */
export function proveOn(
  instance: ScoredInstance,
  ruled: Ruled,
  options: MatchOptions,
  chosen: Uint8Array,
  stages: Stage[],
): Proof {
  const groups = priorityOf(instance, ruled, options.priority);
  const claim = { mode: options.mode, leximin: options.leximin, chosen, fixed: fixedScores(instance, ruled) };
  return withCore(instance, ruled, (core, method) => {
    const first = provePriority(core, groups, stages.slice(0, groups.length), chosen);
    const { score, earlier, price } = countedScores(instance, ruled, options.keep);
    const own = stages.slice(groups.length);
    const keep = earlier && price === undefined ? own.pop() : undefined;
    const proof = prove(first.core, score, { ...claim, stages: own }, method);
    const plan = own.at(-1);
    const last =
      keep && plan
        ? proveKeep(first.core, score, { plan, keep }, earlier!, chosen)
        : { proven: keep === undefined, violations: 0 };
    const violations = proof.violations + first.violations + last.violations;
    // Points for what is kept are no points of the plan.
    const bonus = earlier && price ? chosen.reduce((total, one, e) => total + one * earlier[e]!, 0) * price : 0;
    const optimal = proof.optimal && first.proven && last.proven && violations === 0;
    return { ...proof, bound: proof.bound - bonus, violations, optimal };
  });
}

function assemble(instance: ScoredInstance, ruled: Ruled, chosen: Uint8Array, stages: Stage[], proof: Proof): Solution {
  const at = formedAt(ruled, chosen);
  const { score } = instance.pairs;
  let total = 0;
  let worst = Infinity;
  for (const position of at) {
    total += score[position]!;
    worst = Math.min(worst, score[position]!);
  }
  return { feasible: true, at, total, worst: at.length > 0 ? worst : null, proof, stages };
}
