import { checkLimited, type LimitedClaim } from './certificate/limited.ts';
import type { Proof } from './certificate/prove.ts';
import { sum } from './core.ts';
import type { CrossBase } from './cross-core.ts';
import { count, lowest, type Wanted } from './modes.ts';
import { solvePairLimit } from './pair-limit.ts';
import type { PairLimits, Steps } from './problem.ts';
import { pairsFirst, weigh, type Objective, type Stage } from './stages.ts';

export interface LimitedPlan {
  chosen: Uint8Array;
  stages: Stage[];
  proof: Omit<Proof, 'method'> & { method: string };
}

interface Setting {
  base: CrossBase;
  limits: PairLimits;
  score: Int32Array;
  wanted: Wanted;
  fixed: number[];
  timeLimit: number | undefined;
  now: () => number;
  steps?: Steps | undefined;
}

interface Demand {
  objective: Objective;
  atLeast: number;
}

const perPair: Objective = { pairs: 1, points: 0, above: [] };
const perPoint: Objective = { pairs: 0, points: 1, above: [] };

/**
 * Modes with a limit of pairs between organisations. Each tier is a problem of its own with the tiers before as conditions: weights stay
 * small, which the linear programmes need. `proven` is false from the first tier on that the clock stopped.
 */
export async function planLimited(setting: Setting): Promise<LimitedPlan | { feasible: false | null; reason: string }> {
  const { base, score, wanted, limits, now } = setting;
  const end = setting.timeLimit === undefined ? undefined : now() + 1000 * setting.timeLimit;
  const stages: Stage[] = [];
  const methods = new Set<string>();
  let proven = true;
  let violations = 0;
  const demands: Demand[] = [];
  let from = 0;
  /** Scores that no best plan uses: leximin has shown it. */
  const closed = new Set<number>();
  let chosen: Uint8Array | null = null;

  const claimOf = (objective: Objective): LimitedClaim => ({
    problem: {
      ...base,
      weight: weigh(objective, score),
      high: base.high.map((one, e) => (one && score[e]! >= from && !closed.has(score[e]!) ? 1 : 0)),
    },
    limits,
    conditions: demands.map((demand) => ({ coefficient: weigh(demand.objective, score), atLeast: demand.atLeast })),
  });
  /** One tier. The bound is in units of the objective; null: no plan, or none in time. */
  const solve = async (role: Stage['role'], objective: Objective) => {
    const claim = claimOf(objective);
    const left = end === undefined ? {} : { milliseconds: Math.max(0, end - now()) };
    // Points already guide the search for the number of pairs: the plan found there is often the best in points, too.
    const hints = { ...(chosen ? { start: chosen } : {}), ...(objective.points === 0 ? { ties: Float64Array.from(score) } : {}) };
    const solved = await solvePairLimit(claim.problem, limits, {
      conditions: claim.conditions,
      now,
      steps: setting.steps,
      ...left,
      ...hints,
    });
    if (!solved.feasible) return { feasible: solved.feasible, value: 0, bound: 0 } as const;
    methods.add(solved.method);
    const { duals, scale, conditionPrices } = solved;
    if (duals?.kind === 'cross') {
      const checked = checkLimited(claim, solved.chosen, { duals, scale, conditionPrices });
      violations += checked.violations + (checked.bound < checked.value || checked.value !== solved.value ? 1 : 0);
      const conditions = demands.map(({ objective: demanded, atLeast }) => ({ objective: demanded, atLeast }));
      stages.push({
        role,
        from,
        objective,
        bonus: 0,
        duals,
        limited: { scale, conditionPrices: [...conditionPrices], conditions },
      });
    } else violations++;
    return { feasible: true, value: solved.value, bound: solved.bound, chosen: solved.chosen } as const;
  };

  const finish = (pairsBound: number | null, bound: number): LimitedPlan => {
    const fixedPoints = setting.fixed.reduce((total, points) => total + points, 0);
    let points = 0;
    for (const [e, one] of chosen!.entries()) if (one) points += score[e]!;
    const gap = bound - points;
    const method = [...methods].toSorted((x, y) => y.length - x.length)[0] ?? 'none';
    const allPairs = pairsBound === null ? null : pairsBound + setting.fixed.length;
    const optimal = proven && gap === 0 && violations === 0;
    return {
      chosen: chosen!,
      stages,
      proof: { optimal, gap, bound: bound + fixedPoints, pairsBound: allPairs, method, violations },
    };
  };
  const nothing = (feasible: false | null) => ({
    feasible,
    reason: feasible === null ? 'no plan was found within the time limit' : 'the must pairs cannot be balanced within the limits',
  });

  let pairsBound: number | null = null;
  if (wanted.mode === 'participation') {
    // One search for both: points tell pairs apart where their number alone would leave everything open.
    const unit = pairsFirst({ most: Math.min(sum(base.rowHigh), sum(base.columnHigh), base.count) }, score);
    const best = await solve('plan', { pairs: unit, points: 1, above: [] });
    if (!best.feasible) return nothing(best.feasible);
    chosen = best.chosen;
    if (best.bound > best.value) proven = false;
    return finish(Math.floor(best.bound / unit), Math.min(looseBound(), best.bound - unit * count(chosen)));
  }
  if (wanted.mode !== 'score') {
    const most = await solve('pairs', perPair);
    if (!most.feasible) return nothing(most.feasible);
    chosen = most.chosen;
    pairsBound = most.bound;
    if (most.bound > most.value) proven = false;
    demands.push({ objective: perPair, atLeast: most.value });
    if (wanted.mode === 'fair' && proven) await raiseWorst();
    if (wanted.leximin && proven) await decideLevels();
  }
  const best = await solve('plan', perPoint);
  if (!best.feasible) {
    if (!chosen) return nothing(best.feasible);
    // Out of time: the plan of the tier before stands, and its points are bounded by the places alone.
    proven = false;
    return finish(pairsBound, looseBound());
  }
  chosen = best.chosen;
  if (best.bound > best.value) proven = false;
  return finish(pairsBound, best.bound);

  function looseBound(): number {
    const matched = demands[0]?.atLeast ?? count(chosen!);
    const sorted = score.filter((_, e) => base.high[e]).toSorted((x, y) => y - x);
    return sorted.subarray(0, matched).reduce((total, points) => total + points, 0);
  }

  /** Bisection as without limits: can all pairs be above a level? */
  async function raiseWorst(): Promise<void> {
    const matched = demands[0]!.atLeast;
    const ceiling = wanted.leximin ? Infinity : wanted.fixedWorst;
    if (matched === 0) return;
    from = Math.min(lowest(score, chosen!), ceiling);
    const levels = [...new Set(score)].filter((level) => level > from && level <= ceiling).toSorted((x, y) => x - y);
    let low = 0;
    let high = levels.length - 1;
    let reached = from;
    while (low <= high && proven) {
      const middle = (low + high) >> 1;
      from = levels[middle]!;
      const tried = await solve('worst', { pairs: 0, points: 0, above: [[levels[middle]! - 1, 1]] });
      if (tried.feasible === null) proven = false;
      if (tried.feasible) {
        chosen = tried.chosen;
        reached = Math.min(lowest(score, tried.chosen), ceiling);
        while (low < levels.length && levels[low]! <= reached) low++;
      } else high = middle - 1;
    }
    from = reached;
  }

  /** Leximin: level by level as many pairs above it as can be; a level the plan at hand does not use is already at its best. */
  async function decideLevels(): Promise<void> {
    const levels = [...new Set(score)].filter((level) => level >= from).toSorted((x, y) => x - y);
    for (const level of levels.slice(0, -1)) {
      const objective: Objective = { pairs: 0, points: 0, above: [[level, 1]] };
      if (!chosen!.some((one, e) => one && score[e] === level)) {
        closed.add(level);
        continue;
      }
      const tried = await solve('tier', objective);
      if (!tried.feasible || tried.bound > tried.value) {
        proven = false;
        return;
      }
      chosen = tried.chosen;
      if (chosen.some((one, e) => one && score[e] === level)) demands.push({ objective, atLeast: tried.value });
      else closed.add(level);
    }
  }
}
