import { createBipartiteCore, type Core, type Face } from './core.ts';
import { checkGeneral } from './certificate/general.ts';
import { solveExchange } from './exchange.ts';
import type { ExchangeInstance } from './instance.ts';
import type { Candidates, GeneralDuals, GeneralProblem } from './problem.ts';
import type { Ruled, ScoredInstance } from './rules.ts';

/** Scores of the candidates, in their order. */
export function candidateScores(instance: ScoredInstance, ruled: Ruled): Int32Array {
  return pick(instance.pairs.score, ruled.candidates);
}

/** A loop, as `from` with a function takes ten times as long, and there may be millions. */
function pick(values: Int32Array, at: Int32Array): Int32Array {
  const picked = new Int32Array(at.length);
  for (let e = 0; e < at.length; e++) picked[e] = values[at[e]!]!;
  return picked;
}

function candidatesOf(instance: ScoredInstance, ruled: Ruled): Candidates {
  const { a, b } = instance.pairs;
  return {
    count: ruled.candidates.length,
    a: pick(a, ruled.candidates),
    b: pick(b, ruled.candidates),
  };
}

export function bipartiteBase(instance: Exclude<ScoredInstance, { variant: 'exchange' }>, ruled: Ruled) {
  const candidates = candidatesOf(instance, ruled);
  return {
    ...candidates,
    rows: instance.mentees,
    columns: instance.mentors,
    rowLow: new Int32Array(instance.mentees),
    rowHigh: ruled.placesA,
    columnLow: new Int32Array(instance.mentors),
    columnHigh: ruled.placesB,
    low: new Uint8Array(candidates.count),
    high: new Uint8Array(candidates.count).fill(1),
  };
}

export function createClassicCore(instance: Exclude<ScoredInstance, { variant: 'exchange' }>, ruled: Ruled): Core {
  return createBipartiteCore(bipartiteBase(instance, ruled));
}

/** All but the weights. */
export function createExchangeProblem({ people, ...instance }: ExchangeInstance, ruled: Ruled): Omit<GeneralProblem, 'weight'> {
  const candidates = candidatesOf({ people, ...instance }, ruled);
  return { ...candidates, people, high: new Uint8Array(candidates.count).fill(1) };
}

/** As for two sides: tight pairs only; people with a price are matched; blossoms with a price hold as many pairs as they can. */
export function createExchangeCore(instance: ExchangeInstance, ruled: Ruled): Core {
  const { people } = instance;
  const candidates = candidatesOf(instance, ruled);
  const free = ruled.placesA.reduce((total, places) => total + places, 0);
  return {
    count: candidates.count,
    most: Math.min(candidates.count, free >> 1),
    whole: { high: new Uint8Array(candidates.count).fill(1), bonus: null },
    solve: (face, weight, steps) => solveExchange({ ...candidates, people, high: face.high, weight }, steps),
    check: (face, weight, chosen, duals) =>
      checkGeneral({ ...candidates, people, high: face.high, weight }, chosen, duals as GeneralDuals),
    narrow: (face, weight, duals) => narrowGeneral(candidates, face, weight, duals as GeneralDuals),
  };
}

function narrowGeneral({ count, a, b }: Candidates, face: Face, weight: Float64Array, duals: GeneralDuals): Face {
  const { person } = duals;
  const covered = new Float64Array(count);
  const bonus = new Int32Array(count);
  const inside = new Int32Array(person.length).fill(-1);
  for (const [k, { members, dual }] of duals.blossoms.entries()) {
    if (dual <= 0) continue;
    for (const member of members) inside[member] = k;
    for (let e = 0; e < count; e++) {
      if (inside[a[e]!] !== k || inside[b[e]!] !== k) continue;
      covered[e]! += dual;
      bonus[e]!++;
    }
  }
  const high = new Uint8Array(count);
  for (let e = 0; e < count; e++) {
    const slack = person[a[e]!]! + person[b[e]!]! + covered[e]! - 2 * weight[e]!;
    high[e] = face.high[e] && slack <= 0 ? 1 : 0;
    bonus[e]! += (person[a[e]!]! > 0 ? 1 : 0) + (person[b[e]!]! > 0 ? 1 : 0);
  }
  return { high, bonus };
}
