import type { Difference } from './prices.ts';

export interface Wanted {
  topic: number;
  /** What the best placed mentor of this topic would bring with one more place. */
  best: Difference;
  /** Mentors of this topic, and those of them whose place more would bring anything. */
  mentors: number;
  useful: number;
}

/**
 * Topics in which one more place would raise pairs, then points, most: where to recruit. `gains` is by mentor (see gainsOfPlaces), `topics` lists what
 * each of them offers. A new mentor who offers what such a mentor offers brings at least as much as that one's place more.
 */
export function recruitingList(gains: Difference[], topics: ArrayLike<number>[]): Wanted[] {
  const byTopic = new Map<number, Wanted>();
  for (const [mentor, gain] of gains.entries()) {
    for (const topic of Array.from(topics[mentor] ?? [])) {
      const entry = byTopic.get(topic) ?? { topic, best: { pairs: 0, points: 0 }, mentors: 0, useful: 0 };
      entry.mentors++;
      if (gain.pairs > 0 || gain.points > 0) entry.useful++;
      if (gain.pairs > entry.best.pairs || (gain.pairs === entry.best.pairs && gain.points > entry.best.points))
        entry.best = gain;
      byTopic.set(topic, entry);
    }
  }
  return [...byTopic.values()].toSorted(
    (x, y) => y.best.pairs - x.best.pairs || y.best.points - x.best.points || y.useful - x.useful || x.topic - y.topic,
  );
}
