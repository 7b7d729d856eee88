import { prove, type Proof } from './certificate/prove.ts';
import type { Core, Face } from './core.ts';
import { createCrossCore, crossBase, limitsOf } from './cross-core.ts';
import { candidateScores, createClassicCore, createExchangeCore } from './cores.ts';
import { plan } from './modes.ts';
import { planLimited } from './limited.ts';
import type { PairLimits, Steps } from './problem.ts';
import { applyRules, type Ruled, type RuleOptions, type ScoredInstance } from './rules.ts';
import type { Mode, Stage } from './stages.ts';

export interface MatchOptions extends RuleOptions {
  mode: Mode;
  leximin: boolean;
  /** Seconds for the limit of pairs between organisations; undefined: until proven. */
  timeLimit?: number | undefined;
  /** Milliseconds that only rise; needed with a time limit. */
  now?: () => number;
  steps?: Steps;
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
}

/** `feasible` false: the rules or limits cannot be met; null: no plan was found within the time limit. */
export interface NoSolution {
  feasible: false | null;
  reason: string;
}

/** Finds the best plan and checks its proof. Throws nothing for a valid instance and options. */
export async function match(instance: ScoredInstance, options: MatchOptions = plainOptions): Promise<Solution | NoSolution> {
  const ruled = applyRules(instance, options);
  if ('reason' in ruled) return { feasible: false, reason: ruled.reason };
  if (instance.variant === 'exchange') return solveOn(instance, ruled, options, createExchangeCore(instance, ruled), 'blossoms');
  if (instance.variant === 'classic')
    return solveOn(instance, ruled, options, createClassicCore(instance, ruled), 'shortest augmenting paths');
  const base = crossBase(instance, ruled);
  const limits = limitsOf(instance, ruled, base);
  if (limits?.limit.some((limit) => limit < 0))
    return { feasible: false, reason: 'the must pairs exceed the limit of pairs between two organisations' };
  const free = solveOn(instance, ruled, options, createCrossCore(base), 'circulation by network simplex');
  // A plan that keeps the limits without being asked to is the best with them too.
  if (!limits || !free.feasible || keepsLimits(limits, ruled, free)) return free;
  const setting = { base, limits, score: candidateScores(instance, ruled), fixed: fixedScores(instance, ruled) };
  const wanted = { mode: options.mode, leximin: options.leximin, fixedWorst: Math.min(Infinity, ...setting.fixed) };
  const found = await planLimited({ ...setting, wanted, timeLimit: options.timeLimit, now: options.now ?? (() => 0) });
  if ('reason' in found) return found;
  return assemble(instance, ruled, found.chosen, found.stages, found.proof);
}

function keepsLimits(limits: PairLimits, ruled: Ruled, solution: Solution): boolean {
  const formed = new Set(solution.at);
  const used = new Int32Array(limits.count);
  for (const [e, at] of ruled.candidates.entries()) if (formed.has(at)) used[limits.of[e]!]!++;
  return used.every((pairs, k) => pairs <= limits.limit[k]!);
}

function fixedScores(instance: ScoredInstance, ruled: Ruled): number[] {
  return Array.from(ruled.fixed, (at) => instance.pairs.score[at]!);
}

function solveOn<F extends Face>(
  instance: ScoredInstance,
  ruled: Ruled,
  options: MatchOptions,
  core: Core<F>,
  method: string,
): Solution | NoSolution {
  const score = candidateScores(instance, ruled);
  const fixed = fixedScores(instance, ruled);
  const fixedWorst = Math.min(Infinity, ...fixed);
  const { mode, leximin } = options;
  const planned = plan(core, score, { mode, leximin, fixedWorst }, options.steps);
  if (!planned) return { feasible: false, reason: 'the must pairs cannot be balanced within the tolerance' };
  const { chosen, stages } = planned;
  const proof = prove(core, score, { mode, leximin, chosen, stages, fixed }, method);
  return assemble(instance, ruled, chosen, stages, proof);
}

export function assemble(instance: ScoredInstance, ruled: Ruled, chosen: Uint8Array, stages: Stage[], proof: Proof): Solution {
  const at = Int32Array.from([...ruled.fixed, ...ruled.candidates.filter((_, e) => chosen[e])]).sort();
  const scores = at.map((position) => instance.pairs.score[position]!);
  const total = scores.reduce((points, score) => points + score, 0);
  return { feasible: true, at, total, worst: at.length > 0 ? scores.toSorted()[0]! : null, proof, stages };
}
