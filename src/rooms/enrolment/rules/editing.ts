import type { CycleState } from '../../cycles/rules.ts';
import { mayBeMatched, takesPeople } from '../../cycles/rules.ts';
import type { ParticipationState } from '../rules.ts';

/** She has said yes, or asks to come in: only then there is a form. */
export const formStates = [
  'applied',
  'accepted',
  'waitlisted',
  'in_training',
  'ready',
  'paired',
] as const satisfies readonly ParticipationState[];

export function mayFillIn(participation: { state: ParticipationState }, cycle: { state: CycleState }): boolean {
  const states: readonly ParticipationState[] = formStates;
  return states.includes(participation.state) && (takesPeople(cycle) || mayBeMatched(cycle));
}

/** After the pairing nobody needs to know whom she would have liked. */
export function asksWish(participation: { state: ParticipationState }): boolean {
  return participation.state !== 'paired';
}
