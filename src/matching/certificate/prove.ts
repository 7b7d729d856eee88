import { restrict, type Core, type Face } from '../core.ts';
import { firstFace, nextLevels, pairsFirst, weigh, withBonus, type Mode, type Stage } from '../stages.ts';

/** What is proven about a plan; points and pairs include the fixed pairs. */
export interface Proof {
  optimal: boolean;
  /** bound - total: 0 when optimal. */
  gap: number;
  /** No plan with the reported number of pairs (mode score: no plan at all) has more points. */
  bound: number;
  /** No plan has more pairs; null in mode score, where the number is no aim. */
  pairsBound: number | null;
  method: string;
  /** Failed checks of plan and duals. */
  violations: number;
}

export interface Claim {
  mode: Mode;
  leximin: boolean;
  chosen: Uint8Array;
  stages: Stage[];
  fixed: number[];
}

/**
 * Checks a plan against the duals of its stages. Knows nothing of how they were found; each stage's bound is computed anew from
 * weak duality, so wrong duals can only make a plan look worse than it is, never better.
 */
export function prove<F extends Face>(core: Core<F>, score: Int32Array, claim: Claim, method: string): Proof {
  const found =
    claim.mode === 'fair' ? proveFair(core, score, claim) : provePlan(core, score, claim, claim.stages[0], core.whole);
  const fixedPoints = claim.fixed.reduce((total, points) => total + points, 0);
  const total = fixedPoints + points(score, claim.chosen);
  const bound = fixedPoints + found.bound;
  const pairsBound = claim.mode === 'score' ? null : claim.fixed.length + found.pairsBound;
  const reached = pairsBound === null || pairsBound === claim.fixed.length + pairs(claim.chosen);
  const optimal = found.violations === 0 && found.proven && reached && bound === total;
  return { optimal, gap: bound - total, bound, pairsBound, method, violations: found.violations };
}

interface Finding {
  proven: boolean;
  bound: number;
  pairsBound: number;
  violations: number;
}

const nothing: Finding = { proven: false, bound: Infinity, pairsBound: Infinity, violations: 1 };

/** One stage with points: everything is in its single bound. */
function provePlan<F extends Face>(core: Core<F>, score: Int32Array, claim: Claim, stage: Stage | undefined, face: F): Finding {
  const least = claim.mode === 'score' ? 0 : pairsFirst(core, score);
  const expected = stage?.objective.pairs ?? 0;
  // Whatever is larger lets pairs come first as well.
  const counts = least === 0 ? expected === 0 : expected >= least && Number.isSafeInteger(expected);
  if (!stage || stage.objective.points !== 1 || stage.objective.above.length > 0 || !counts) return nothing;
  const checked = core.check(face, weigh(stage.objective, score), claim.chosen, stage.duals);
  const matched = pairs(claim.chosen);
  return {
    proven: checked.bound === checked.value,
    bound: checked.bound - expected * matched,
    pairsBound: expected > 0 ? Math.floor(checked.bound / expected) : Infinity,
    violations: checked.violations,
  };
}

function proveFair<F extends Face>(core: Core<F>, score: Int32Array, claim: Claim): Finding {
  const [first, ...rest] = claim.stages;
  const whole = provePlan(core, score, claim, first, core.whole);
  const matched = pairs(claim.chosen);
  const own = lowest(score, claim.chosen);
  const fixedWorst = claim.fixed.reduce((least, points) => Math.min(least, points), Infinity);
  const worst = claim.leximin ? own : Math.min(own, fixedWorst);
  let violations = whole.violations;
  let proven = whole.pairsBound === matched;
  const barrier = rest[0]?.role === 'worst' ? rest.shift() : undefined;
  if (barrier) {
    const { objective } = barrier;
    const checked = core.check(core.whole, weigh(objective, score), claim.chosen, barrier.duals);
    violations += checked.violations;
    const asked = objective.points === 0 && objective.above.length === 1 && objective.above[0]![0] === worst;
    proven &&= asked && objective.above[0]![1] === 1 && checked.bound < matched * (objective.pairs + 1);
  } else proven &&= matched === 0 || (!claim.leximin && worst === fixedWorst);
  const last = claim.leximin ? proveTiers(core, score, claim, rest, worst) : proveLast(core, score, claim, rest, worst);
  return {
    proven: proven && last.proven,
    bound: last.bound,
    pairsBound: whole.pairsBound,
    violations: violations + last.violations,
  };
}

function proveLast<F extends Face>(core: Core<F>, score: Int32Array, claim: Claim, rest: Stage[], worst: number): Finding {
  const stage = rest[0];
  if (rest.length !== 1 || stage?.role !== 'plan' || (Number.isFinite(worst) && stage.from > worst)) return nothing;
  return provePlan(
    core,
    score,
    claim,
    stage,
    restrict(core.whole, (e) => score[e]! >= stage.from),
  );
}

/** Every level that still distinguishes plans has to be decided, in order, each on the optimal face of the tier before. */
function proveTiers<F extends Face>(core: Core<F>, score: Int32Array, claim: Claim, rest: Stage[], worst: number): Finding {
  const matched = pairs(claim.chosen);
  const from = Number.isFinite(worst) ? worst : 0;
  let face = firstFace(core, score, from);
  let after = 0;
  let violations = 0;
  let proven = rest.length > 0;
  for (const stage of rest) {
    // Fewer levels at once than would fit are right too.
    const expected = nextLevels(face, score, after, matched, stage.objective.above.length || 1);
    const same =
      expected === null || JSON.stringify(expected) === JSON.stringify({ objective: stage.objective, bonus: stage.bonus });
    if (stage.role !== 'tier' || !same) return nothing;
    const weight = withBonus(weigh(stage.objective, score), face, stage.bonus);
    const checked = core.check(face, weight, claim.chosen, stage.duals);
    violations += checked.violations;
    proven &&= checked.bound === checked.value;
    face = core.narrow(face, weight, stage.duals);
    after = stage.objective.above.at(-1)?.[0] ?? after;
  }
  proven &&= nextLevels(face, score, after, matched) === null || rest.at(-1)?.objective.above.length === 0;
  // All leximin plans have the same scores, so the same total: nothing is left to gain at this number of pairs.
  return { proven, bound: proven ? points(score, claim.chosen) : Infinity, pairsBound: matched, violations };
}

function pairs(chosen: Uint8Array): number {
  let total = 0;
  for (const value of chosen) total += value;
  return total;
}

function points(score: Int32Array, chosen: Uint8Array): number {
  let total = 0;
  for (let e = 0; e < score.length; e++) if (chosen[e]) total += score[e]!;
  return total;
}

function lowest(score: Int32Array, chosen: Uint8Array): number {
  let least = Infinity;
  for (let e = 0; e < score.length; e++) if (chosen[e] && score[e]! < least) least = score[e]!;
  return least;
}
