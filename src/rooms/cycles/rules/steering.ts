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
 * The step that the calendar takes today, if any. `today`: as the network counts days. Sign-up that was opened again by hand after its last day stays open
 * until a hand ends it or a new day is set.
 */
export function dueVerb({ kind, state, ...days }: Dated, today: string): CycleVerb | undefined {
  if (kind !== 'cohort') return undefined;
  if (state === 'prepared' && days.apply_from && days.apply_from <= today) return 'open';
  const { apply_until } = days;
  if (state === 'open' && apply_until && apply_until < today && days.state_on <= apply_until) return 'closeApplications';
  if (state === 'running' && days.ends_on && days.ends_on < today) return 'reachEnd';
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
