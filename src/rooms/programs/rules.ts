import type { Actor } from '../../platform/deed.ts';
import { hasRole, type Transition } from '../people/rules/person.ts';

export const formats = ['network', 'cross', 'exchange', 'reverse'] as const;
export type Format = (typeof formats)[number];

/** A continuous programme; cycles come with the cohort formats. */
export const programStates = ['draft', 'live', 'on_hold', 'ended', 'archived'] as const;
export type ProgramState = (typeof programStates)[number];
export type ProgramVerb = 'goLive' | 'hold' | 'resume' | 'end' | 'archive';

const step = (from: ProgramState, verb: ProgramVerb, to: ProgramState): Transition<ProgramState, ProgramVerb, 'office'> => ({
  from,
  verb,
  to,
  who: ['office'],
});

export const programTransitions = [
  step('draft', 'goLive', 'live'),
  step('live', 'hold', 'on_hold'),
  step('on_hold', 'resume', 'live'),
  step('live', 'end', 'ended'),
  step('on_hold', 'end', 'ended'),
  step('ended', 'archive', 'archived'),
];

/** The step that a verb takes from here; undefined where the table does not know it. */
export function stepOf(state: ProgramState, verb: ProgramVerb): (typeof programTransitions)[number] | undefined {
  return programTransitions.find((row) => row.from === state && row.verb === verb);
}

/** How a programme looks to a reader on this day. */
export type Phase = 'draft' | 'coming' | 'open' | 'on_hold' | 'ended';

export function phaseOf(program: { state: ProgramState; go_live_on: string | null }, today: string): Phase {
  if (program.state === 'archived') return 'ended';
  if (program.state !== 'live') return program.state;
  return isOpen(program, today) ? 'open' : 'coming';
}

/** Every number marked [G] in the design and every step that a programme may switch off. */
export interface ProgramSettings {
  /** Days for which a confirmed profile opens the application form. */
  profile_confirm_days: number;
  /** Open requests that one mentee may have at once. */
  max_open_requests: number;
  /** Days after which a request that the mentor has not answered expires. */
  answer_days: number;
  /** Days in which the mentee replies to a question about her request. */
  reply_days: number;
  /** Requests in a row left without an answer after which a mentor is asked whether she wants a pause. */
  silent_limit: number;
  /** Days in which the two of a new tandem have their first talk. */
  first_talk_days: number;
  /** Days that a tandem may spend in closing before the system completes it. */
  closing_days: number;
  /** Hours before a session after which calling it off counts as late. */
  late_hours: number;
  /** Months after the end for which messages and notes of a tandem are kept. */
  keep_talk_months: number;
  /** A named rating of this or less raises a flag. */
  flag_rating: number;
  /** Days for a statement in a quality case. */
  statement_days: number;
  /** Days for an appeal against a decision. */
  appeal_days: number;
  default_months: number;
  min_months: number;
  max_months: number;
  /** Places that one mentor may offer. */
  max_capacity: number;
  /** Days after the decision for which the CV is kept. */
  cv_keep_days: number;
  /** Days for which a mentor's listing stays online although she has not accepted a new binding version. */
  reaccept_days: number;
  /** Days after which an application whose questions nobody answers expires. */
  question_days: number;
  /** Topics that one application may hold. */
  max_topics: number;
  /** Sessions that a mentoring is meant to have; a guide, shown on the programme page and in the tandem. */
  session_target: number;
  short_mentoring: boolean;
  show_listed_publicly: boolean;
  show_running_publicly: boolean;
}

export const networkDefaults: ProgramSettings = {
  profile_confirm_days: 90,
  max_open_requests: 3,
  answer_days: 14,
  reply_days: 14,
  silent_limit: 3,
  first_talk_days: 21,
  closing_days: 30,
  late_hours: 24,
  keep_talk_months: 6,
  flag_rating: 2,
  statement_days: 14,
  appeal_days: 30,
  default_months: 6,
  min_months: 3,
  max_months: 12,
  max_capacity: 3,
  cv_keep_days: 30,
  reaccept_days: 30,
  question_days: 30,
  max_topics: 8,
  session_target: 6,
  short_mentoring: true,
  show_listed_publicly: true,
  show_running_publicly: false,
};

/** Least and greatest value of each number; the settings form and its check take both from here. */
export const settingLimits = {
  profile_confirm_days: [7, 730],
  max_open_requests: [1, 10],
  answer_days: [3, 60],
  reply_days: [3, 60],
  silent_limit: [2, 10],
  first_talk_days: [7, 90],
  closing_days: [7, 90],
  late_hours: [1, 168],
  keep_talk_months: [1, 36],
  flag_rating: [1, 3],
  statement_days: [3, 60],
  appeal_days: [7, 90],
  default_months: [1, 24],
  min_months: [1, 24],
  max_months: [1, 24],
  max_capacity: [1, 5],
  cv_keep_days: [1, 365],
  reaccept_days: [7, 180],
  question_days: [7, 180],
  max_topics: [1, 20],
  session_target: [1, 30],
} as const satisfies Partial<Record<keyof ProgramSettings, readonly [number, number]>>;

export interface PolicySection {
  title: string;
  text: string;
}

export interface PolicyText {
  title: string;
  binding: PolicySection[];
  tips: PolicySection[];
}

export interface PolicyBody {
  de: PolicyText;
  en: PolicyText;
}

export function mayManageProgram(actor: Actor): boolean {
  return hasRole(actor, 'office') || hasRole(actor, 'operator');
}

/** A programme takes part in daily life: members may apply and ask. Before its go-live date only the office sees inside. */
export function isOpen(program: { state: ProgramState; go_live_on: string | null }, today: string): boolean {
  return program.state === 'live' && (program.go_live_on === null || program.go_live_on <= today);
}

/** Only an acceptance of the current version, or of an older one with nothing but editorial versions since, counts. */
export function acceptanceHolds(
  accepted: readonly number[],
  versions: readonly { number: number; kind: 'binding' | 'editorial' }[],
): boolean {
  const lastBinding = Math.max(0, ...versions.filter((version) => version.kind === 'binding').map((version) => version.number));
  return accepted.some((number) => number >= lastBinding);
}

/** Months that a mentor may offer and a mentee may wish for: the usual lengths in the range, and always the default and both ends. */
export function monthChoices(settings: ProgramSettings): number[] {
  const { min_months, default_months, max_months } = settings;
  const usual = [3, 6, 9, 12, 15, 18, 24].filter((months) => months > min_months && months < max_months);
  return [...new Set([min_months, default_months, max_months, ...usual])].toSorted((a, b) => a - b);
}
