import { placesLeft, type Pool, type PoolPerson } from './pool.ts';
import { standingOf, type Standing } from './standing.ts';

/** One topic: how many look for it, by how much it matters to them, and how many places offer it, by level. */
export interface TopicDemand {
  topic: string;
  /** People by priority 1, 2, 3. */
  needs: readonly [number, number, number];
  /** Free places of people by level 4, 3, 2 and below. */
  offers: readonly [number, number, number];
  needed: number;
  offered: number;
  /** Places too few; below 0: more than are asked for. */
  short: number;
}

/** Those who are in, or on their way in; who has a tandem or is asked already needs nobody any more. */
const counted: ReadonlySet<Standing> = new Set(['ready', 'training', 'manager', 'standards', 'form']);

const columnOfLevel = (level: number) => (level >= 4 ? 0 : level === 3 ? 1 : 2);
const placesOf = (person: PoolPerson) => Math.max(1, placesLeft(person));

/** Supply and demand before the matching: whom to recruit for. The greatest shortage first, then what most look for. */
export function demandOf({ people }: Pool): TopicDemand[] {
  const rows = new Map<string, { needs: [number, number, number]; offers: [number, number, number] }>();
  const row = (topic: string) => {
    const known = rows.get(topic) ?? { needs: [0, 0, 0], offers: [0, 0, 0] };
    rows.set(topic, known);
    return known;
  };
  for (const person of people) {
    if (!counted.has(standingOf(person))) continue;
    for (const { topic, priority } of person.facts.needs) row(topic).needs[Math.min(3, Math.max(1, priority)) - 1]! += 1;
    for (const { topic, level } of person.facts.offers) row(topic).offers[columnOfLevel(level)] += placesOf(person);
  }
  const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0);
  return [...rows]
    .map(([topic, { needs, offers }]) => {
      const [needed, offered] = [sum(needs), sum(offers)];
      return { topic, needs, offers, needed, offered, short: needed - offered };
    })
    .toSorted((a, b) => b.short - a.short || b.needed - a.needed || (a.topic < b.topic ? -1 : 1));
}

/** Five steps of a colour: 0 nothing, 5 the most. */
export function heatOf(value: number, most: number): number {
  return value <= 0 || most <= 0 ? 0 : Math.max(1, Math.ceil((value / most) * 5));
}
