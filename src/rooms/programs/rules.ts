import type { Actor } from '../../platform/deed.ts';
import { hasRole, type Transition } from '../people/rules/person.ts';
import { type ProgramSettings } from './rules/numbers.ts';

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
