import { offerDays } from '../rules.ts';

const day = 86_400_000;

export type Said = 'yes' | 'no' | null;

/**
 * What the words of the two make of an offer. A no is kept back until the other has spoken or the time is over, so that neither the outcome nor its
 * hour tells what the other said.
 */
export function outcomeOf(answers: readonly Said[]): 'open' | 'accepted' | 'declined' {
  if (answers.length < 2 || answers.some((answer) => answer === null)) return 'open';
  return answers.every((answer) => answer === 'yes') ? 'accepted' : 'declined';
}

/** The last moment for an answer. */
export function offerEnds(offered_at: Date): Date {
  return new Date(offered_at.getTime() + offerDays.end * day);
}

/** Reminders that should have gone out by now. */
export function offerRemindersDue(offered_at: Date, now: Date): number {
  return offerDays.remind.filter((days) => now.getTime() >= offered_at.getTime() + days * day).length;
}

export function isOfferOver(offered_at: Date, now: Date): boolean {
  return now >= offerEnds(offered_at);
}

/** How two ways of meeting become the one that a tandem starts with. */
export function commonMode(
  one: 'onsite' | 'remote' | 'both' | null,
  other: 'onsite' | 'remote' | 'both' | null,
): 'onsite' | 'remote' | 'both' {
  const [a, b] = [one ?? 'both', other ?? 'both'];
  if (a === b) return a;
  if (a === 'both') return b;
  return b === 'both' ? a : 'both';
}

/** Topics that the one brings and the other seeks; where none is sought, what she brings. */
export function givenTopics(offers: readonly string[], needs: readonly string[]): string[] {
  const sought = offers.filter((topic) => needs.includes(topic));
  return sought.length > 0 ? sought : [...offers];
}

/** The day on which a tandem has to end because a contract does; undefined where the period is over before. */
export function earlierEnd(contracts: readonly (string | null)[], ends_on: string | null): string | undefined {
  const first = contracts.filter((on): on is string => on !== null).toSorted()[0];
  return first !== undefined && (ends_on === null || first < ends_on) ? first : undefined;
}
