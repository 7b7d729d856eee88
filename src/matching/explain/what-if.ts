import type { PairTable } from '../instance.ts';
import { match, type MatchOptions, type NoSolution, type Solution } from '../match.ts';
import type { Pair, Rule, ScoredInstance } from '../rules.ts';
import { comparePlans, type Comparison } from './compare.ts';

/** A single change. `scores` are the new points of all listed pairs, in the order of the pair table: what other weights make of them. */
export type Change =
  | { kind: 'force' | 'forbid'; pair: Pair }
  | { kind: 'place'; side: 'mentee' | 'mentor'; person: number; places?: number }
  | { kind: 'rule'; rule: Rule }
  | { kind: 'scores'; scores: Int32Array };

export interface WhatIf {
  solution: Solution | NoSolution;
  /** null if the changed instance cannot be satisfied. Points are those of the changed instance. */
  comparison: Comparison | null;
}

/** The best plan after one change, and how it differs from `solution`. Throws RangeError for a change that the variant does not know. */
export async function whatIf(
  instance: ScoredInstance,
  options: MatchOptions,
  solution: Solution,
  change: Change,
): Promise<WhatIf> {
  const changed = changedInstance(instance, change);
  const wanted = { ...options };
  if (change.kind === 'force') wanted.force = [...options.force, change.pair];
  if (change.kind === 'forbid') wanted.forbid = [...options.forbid, change.pair];
  if (change.kind === 'rule' && change.rule === 'score') wanted.minScore = 1;
  const after = await match(changed, wanted);
  const comparison = after.feasible ? comparePlans(changed, formed(instance, solution), formed(changed, after)) : null;
  return { solution: after, comparison };
}

export function formed(instance: ScoredInstance, solution: Solution): [number, number][] {
  return Array.from(solution.at, (at): [number, number] => [instance.pairs.a[at]!, instance.pairs.b[at]!]);
}

function changedInstance(instance: ScoredInstance, change: Change): ScoredInstance {
  if (change.kind === 'scores') return { ...instance, pairs: withScores(instance.pairs, change.scores) };
  if (change.kind === 'rule') return withoutRule(instance, change.rule);
  if (change.kind !== 'place') return instance;
  if (instance.variant === 'exchange') throw new RangeError('in an exchange everybody has one place');
  const key = change.side === 'mentee' ? 'menteePlaces' : 'mentorPlaces';
  const places = instance[key].slice();
  if (!(change.person in places)) throw new RangeError(`${change.side} ${change.person} does not exist`);
  places[change.person] = Math.max(0, places[change.person]! + (change.places ?? 1));
  return { ...instance, [key]: places };
}

function withScores(pairs: PairTable, scores: Int32Array): PairTable {
  if (scores.length !== pairs.count) throw new RangeError('one score for each listed pair is needed');
  return { ...pairs, score: scores };
}

function withoutRule(instance: ScoredInstance, rule: Rule): ScoredInstance {
  const none = new Int32Array(0);
  if (rule === 'blocked') return { ...instance, barred: none };
  if (rule === 'lineManager' && instance.variant !== 'exchange') return { ...instance, lineManagers: none };
  if (rule === 'organisation') throw new RangeError('pairs between organisations are what the format is about');
  return instance;
}
