import { refusalCodes, type ParticipationState, type ReasonCode } from '../rules.ts';
import type { ReadinessPart } from './readiness.ts';

/** What her page asks of her now, at most one thing; undefined: nothing waits for her. */
export type OwnTask = 'answer' | 'place' | 'form' | 'manager' | 'standards';

/**
 * What is under way for somebody who can be paired, as the room that pairs tells it: a proposal that waits for her answer, one that she has answered, or that the
 * last round had none for her and she stays in.
 */
export interface UnderWay {
  kind: 'offer' | 'answered' | 'none_yet';
  href: string;
}

export interface OwnFacts {
  state: ParticipationState;
  place_offered_at: Date | null;
  form_at: Date | null;
  manager_asked_at: Date | null;
  manager_agrees: boolean | null;
  missing: readonly ReadinessPart[];
}

/** The form may be filled in while a sign-up waits for a place: it is not lost time. */
const formStates: readonly ParticipationState[] = ['applied', 'waitlisted', 'accepted'];

export function ownTask(facts: OwnFacts): OwnTask | undefined {
  const { state, missing } = facts;
  if (state === 'nominated' || state === 'invited') return 'answer';
  if (state === 'waitlisted' && facts.place_offered_at) return 'place';
  if (formStates.includes(state) && facts.form_at === null) return 'form';
  if (state !== 'accepted') return undefined;
  if (missing.includes('standards')) return 'standards';
  const unasked = facts.manager_asked_at === null && facts.manager_agrees === null;
  return missing.includes('manager') && (unasked || facts.manager_agrees === false) ? 'manager' : undefined;
}

/** The way of a participation as it is drawn, in its order. */
export const ownSteps = ['answer', 'place', 'form', 'manager', 'training', 'ready', 'paired'] as const;
export type OwnStep = (typeof ownSteps)[number];

/** Which of the steps are done. `asked`: what this cycle asks of her role. */
export function doneSteps(facts: OwnFacts, asked: readonly ReadinessPart[]): { step: OwnStep; done: boolean }[] {
  const { state, missing } = facts;
  const placed = ['accepted', 'in_training', 'ready', 'paired'].includes(state);
  const ready = state === 'ready' || state === 'paired';
  const done: Record<OwnStep, boolean> = {
    answer: state !== 'nominated' && state !== 'invited',
    place: placed,
    form: facts.form_at !== null,
    manager: facts.manager_agrees === true,
    training: !missing.includes('training') && placed,
    ready,
    paired: state === 'paired',
  };
  const skipped = (['manager', 'training'] as const).filter((part) => !asked.includes(part));
  return ownSteps.filter((step) => !(skipped as readonly OwnStep[]).includes(step)).map((step) => ({ step, done: done[step] }));
}

/** She said no or left, or let it pass: as long as people come in she may sign up once more. A refusal is not hers to undo. */
export function mayReturn(row: { state: ParticipationState; reason_code: ReasonCode | null }): boolean {
  return (row.state === 'declined' || row.state === 'withdrawn') && (row.reason_code === null || row.reason_code === 'no_answer');
}

/** The coordination has said no to this role, with a reason. Only the coordination asks her again. */
export function isRefused(row: { state: ParticipationState; reason_code: ReasonCode | null } | undefined): boolean {
  return row?.state === 'declined' && (refusalCodes as readonly (ReasonCode | null)[]).includes(row.reason_code);
}
