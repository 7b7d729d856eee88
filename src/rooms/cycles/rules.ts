import type { Transition } from '../people/rules/person.ts';
import type { Format } from '../programs/rules.ts';

/** `cohort`: begins and ends together. `continuous`: people come and go while it runs. */
export const cycleKinds = ['cohort', 'continuous'] as const;
export type CycleKind = (typeof cycleKinds)[number];

export const cycleStates = [
  'draft',
  'prepared',
  'open',
  'matching',
  'running',
  'live',
  'on_hold',
  'closing',
  'ended',
  'evaluated',
  'archived',
  'cancelled',
] as const;
export type CycleState = (typeof cycleStates)[number];

export type CycleVerb =
  | 'ready'
  | 'open'
  | 'closeApplications'
  | 'reopen'
  | 'launch'
  | 'reachEnd'
  | 'report'
  | 'goLive'
  | 'hold'
  | 'resume'
  | 'end'
  | 'archive'
  | 'cancel';
export type CycleWho = 'coordinator' | 'system';

/** What has to be there before a step; `rules/guards.ts` says what is missing. */
export type CycleGuard = 'prepared' | 'dated' | 'launched' | 'reported';

export interface CycleTransition extends Transition<CycleState, CycleVerb, CycleWho> {
  kind: CycleKind;
  guard?: CycleGuard;
}

const step = (
  kind: CycleKind,
  from: CycleState,
  verb: CycleVerb,
  to: CycleState,
  guard?: CycleGuard,
  who: CycleWho[] = ['coordinator'],
): CycleTransition => ({ kind, from, verb, to, who, ...(guard ? { guard } : {}) });

const unlaunched = ['draft', 'prepared', 'open', 'matching'] as const;

/** The whole way of a cycle. `reopen` takes a step back while nothing has been launched. */
export const cycleTransitions: readonly CycleTransition[] = [
  step('cohort', 'draft', 'ready', 'prepared', 'prepared'),
  step('cohort', 'prepared', 'open', 'open', 'dated', ['coordinator', 'system']),
  step('cohort', 'open', 'closeApplications', 'matching', undefined, ['coordinator', 'system']),
  step('cohort', 'matching', 'reopen', 'open'),
  step('cohort', 'matching', 'launch', 'running', 'launched'),
  step('cohort', 'running', 'reachEnd', 'closing', undefined, ['coordinator', 'system']),
  step('cohort', 'closing', 'report', 'evaluated', 'reported'),
  step('cohort', 'evaluated', 'archive', 'archived'),
  ...unlaunched.map((from) => step('cohort', from, 'cancel', 'cancelled')),
  step('continuous', 'draft', 'ready', 'prepared', 'prepared'),
  step('continuous', 'prepared', 'goLive', 'live', 'launched'),
  step('continuous', 'live', 'hold', 'on_hold'),
  step('continuous', 'on_hold', 'resume', 'live'),
  step('continuous', 'live', 'end', 'ended'),
  step('continuous', 'on_hold', 'end', 'ended'),
  step('continuous', 'ended', 'archive', 'archived'),
  step('continuous', 'draft', 'cancel', 'cancelled'),
  step('continuous', 'prepared', 'cancel', 'cancelled'),
];

export function cycleStep(cycle: { kind: CycleKind; state: CycleState }, verb: CycleVerb): CycleTransition | undefined {
  return cycleTransitions.find((row) => row.kind === cycle.kind && row.from === cycle.state && row.verb === verb);
}

/** Somebody can come in: by nomination, by the open call or by an invitation. */
export function takesPeople({ state }: { state: CycleState }): boolean {
  return state === 'open' || state === 'live';
}

/** Runs can be made, and proposals offered; late joiners in a running cycle too. */
export function mayBeMatched({ state }: { state: CycleState }): boolean {
  return state === 'open' || state === 'matching' || state === 'running' || state === 'live';
}

/** It goes on: its people still see it among their programmes. */
export function isUnderWay({ state }: { state: CycleState }): boolean {
  return !['draft', 'prepared', 'ended', 'evaluated', 'archived', 'cancelled'].includes(state);
}

/** Visible to everybody on the page of its programme. */
export function isPublic({ state }: { state: CycleState }): boolean {
  return !['draft', 'prepared', 'cancelled', 'archived'].includes(state);
}

/** The period and the eligibility cannot change any more once people were asked. */
export function isSettled({ state }: { state: CycleState }): boolean {
  return state !== 'draft' && state !== 'prepared';
}

export const sides = ['mentor', 'mentee', 'partner'] as const;
/** In which role somebody takes part. */
export type Side = (typeof sides)[number];

export function sidesOf(format: Format): readonly Side[] {
  return format === 'exchange' ? ['partner'] : ['mentor', 'mentee'];
}

/** Several organisations take part, each with its own people. */
export function hasOrganizations(format: Format): boolean {
  return format === 'cross';
}

/** Formats that run in cycles; the member network is a programme of its own. */
export const cycleFormats = ['cross', 'exchange', 'reverse'] as const satisfies readonly Format[];
export type CycleFormat = (typeof cycleFormats)[number];

export const staffRoles = ['coordinator', 'deputy', 'sponsor', 'confidant'] as const;
export type StaffRole = (typeof staffRoles)[number];
/** Who runs the cycle: the deputy may whatever the coordinator may. */
export const runningRoles = ['coordinator', 'deputy'] as const satisfies readonly StaffRole[];

/** What the reader is in this cycle. The office may set up, hand over and look; it reads nobody's exclusions or wishes. */
export interface Desk {
  roles: readonly StaffRole[];
  office: boolean;
}

export function mayCoordinate(desk: Desk): boolean {
  return desk.roles.some((role) => (runningRoles as readonly StaffRole[]).includes(role));
}

/** Setting up and putting people in charge: also the office, so that no cycle is orphaned. */
export function maySetUp(desk: Desk): boolean {
  return desk.office || mayCoordinate(desk);
}

/** The steps of the wizard, in its order. */
export const setupSteps = [
  'goals',
  'charge',
  'period',
  'participants',
  'matching',
  'training',
  'standards',
  'surveys',
  'texts',
] as const;
export type SetupStep = (typeof setupSteps)[number];

export const checkGates = ['ready', 'launch', 'report'] as const;
export type CheckGate = (typeof checkGates)[number];
