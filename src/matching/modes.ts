import { restrict, type Core, type Face, type Outcome } from './core.ts';
import type { Steps } from './problem.ts';
import { firstFace, largest, nextLevels, pairsFirst, weigh, withBonus, type Mode, type Objective, type Stage } from './stages.ts';

export interface Planned {
  chosen: Uint8Array;
  stages: Stage[];
  /** Mode fair: the plan of mode participation, to say what fairness costs. */
  plain?: Uint8Array;
}

export interface Wanted {
  mode: Mode;
  leximin: boolean;
  /** Lowest score of the fixed pairs, Infinity if there are none: no plan's worst pair is better. */
  fixedWorst: number;
  /** Levels of leximin in one tier; undefined: as many as fit. Fewer mean more tiers, which tests want to see. */
  levelsAtOnce?: number | undefined;
}

/** The best plan in a mode with the duals of every step; null: no plan satisfies the limits. */
export function plan<F extends Face>(core: Core<F>, score: Int32Array, wanted: Wanted, steps?: Steps): Planned | null {
  const pairs = wanted.mode === 'score' ? 0 : pairsFirst(core, score);
  const objective: Objective = { pairs, points: 1, above: [] };
  const first = core.solve(core.whole, weigh(objective, score), steps);
  if (!first) return null;
  const stage = (role: Stage['role'], from = 0): Stage => ({ role, from, objective, bonus: 0, duals: first.duals });
  if (wanted.mode !== 'fair') return { chosen: first.chosen, stages: [stage('plan')] };
  const found = bestWorst(core, score, first, wanted.leximin ? Infinity : wanted.fixedWorst, steps);
  const stages = [stage('pairs'), ...(found.stage ? [found.stage] : [])];
  if (wanted.leximin) {
    const tiers = leximin(core, score, found.worst, first.chosen, stages, wanted.levelsAtOnce, steps);
    return tiers && { ...tiers, plain: first.chosen };
  }
  const face = restrict(core.whole, (e) => score[e]! >= found.worst);
  const last = core.solve(face, weigh(objective, score), steps);
  if (!last) return null;
  const proven = [...stages, { ...stage('plan', found.worst), duals: last.duals }];
  return { chosen: last.chosen, stages: proven, plain: first.chosen };
}

/**
 * The best worst score among plans with as many pairs, never looked for above `ceiling`: bisection over the scores that occur (bottleneck
 * assignment, Fulkerson, Glicksberg and Gross 1953). Whether all pairs can be above a level is asked as an optimisation with
 * pairs first, so that the answer «no» comes with duals that prove it.
 */
function bestWorst<F extends Face>(core: Core<F>, score: Int32Array, first: Outcome, ceiling: number, steps?: Steps) {
  const matched = count(first.chosen);
  let worst = Math.min(lowest(score, first.chosen), ceiling);
  let stage: Stage | null = null;
  if (matched === 0) return { worst: Number.isFinite(worst) ? worst : 0, stage };
  const levels = distinct(score, core.whole.high).filter((level) => level >= worst && level < ceiling);
  let low = 0;
  let high = levels.length - 1;
  // Often nothing can be raised: the first question is whether anything can.
  let middle = 0;
  for (; low <= high; middle = (low + high) >> 1) {
    const level = levels[middle]!;
    const objective: Objective = { pairs: core.most + 1, points: 0, above: [[level, 1]] };
    const tried = core.solve(core.whole, weigh(objective, score), steps)!;
    const reached = lowest(score, tried.chosen);
    if (reached > level && count(tried.chosen) === matched) {
      worst = Math.min(reached, ceiling);
      while (low < levels.length && levels[low]! < worst) low++;
    } else {
      high = middle - 1;
      stage = { role: 'worst', from: 0, objective, bonus: 0, duals: tried.duals };
    }
  }
  return { worst, stage };
}

/** Leximin by tiers: each tier is solved on the optimal face of the one before. Ogryczak 1997; Kwanashie and others 2014 for allocation. */
function leximin<F extends Face>(
  core: Core<F>,
  score: Int32Array,
  from: number,
  known: Uint8Array,
  stages: Stage[],
  atOnce: number | undefined,
  steps?: Steps,
): Planned | null {
  const matched = count(known);
  let chosen = known;
  let face = firstFace(core, score, from);
  let after = 0;
  const next = () => nextLevels(face, score, after, matched, atOnce);
  for (let levels = next(); levels; levels = next()) {
    const weight = withBonus(weigh(levels.objective, score), face, levels.bonus);
    const solved = core.solve(face, weight, steps);
    if (!solved) return null;
    chosen = solved.chosen;
    stages.push({ role: 'tier', from, ...levels, duals: solved.duals });
    face = core.narrow(face, weight, solved.duals);
    after = levels.objective.above.at(-1)![0];
  }
  // A single level was left: any plan of all the pairs above the worst score is a leximin plan.
  if (stages.at(-1)!.role !== 'tier') {
    const objective: Objective = { pairs: 1, points: 0, above: [] };
    const solved = core.solve(face, weigh(objective, score), steps);
    if (!solved) return null;
    chosen = solved.chosen;
    stages.push({ role: 'tier', from, objective, bonus: 0, duals: solved.duals });
  }
  return { chosen, stages };
}

export function count(chosen: Uint8Array): number {
  let total = 0;
  for (const value of chosen) total += value;
  return total;
}

/** Infinity if nothing is chosen. */
export function lowest(score: Int32Array, chosen: Uint8Array): number {
  let least = Infinity;
  for (let e = 0; e < score.length; e++) if (chosen[e] && score[e]! < least) least = score[e]!;
  return least;
}

function distinct(score: Int32Array, high: Uint8Array): number[] {
  const seen = new Uint8Array(largest(score) + 1);
  for (let e = 0; e < score.length; e++) if (high[e]) seen[score[e]!] = 1;
  const levels: number[] = [];
  for (let level = 0; level < seen.length; level++) if (seen[level]) levels.push(level);
  return levels;
}
