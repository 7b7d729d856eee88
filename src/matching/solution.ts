import type { CrossProblem, Duals, PairLimits, Solved, Steps } from './problem.ts';

/*
 * Who offers what (E = file, all pure; `steps` only in tests):
 *   bipartite.ts     solveBipartite(problem, steps?): Solved<BipartiteDuals> | null        null: the low bounds cannot be met
 *   exchange.ts      solveExchange(problem, steps?): Solved<GeneralDuals>
 *   circulation.ts   solveCirculation(problem, steps?): Solved<CrossDuals> | null
 *   pair-limit.ts    solvePairLimit(problem, limits, options): Promise<LimitedSolved>
 *   certificate/bipartite.ts   checkBipartite(problem, chosen, duals): Checked       shares no code with the solver
 *   certificate/general.ts     checkGeneral(problem, chosen, duals): Checked
 *   certificate/cross.ts       checkCross(problem, limits | null, chosen, duals): Checked
 */

/** What an independent checker found. `value` and `bound` are in units of weight; equal and no violations: optimal. */
export interface Checked {
  value: number;
  bound: number;
  /** Broken places, rules, whole-number or sign conditions of plan and duals; reduced costs are inside the bound. */
  violations: number;
}

/** An extra condition for later tiers: sum of coefficient over chosen pairs >= atLeast. */
export interface SideCondition {
  coefficient: Float64Array;
  atLeast: number;
}

export interface LimitOptions {
  conditions?: SideCondition[];
  /** Milliseconds that are left; none: until proven. */
  milliseconds?: number;
  now: () => number;
  /** For weights that hardly tell pairs apart: a second weight >= 0 that guides the search, and changes nothing in value or bound. */
  ties?: Float64Array;
  /** A plan that satisfies everything but perhaps limits and conditions. */
  start?: Uint8Array;
  steps?: Steps | undefined;
}

/** `feasible` null: no plan was found in time. `bound` >= best value in units of weight; proven if bound equals value. */
export interface LimitedSolved {
  feasible: boolean | null;
  chosen: Uint8Array;
  value: number;
  bound: number;
  /** Prove their own bound, at least `bound`, over weights times `scale` plus each condition's coefficients times its price. */
  duals: Solved<Duals>['duals'] | null;
  scale: number;
  conditionPrices: Float64Array;
  method: string;
}

export type SolvePairLimit = (problem: CrossProblem, limits: PairLimits, options: LimitOptions) => Promise<LimitedSolved>;
