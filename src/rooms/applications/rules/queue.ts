import { waitingStates, type ApplicationState } from '../rules.ts';

export const queueFilters = ['waiting', 'asked', 'mine', 'decided'] as const;
/** waiting: the office's turn · asked: the applicant's turn · mine: taken on by the reader · decided: over. */
export type QueueFilter = (typeof queueFilters)[number];

/** States in which the office still has something to do or to wait for. */
export const reviewStates = [...waitingStates, 'questions_open'] as const satisfies readonly ApplicationState[];

export const queueStates: Record<QueueFilter, readonly ApplicationState[]> = {
  waiting: waitingStates,
  asked: ['questions_open'],
  mine: reviewStates,
  decided: ['approved', 'rejected', 'expired'],
};

/** Days after which an application that waits for the office is called overdue. */
export const overdueDays = 10;
/** Days that the figures about decisions look back. */
export const figureDays = 90;

export function isUnderReview(state: ApplicationState): boolean {
  return (reviewStates as readonly ApplicationState[]).includes(state);
}

export function isWaiting(state: ApplicationState): boolean {
  return (waitingStates as readonly ApplicationState[]).includes(state);
}

const day = 86_400_000;

/** Whole days, never below 0. */
export function daysBetween(from: Date, to: Date): number {
  return Math.max(0, Math.floor((to.getTime() - from.getTime()) / day));
}

/** Only the office can be late: while the applicant has to answer, nothing is overdue. */
export function isOverdue(application: { state: ApplicationState; submitted_at: Date }, now: Date): boolean {
  return isWaiting(application.state) && daysBetween(application.submitted_at, now) > overdueDays;
}

/** Who of the office may take it on: not the applicant, not the applicant's tandem partners. */
export function mayTakeOn(person_id: string, application: { person_id: string }, partner_ids: readonly string[]): boolean {
  return person_id !== application.person_id && !partner_ids.includes(person_id);
}

/** Function and organisation, as far as they are known. */
export function lineOf(person: { function: string | null; organization: string | null }): string {
  return [person.function, person.organization].filter(Boolean).join(', ');
}
