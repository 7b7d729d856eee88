import type { Core, Face } from './core.ts';
import type { Steps } from './problem.ts';
import { largest, withBonus, type Stage } from './stages.ts';

/** Candidates' weights of each priority group: how many people of the group a pair serves. First group first. */
export type GroupWeights = Float64Array[];

/** `groups[k]` is the group of mentee (exchange: person) k, 0 comes first. Exchange pairs serve two people. */
export function groupWeights(groups: Int32Array, a: Int32Array, b: Int32Array | null): GroupWeights {
  const weights: GroupWeights = [];
  for (let group = 0; group <= largest(groups); group++)
    weights.push(Float64Array.from(a, (one, e) => (groups[one] === group ? 1 : 0) + (b && groups[b[e]!] === group ? 1 : 0)));
  return weights;
}

/**
 * Priority groups and waiting lists: as many as possible of the first group, then of the second, and so on; each tier on the optimal face of the
 * one before. What comes after is solved on the last face. null: no plan satisfies the limits.
 */
export function solvePriority<F extends Face>(core: Core<F>, weights: GroupWeights, steps?: Steps) {
  let face = core.whole;
  const stages: Stage[] = [];
  for (const plain of weights) {
    const bonus = factorFor(core, plain);
    const weight = withBonus(plain, face, bonus);
    const solved = core.solve(face, weight, steps);
    if (!solved) return null;
    stages.push({ role: 'group', from: 0, objective: { pairs: 0, points: 0, above: [] }, bonus, duals: solved.duals });
    face = core.narrow(face, weight, solved.duals);
  }
  return { core: onFace(core, face), stages };
}

/** The same walk without solving: every tier's duals have to prove that the plan is best for it. */
export function provePriority<F extends Face>(core: Core<F>, weights: GroupWeights, stages: Stage[], chosen: Uint8Array) {
  let face = core.whole;
  let proven = stages.length === weights.length;
  let violations = 0;
  for (const [group, plain] of weights.entries()) {
    const stage = stages[group];
    if (stage?.role !== 'group') return { core, proven: false, violations: 1 };
    const weight = withBonus(plain, face, factorFor(core, plain));
    const checked = core.check(face, weight, chosen, stage.duals);
    violations += checked.violations;
    proven &&= checked.value === checked.bound;
    face = core.narrow(face, weight, stage.duals);
  }
  return { core: onFace(core, face), proven, violations };
}

/** More than everything that a weight can sum up to. */
export function factorFor(core: { most: number }, weight: Float64Array): number {
  return core.most * largest(weight) + 1;
}

/**
 * A core whose whole is an optimal face. The face's bonus is paid on top of every weight, and taken off what is checked, so that modes need
 * not know. Faces that are narrowed further hold the demand in their own bonus. Throws RangeError beyond exact whole numbers.
 */
function onFace<F extends Face>(core: Core<F>, face: F): Core<F> {
  const paid = face.bonus;
  if (!paid) return core;
  const depth = largest(paid);
  const factor = (weight: Float64Array) => {
    const value = factorFor(core, weight);
    if (4 * value * (depth + 1) * (core.most + 1) > Number.MAX_SAFE_INTEGER)
      throw new RangeError('too many places for priority groups: sums would not be exact');
    return depth === 0 ? 0 : value;
  };
  const full = (at: F, weight: Float64Array) => {
    if (at.bonus) return weight;
    const value = factor(weight);
    return weight.map((points, e) => points + value * paid[e]!);
  };
  return {
    ...core,
    whole: { ...face, bonus: null },
    solve: (at, weight, steps) => core.solve(at, full(at, weight), steps),
    check(at, weight, chosen, duals) {
      const checked = core.check(at, full(at, weight), chosen, duals);
      if (at.bonus) return checked;
      const value = factor(weight);
      const demanded = value * paid.reduce((total, points, e) => total + (chosen[e] ? points : 0), 0);
      return { ...checked, value: checked.value - demanded, bound: checked.bound - demanded };
    },
    narrow: (at, weight, duals) => core.narrow(at, full(at, weight), duals),
  };
}
