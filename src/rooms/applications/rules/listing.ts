import type { Transition } from '../../people/rules/person.ts';

export const listingStates = ['unlisted', 'published', 'paused', 'suspended', 'retired'] as const;
export type ListingState = (typeof listingStates)[number];
export type ListingVerb = 'publish' | 'holdBack' | 'pause' | 'resume' | 'retire' | 'relist' | 'suspend' | 'lift' | 'revoke';
export type ListingWho = 'mentor' | 'office' | 'system';

const move = (
  from: ListingState,
  verb: ListingVerb,
  to: ListingState,
  ...who: ListingWho[]
): Transition<ListingState, ListingVerb, ListingWho> => ({ from, verb, to, who });

export const listingTransitions = [
  move('unlisted', 'publish', 'published', 'system', 'mentor'),
  move('unlisted', 'holdBack', 'unlisted', 'mentor'),
  move('published', 'pause', 'paused', 'mentor', 'system'),
  move('paused', 'resume', 'published', 'mentor'),
  move('unlisted', 'retire', 'retired', 'mentor', 'system'),
  move('published', 'retire', 'retired', 'mentor', 'system'),
  move('paused', 'retire', 'retired', 'mentor', 'system'),
  // Whoever leaves the network takes a suspended listing along; nobody ends it to be rid of the suspension.
  move('suspended', 'retire', 'retired', 'system'),
  // Gate three. What is approved but not online yet is suspended too: its mentor could publish it in the next moment.
  move('unlisted', 'suspend', 'suspended', 'office'),
  move('published', 'suspend', 'suspended', 'office'),
  move('paused', 'suspend', 'suspended', 'office'),
  // Not back online: the mentor resumes it herself.
  move('suspended', 'lift', 'paused', 'office'),
  move('suspended', 'revoke', 'retired', 'office'),
  // A new application was approved after the old listing had ended.
  move('retired', 'relist', 'unlisted', 'system'),
];

/** Where the verb leads from this state; undefined where the table knows no such step, or not for this actor. */
export function nextListingState(from: ListingState, verb: ListingVerb, who?: ListingWho): ListingState | undefined {
  return listingTransitions.find((row) => row.from === from && row.verb === verb && (!who || row.who.includes(who)))?.to;
}

/** Months that a pause may last when it has a return date. */
export const longestPauseMonths = 12;

export type ReturnFault = 'past' | 'far';

/** What is wrong with a return date; days are texts `2026-11-23`. It lies after today and at most a year ahead. */
export function returnFault(return_on: string, today: string): ReturnFault | undefined {
  if (return_on <= today) return 'past';
  const [year = 0, ...rest] = today.split('-');
  return return_on > [Number(year) + longestPauseMonths / 12, ...rest].join('-') ? 'far' : undefined;
}

/** The mentor has paused the listing and the day on which she wanted to be back is here. */
export function isReturnDue(
  row: { state: ListingState; paused_by: 'mentor' | 'system' | null; return_on: string | null },
  today: string,
): boolean {
  return row.state === 'paused' && row.paused_by === 'mentor' && row.return_on !== null && row.return_on <= today;
}

interface ConfirmedTopic {
  topic: string;
  level: number;
  evidence: string;
  narrowed_to: string | null;
}

/**
 * Topics of a listing after more were confirmed. What was there stays: a level is never lowered, and what was confirmed as a whole
 * is not narrowed afterwards; the sentence that was read last is the one that is shown.
 */
export function joinTopics<T extends ConfirmedTopic>(listed: readonly T[], added: readonly T[]): T[] {
  const rows = new Map(listed.map((row) => [row.topic, row]));
  for (const row of added) {
    const known = rows.get(row.topic);
    const narrowed_to = known?.narrowed_to === null ? null : row.narrowed_to;
    rows.set(row.topic, { ...row, level: Math.max(row.level, known?.level ?? 0), narrowed_to });
  }
  return [...rows.values()];
}

/** Gate 2a: the application is approved, the current standards are accepted, the membership runs, the mentor does not wait. */
export function mayPublish(facts: { approved: boolean; accepted: boolean; member: boolean; held_back: boolean }): boolean {
  return facts.approved && facts.accepted && facts.member && !facts.held_back;
}

/** «Full» is derived, never stored. */
export function placesLeft(capacity: number, live_tandems: number): number {
  return Math.max(0, capacity - live_tandems);
}
