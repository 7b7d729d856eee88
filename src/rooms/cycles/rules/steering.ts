import { cycleTransitions, type CycleKind, type CycleState, type CycleVerb } from '../rules.ts';

/** A change of state is a noun in the address. */
export const verbPaths = {
  ready: 'preparation',
  open: 'opening',
  closeApplications: 'application-end',
  reopen: 'reopening',
  launch: 'launch',
  reachEnd: 'closing',
  report: 'report',
  goLive: 'live',
  hold: 'hold',
  resume: 'resumption',
  end: 'end',
  archive: 'archive',
  cancel: 'cancellation',
} as const satisfies Record<CycleVerb, string>;

/** These cannot be taken back and have a page of their own that says what follows. */
export const finalVerbs = ['launch', 'reachEnd', 'report', 'end', 'archive', 'cancel'] as const satisfies readonly CycleVerb[];

export function isFinal(verb: CycleVerb): boolean {
  return (finalVerbs as readonly CycleVerb[]).includes(verb);
}

/** What the coordination can do next, the step forward first. */
export function nextVerbs(cycle: { kind: CycleKind; state: CycleState }): CycleVerb[] {
  const aside: readonly CycleVerb[] = ['reopen', 'hold', 'end', 'cancel'];
  return cycleTransitions
    .filter((row) => row.kind === cycle.kind && row.from === cycle.state)
    .map(({ verb }) => verb)
    .toSorted((a, b) => aside.indexOf(a) - aside.indexOf(b));
}

interface Dated {
  kind: CycleKind;
  state: CycleState;
  apply_from: string | null;
  apply_until: string | null;
  ends_on: string | null;
  /** Since which day it is in this state. */
  state_on: string;
}

/**
 * The step that the calendar takes today, if any. `today`: as the network counts days. After the last day of sign-up only a hand opens it, and then it stays
 * open until a hand ends it or a new day is set.
 */
export function dueVerb(
  { kind, state, state_on, apply_from, apply_until, ends_on }: Dated,
  today: string,
): CycleVerb | undefined {
  if (kind !== 'cohort') return undefined;
  const last = apply_until ?? today;
  if (state === 'prepared' && apply_from && apply_from <= today && today <= last) return 'open';
  if (state === 'open' && last < today && state_on <= last) return 'closeApplications';
  if (state === 'running' && ends_on && ends_on < today) return 'reachEnd';
  return undefined;
}

/** Nothing of it changes any more. */
export function isShut({ state }: { state: CycleState }): boolean {
  return state === 'archived' || state === 'cancelled';
}

/** What a point was waited for is behind it: it stays as it is. */
export function gateIsPassed(gate: 'ready' | 'launch' | 'report', { state }: { state: CycleState }): boolean {
  if (isShut({ state })) return true;
  if (gate === 'ready') return state !== 'draft';
  if (gate === 'launch') return !['draft', 'prepared', 'open', 'matching'].includes(state);
  return state === 'evaluated';
}
