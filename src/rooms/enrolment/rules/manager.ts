import type { ParticipationState } from '../rules.ts';

/** Days for which the link to a line manager works. */
export const managerLinkDays = 28;

/** States in which her line manager may be asked: she has said yes, and nothing has been decided about it. */
const askableStates: readonly ParticipationState[] = ['applied', 'waitlisted', 'accepted', 'in_training', 'ready'];

/** A yes stands; a missing answer and a no can be asked again, perhaps of somebody else. */
export function isAskable(row: { state: ParticipationState; manager_agrees: boolean | null }): boolean {
  return askableStates.includes(row.state) && row.manager_agrees !== true;
}

export type ManagerStanding = 'not_asked' | 'asked' | 'yes' | 'no';

export function managerStanding(row: { manager_asked_at: Date | null; manager_agrees: boolean | null }): ManagerStanding {
  if (row.manager_agrees !== null) return row.manager_agrees ? 'yes' : 'no';
  return row.manager_asked_at ? 'asked' : 'not_asked';
}
