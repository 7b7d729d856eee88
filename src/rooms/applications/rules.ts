import type { Actor } from '../../platform/deed.ts';
import { hasRole, isMember, type Transition } from '../people/rules/person.ts';
import { isConfirmed, missingForConfirmation } from '../people/rules/profile.ts';
import { monthChoices } from '../programs/rules.ts';
import { type ProgramSettings } from '../programs/rules/numbers.ts';
import type { ListingState } from './rules/listing.ts';

export const applicationStates = [
  'draft',
  'submitted',
  'in_review',
  'questions_open',
  'approved',
  'rejected',
  'withdrawn',
  'expired',
] as const;
export type ApplicationState = (typeof applicationStates)[number];
/** An amendment adds topics to a listing; what is there stays online meanwhile. */
export type ApplicationKind = 'mentor' | 'amendment';
export const steps = ['profile', 'topics', 'experience', 'cv', 'pledge'] as const;
/** Pages of the wizard, in order. */
export type Step = (typeof steps)[number];
/** Who is listed has said the rest before. */
export const stepsOf: Record<ApplicationKind, readonly Step[]> = { mentor: steps, amendment: ['profile', 'topics', 'cv'] };
export const topicDecisions = ['confirmed', 'narrowed', 'not_confirmed'] as const;
export type TopicDecision = (typeof topicDecisions)[number];
export const reasonCodes = ['experience', 'topics', 'capacity', 'advertising', 'incomplete', 'other'] as const;
export type ReasonCode = (typeof reasonCodes)[number];

export type ApplicationVerb =
  | 'submit'
  | 'startReview'
  | 'ask'
  | 'takeBackAll'
  | 'answerAll'
  | 'timeout'
  | 'approve'
  | 'reject'
  | 'withdraw';
/** `system`: who leaves the network takes her open application with her; questions that nobody answers end it. */
export type ApplicationWho = 'applicant' | 'reviewer' | 'system';

type ApplicationTransition = Transition<ApplicationState, ApplicationVerb, ApplicationWho>;
const step = (
  from: ApplicationState,
  verb: ApplicationVerb,
  to: ApplicationState,
  ...who: ApplicationWho[]
): ApplicationTransition => ({ from, verb, to, who });

export const applicationTransitions = [
  step('draft', 'submit', 'submitted', 'applicant'),
  step('submitted', 'startReview', 'in_review', 'reviewer'),
  step('in_review', 'ask', 'questions_open', 'reviewer'),
  step('questions_open', 'ask', 'questions_open', 'reviewer'),
  step('questions_open', 'takeBackAll', 'in_review', 'reviewer'),
  step('questions_open', 'answerAll', 'in_review', 'applicant'),
  step('questions_open', 'timeout', 'expired', 'system'),
  step('in_review', 'approve', 'approved', 'reviewer'),
  step('in_review', 'reject', 'rejected', 'reviewer'),
  step('draft', 'withdraw', 'withdrawn', 'applicant', 'system'),
  step('submitted', 'withdraw', 'withdrawn', 'applicant', 'system'),
  step('in_review', 'withdraw', 'withdrawn', 'applicant', 'system'),
  step('questions_open', 'withdraw', 'withdrawn', 'applicant', 'system'),
];

/** Where the verb leads from this state, or undefined where the table knows no such step. */
export function nextApplicationState(from: ApplicationState, verb: ApplicationVerb): ApplicationState | undefined {
  return applicationTransitions.find((row) => row.from === from && row.verb === verb)?.to;
}

export const openStates = ['draft', 'submitted', 'in_review', 'questions_open'] as const satisfies readonly ApplicationState[];
/** The office has it and it is the office's turn. */
export const waitingStates = ['submitted', 'in_review'] as const satisfies readonly ApplicationState[];

export function isOpenState(state: ApplicationState): boolean {
  return (openStates as readonly ApplicationState[]).includes(state);
}

/** How well somebody knows a topic, by her own account. */
export const levels = [1, 2, 3, 4] as const;
/** Characters of the sentence that stands for a topic. */
export const evidenceLength = { min: 20, max: 240 } as const;
/** Months after which the texts of a rejected, withdrawn or expired application are erased: the longest of the three countries' periods for claims. */
export const closedKeepMonths = 7;
/** Months after which a draft that nobody touches is deleted. */
export const draftKeepMonths = 12;

/** The instant so many calendar months earlier. */
export function monthsBefore(now: Date, months: number): Date {
  const day = new Date(now);
  day.setUTCMonth(day.getUTCMonth() - months);
  return day;
}

/** Whoever is a member may apply: one at a time, and not while an approved application still carries a listing. */
export function mayStart(actor: Actor, latest: ApplicationState | undefined, listing: ListingState | undefined): boolean {
  if (!isMember(actor) || (latest && isOpenState(latest))) return false;
  return listing === undefined || listing === 'retired';
}

/** Who is listed, even if not online at the moment, may add topics; a suspended or closed listing has no room for them. */
export function mayAmend(actor: Actor, latest: ApplicationState | undefined, listing: ListingState | undefined): boolean {
  if (!isMember(actor) || (latest && isOpenState(latest))) return false;
  return listing === 'unlisted' || listing === 'published' || listing === 'paused';
}

export interface DraftFacts {
  kind: ApplicationKind;
  /** Topics of the own listing: an amendment adds others. */
  listed_topics: ReadonlySet<string>;
  profile: Parameters<typeof missingForConfirmation>[0] & { profile_confirmed_at: Date | null };
  topics: readonly { topic: string; evidence: string }[];
  active_topics: ReadonlySet<string>;
  has_experience: boolean;
  has_motivation: boolean;
  capacity: number | null;
  durations: readonly number[];
  has_cv: boolean;
  pledged: boolean;
}

export function mayChoose(facts: Pick<DraftFacts, 'kind' | 'listed_topics'>, topic: string): boolean {
  return facts.kind === 'mentor' || !facts.listed_topics.has(topic);
}

/** Steps of the wizard that still need the applicant, in their order. Submitting needs none of them open. */
export function openSteps(facts: DraftFacts, settings: ProgramSettings, now: Date): Step[] {
  const { profile, topics, capacity, durations } = facts;
  const months = new Set(monthChoices(settings));
  const done: Record<Step, boolean> = {
    profile:
      isConfirmed(profile.profile_confirmed_at, now, settings.profile_confirm_days) &&
      missingForConfirmation(profile).length === 0,
    topics:
      topics.length > 0 &&
      topics.length <= settings.max_topics &&
      topics.every(
        ({ topic, evidence }) =>
          evidence.length >= evidenceLength.min && facts.active_topics.has(topic) && mayChoose(facts, topic),
      ),
    experience:
      facts.has_experience &&
      facts.has_motivation &&
      capacity !== null &&
      capacity <= settings.max_capacity &&
      durations.length > 0 &&
      durations.every((value) => months.has(value)),
    cv: facts.has_cv,
    pledge: facts.pledged,
  };
  return stepsOf[facts.kind].filter((name) => !done[name]);
}

export function stepAfter(current: Step, kind: ApplicationKind = 'mentor'): Step | undefined {
  const order = stepsOf[kind];
  return order[order.indexOf(current) + 1];
}

/** Gate 1: a person of the office, never about herself, never about her tandem partner. */
export function mayReview(actor: Actor, application: { person_id: string }, partner_ids: readonly string[] = []): boolean {
  return hasRole(actor, 'office') && actor.person_id !== application.person_id && !partner_ids.includes(application.person_id);
}

export function maySeeQueue(actor: Actor): boolean {
  return hasRole(actor, 'office');
}

/** Approval needs a decision on each topic and at least one that stands. */
export function missingForApproval(
  topics: readonly { decision: TopicDecision | null; narrowed_to: string | null }[],
): 'undecided' | 'none_confirmed' | 'narrowed_without_text' | undefined {
  if (topics.some((topic) => topic.decision === null)) return 'undecided';
  if (topics.some((topic) => topic.decision === 'narrowed' && !topic.narrowed_to)) return 'narrowed_without_text';
  if (!topics.some((topic) => topic.decision === 'confirmed' || topic.decision === 'narrowed')) return 'none_confirmed';
  return undefined;
}

export type ApplicationAudience = 'office' | 'members_when_listed' | 'self' | 'self_export';

/** Who reads what of an application; the panel on each step and the reads take it from here. */
export const applicationAudience = {
  topics_evidence: ['office', 'members_when_listed'],
  experience: ['office'],
  conflicts: ['office'],
  cv: ['office'],
  capacity: ['office', 'members_when_listed'],
  reason: ['office', 'self'],
  // A note about a person belongs to what she may ask for: her data export holds it.
  note: ['office', 'self_export'],
  questions: ['office', 'self'],
} as const satisfies Record<string, readonly ApplicationAudience[]>;
