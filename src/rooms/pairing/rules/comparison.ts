import type { RunPair } from './solve.ts';
import { pairKey } from './pool.ts';

/** Somebody whose partner is another one in the later run, or who has one in only one of the two. */
export interface Changed {
  id: string;
  before: string | null;
  after: string | null;
  /** Points of 10,000, after minus before; null where one of the two gives her nobody. */
  points: number | null;
}

export interface RunComparison {
  kept: number;
  ended: number;
  begun: number;
  /** Later minus earlier. */
  pairs: number;
  total: number;
  worst: number | null;
  /** Whoever seeks somebody: mentees; in an exchange everybody. First those who lose or win a partner. */
  changed: Changed[];
}

const sum = (pairs: readonly RunPair[]) => pairs.reduce((total, { score }) => total + score, 0);
const least = (pairs: readonly RunPair[]) =>
  pairs.reduce<number | null>((low, { score }) => (low === null ? score : Math.min(low, score)), null);

/** Who has whom in each plan. Mentees have one partner; in an exchange everybody stands on both sides. */
function partnersOf(pairs: readonly RunPair[], exchange: boolean): Map<string, { id: string; score: number }> {
  const map = new Map<string, { id: string; score: number }>();
  for (const { first_id, second_id, score } of pairs) {
    map.set(first_id, { id: second_id, score });
    if (exchange) map.set(second_id, { id: first_id, score });
  }
  return map;
}

/** What the later run changes, for whom, and what is gained and lost. Points are those that each run gave. */
export function compareRuns(before: readonly RunPair[], after: readonly RunPair[], exchange: boolean): RunComparison {
  const keys = (pairs: readonly RunPair[]) => new Set(pairs.map(({ first_id, second_id }) => pairKey(first_id, second_id)));
  const [old, now] = [keys(before), keys(after)];
  const kept = [...now].filter((key) => old.has(key)).length;
  const [had, has] = [partnersOf(before, exchange), partnersOf(after, exchange)];
  const changed = [...new Set([...had.keys(), ...has.keys()])]
    .map((id): Changed => {
      const [one, other] = [had.get(id), has.get(id)];
      return { id, before: one?.id ?? null, after: other?.id ?? null, points: one && other ? other.score - one.score : null };
    })
    .filter((row) => row.before !== row.after)
    .toSorted((a, b) => rank(a) - rank(b) || (a.points ?? 0) - (b.points ?? 0) || (a.id < b.id ? -1 : 1));
  const [low, high] = [least(before), least(after)];
  return {
    kept,
    ended: old.size - kept,
    begun: now.size - kept,
    pairs: after.length - before.length,
    total: sum(after) - sum(before),
    worst: low === null || high === null ? null : high - low,
    changed,
  };
}

const rank = ({ before, after }: Changed) => (after === null ? 0 : before === null ? 1 : 2);
