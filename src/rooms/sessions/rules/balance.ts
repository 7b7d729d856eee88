import { dayAfter } from '../../tandems/rules/deadlines.ts';

/** In an exchange, seen by its reader: what she brings, what she gets. */
export type Direction = 'given' | 'received';

/** What each of the two brings; a topic that both bring counts for both. */
export interface Halves {
  gives: readonly string[];
  partner_gives: readonly string[];
}

/** Which directions a meeting served, by what it was about. A meeting without a topic of theirs served neither. */
export function directionsOf(topics: readonly string[], { gives, partner_gives }: Halves): Direction[] {
  return [
    ...(topics.some((topic) => gives.includes(topic)) ? (['given'] as const) : []),
    ...(topics.some((topic) => partner_gives.includes(topic)) ? (['received'] as const) : []),
  ];
}

export interface Balance {
  /** Meetings held, with or without topics. */
  held: number;
  /** Of them, those that were about the reader's topics, and about her partner's; one can be about both. */
  given: number;
  received: number;
  /** The direction that comes too short, whatever the date. */
  starved: Direction | undefined;
}

/** From so many meetings of the other direction on, one that has none of its own, or a quarter at most, starves. */
export const starvedFrom = 2;

export function balanceOf(held: readonly (readonly string[])[], halves: Halves): Balance {
  const served = held.map((topics) => directionsOf(topics, halves));
  const of = (direction: Direction) => served.filter((each) => each.includes(direction)).length;
  const [given, received] = [of('given'), of('received')];
  const short = (own: number, other: number) => other >= starvedFrom && own * 4 <= other;
  const starved = short(given, received) ? 'given' : short(received, given) ? 'received' : undefined;
  return { held: held.length, given, received, starved };
}

/** The hint is for the middle of the period and later: before, there is time enough. */
export function hintDue(midterm_on: string | null, midterm_days: number, now: Date): boolean {
  return midterm_on !== null && dayAfter(midterm_on, -midterm_days) <= now;
}
