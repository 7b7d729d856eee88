import type { Actor } from '../../platform/deed.ts';
import { hasRole, type Transition } from '../people/rules/person.ts';

export const applicationStates = ['draft', 'submitted', 'in_review', 'approved', 'rejected', 'withdrawn'] as const;
export type ApplicationState = (typeof applicationStates)[number];
export const steps = ['profile', 'topics', 'experience', 'cv', 'pledge'] as const;
/** Pages of the wizard, in order. */
export type Step = (typeof steps)[number];
export const topicDecisions = ['confirmed', 'narrowed', 'not_confirmed'] as const;
export type TopicDecision = (typeof topicDecisions)[number];
export const reasonCodes = ['experience', 'topics', 'capacity', 'advertising', 'incomplete', 'other'] as const;
export type ReasonCode = (typeof reasonCodes)[number];

export type ApplicationVerb = 'submit' | 'startReview' | 'approve' | 'reject' | 'withdraw';
export type ApplicationWho = 'applicant' | 'reviewer';

const step = (from: ApplicationState, verb: ApplicationVerb, to: ApplicationState, who: ApplicationWho): Transition<ApplicationState, ApplicationVerb, ApplicationWho> => ({
  from,
  verb,
  to,
  who: [who],
});

export const applicationTransitions = [
  step('draft', 'submit', 'submitted', 'applicant'),
  step('submitted', 'startReview', 'in_review', 'reviewer'),
  step('in_review', 'approve', 'approved', 'reviewer'),
  step('in_review', 'reject', 'rejected', 'reviewer'),
  step('draft', 'withdraw', 'withdrawn', 'applicant'),
  step('submitted', 'withdraw', 'withdrawn', 'applicant'),
  step('in_review', 'withdraw', 'withdrawn', 'applicant'),
];

/** Where the verb leads from this state, or undefined where the table knows no such step. */
export function nextApplicationState(from: ApplicationState, verb: ApplicationVerb): ApplicationState | undefined {
  return applicationTransitions.find((row) => row.from === from && row.verb === verb)?.to;
}

/** Gate 1: a person of the office, never about herself, never about her tandem partner. */
export function mayReview(actor: Actor, application: { person_id: string }, partner_ids: readonly string[] = []): boolean {
  return hasRole(actor, 'office') && actor.person_id !== application.person_id && !partner_ids.includes(application.person_id);
}

export function maySeeQueue(actor: Actor): boolean {
  return hasRole(actor, 'office');
}

/** Approval needs a decision on each topic and at least one that stands. */
export function missingForApproval(topics: readonly { decision: TopicDecision | null; narrowed_to: string | null }[]): 'undecided' | 'none_confirmed' | 'narrowed_without_text' | undefined {
  if (topics.some((topic) => topic.decision === null)) return 'undecided';
  if (topics.some((topic) => topic.decision === 'narrowed' && !topic.narrowed_to)) return 'narrowed_without_text';
  if (!topics.some((topic) => topic.decision === 'confirmed' || topic.decision === 'narrowed')) return 'none_confirmed';
  return undefined;
}

export const listingStates = ['unlisted', 'published', 'paused', 'suspended', 'retired'] as const;
export type ListingState = (typeof listingStates)[number];
export type ListingVerb = 'publish' | 'holdBack' | 'pause' | 'resume' | 'retire';
export type ListingWho = 'mentor' | 'system';

const move = (from: ListingState, verb: ListingVerb, to: ListingState, ...who: ListingWho[]): Transition<ListingState, ListingVerb, ListingWho> => ({ from, verb, to, who });

export const listingTransitions = [
  move('unlisted', 'publish', 'published', 'system', 'mentor'),
  move('published', 'pause', 'paused', 'mentor', 'system'),
  move('paused', 'resume', 'published', 'mentor'),
  move('unlisted', 'retire', 'retired', 'mentor', 'system'),
  move('published', 'retire', 'retired', 'mentor', 'system'),
  move('paused', 'retire', 'retired', 'mentor', 'system'),
  move('retired', 'publish', 'published', 'system'),
];

export function nextListingState(from: ListingState, verb: ListingVerb): ListingState | undefined {
  return listingTransitions.find((row) => row.from === from && row.verb === verb)?.to;
}

/** Gate 2a: the application is approved, the current standards are accepted, the membership runs, the mentor does not wait. */
export function mayPublish(facts: { approved: boolean; accepted: boolean; member: boolean; held_back: boolean }): boolean {
  return facts.approved && facts.accepted && facts.member && !facts.held_back;
}

/** «Full» is derived, never stored. */
export function placesLeft(capacity: number, live_tandems: number): number {
  return Math.max(0, capacity - live_tandems);
}

/** Who reads what of an application; the panel on each step and the reads take it from here. */
export const applicationAudience = {
  topics_evidence: ['office', 'members_when_listed'],
  experience: ['office'],
  cv: ['office'],
  capacity: ['office', 'members_when_listed'],
  reason: ['office', 'self'],
} as const;
