import { prove, type Proof } from './certificate/prove.ts';
import type { Core, Face } from './core.ts';
import { candidateScores, createClassicCore, createExchangeCore } from './cores.ts';
import { plan } from './modes.ts';
import type { Steps } from './problem.ts';
import { applyRules, type Ruled, type RuleOptions, type ScoredInstance } from './rules.ts';
import type { Mode, Stage } from './stages.ts';

export interface MatchOptions extends RuleOptions {
  mode: Mode;
  leximin: boolean;
  /** Seconds for the limit of pairs between organisations; undefined: until proven. */
  timeLimit?: number | undefined;
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
  return solveOn(instance, ruled, options, createClassicCore(instance, ruled), 'shortest augmenting paths');
}

function solveOn<F extends Face>(
  instance: ScoredInstance,
  ruled: Ruled,
  options: MatchOptions,
  core: Core<F>,
  method: string,
): Solution | NoSolution {
  const score = candidateScores(instance, ruled);
  const fixed = Array.from(ruled.fixed, (at) => instance.pairs.score[at]!);
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
