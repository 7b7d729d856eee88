import type { Transition } from '../people/rules/person.ts';

export const participationStates = [
  'invited',
  'nominated',
  'applied',
  'accepted',
  'waitlisted',
  'in_training',
  'ready',
  'paired',
  'withdrawn',
  'declined',
  'ended',
] as const;
export type ParticipationState = (typeof participationStates)[number];

/** How she came in. Nobody is enrolled by others: the first two only ask. */
export const ways = ['nominated', 'invited', 'applied'] as const;
export type Way = (typeof ways)[number];

export const liveStates = [
  'invited',
  'nominated',
  'applied',
  'accepted',
  'waitlisted',
  'in_training',
  'ready',
  'paired',
] as const satisfies readonly ParticipationState[];
/** These take a place of the cycle. */
export const placedStates = ['accepted', 'in_training', 'ready', 'paired'] as const satisfies readonly ParticipationState[];

export function isPlaced(state: ParticipationState): boolean {
  return (placedStates as readonly string[]).includes(state);
}

export type ParticipationVerb =
  | 'accept'
  | 'admit'
  | 'waitlist'
  | 'refuse'
  | 'decline'
  | 'lapse'
  | 'placeFree'
  | 'startTraining'
  | 'completeTraining'
  | 'completeForm'
  | 'reopenForm'
  | 'pair'
  | 'unpair'
  | 'withdraw'
  | 'cycleEnd'
  | 'applyAgain'
  | 'takeBack'
  | 'nominateAgain'
  | 'inviteAgain';
export type ParticipationWho = 'person' | 'coordinator' | 'organization' | 'system';

/** Why somebody is not in: of the coordination, or of time running out. */
export const reasonCodes = ['eligibility', 'places', 'manager', 'rules', 'other', 'no_answer', 'left', 'taken_back'] as const;
export type ReasonCode = (typeof reasonCodes)[number];

const step = (
  from: ParticipationState,
  verb: ParticipationVerb,
  to: ParticipationState,
  ...who: ParticipationWho[]
): Transition<ParticipationState, ParticipationVerb, ParticipationWho> => ({ from, verb, to, who });

/** The codes that a coordination gives; the others come of time or of a nomination that was taken back. */
export const refusalCodes = ['eligibility', 'places', 'manager', 'rules', 'other'] as const satisfies readonly ReasonCode[];

/** She has not said no: she may be asked once more. A no of her own only she takes back. */
export const mayBeAskedAgain: readonly (ReasonCode | null)[] = ['no_answer', 'taken_back', 'places'];

/** The whole way of a participation. `ready` is reached when form, training (where asked) and the manager's word (where asked) are there. */
export const participationTransitions = [
  step('invited', 'accept', 'accepted', 'person'),
  step('nominated', 'accept', 'accepted', 'person'),
  step('invited', 'waitlist', 'waitlisted', 'system'),
  step('nominated', 'waitlist', 'waitlisted', 'system'),
  step('invited', 'decline', 'declined', 'person'),
  step('nominated', 'decline', 'declined', 'person'),
  step('nominated', 'lapse', 'declined', 'system'),
  step('invited', 'lapse', 'declined', 'system'),
  step('applied', 'admit', 'accepted', 'coordinator'),
  step('applied', 'waitlist', 'waitlisted', 'coordinator', 'system'),
  step('applied', 'refuse', 'declined', 'coordinator'),
  step('waitlisted', 'placeFree', 'accepted', 'person'),
  step('waitlisted', 'refuse', 'declined', 'coordinator'),
  step('waitlisted', 'lapse', 'declined', 'system'),
  step('nominated', 'takeBack', 'declined', 'organization'),
  step('invited', 'takeBack', 'declined', 'coordinator'),
  step('declined', 'nominateAgain', 'nominated', 'organization'),
  step('declined', 'inviteAgain', 'invited', 'coordinator'),
  step('accepted', 'startTraining', 'in_training', 'system'),
  step('accepted', 'completeForm', 'ready', 'system'),
  step('in_training', 'completeTraining', 'ready', 'coordinator', 'system'),
  step('in_training', 'reopenForm', 'accepted', 'system'),
  step('ready', 'reopenForm', 'accepted', 'system'),
  step('ready', 'pair', 'paired', 'system'),
  step('paired', 'unpair', 'ready', 'system'),
  ...liveStates.map((from) => step(from, 'withdraw', 'withdrawn', 'person')),
  ...liveStates.map((from) => step(from, 'cycleEnd', 'ended', 'system')),
  step('withdrawn', 'applyAgain', 'applied', 'person'),
  step('declined', 'applyAgain', 'applied', 'person'),
];

export function participationStep(
  state: ParticipationState,
  verb: ParticipationVerb,
): (typeof participationTransitions)[number] | undefined {
  return participationTransitions.find((row) => row.from === state && row.verb === verb);
}

export function isLiveParticipation(state: ParticipationState): boolean {
  return (liveStates as readonly string[]).includes(state);
}

/** Days after which a nominated person is reminded, and after which the nomination lapses; days to take a place that came free. */
export const answerDays = { remind: 14, lapse: 28, place: 5 } as const;
