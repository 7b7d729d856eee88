import type { Side } from '../../cycles/rules.ts';
import { isLiveParticipation, isPlaced, type ParticipationState } from '../rules.ts';

interface Row {
  role: Side;
  state: ParticipationState;
  accepted_at: Date | null;
  tandem_since: Date | null;
}

export interface OwnBalance {
  /** People who are in, and those of them who have a tandem. */
  gives: number;
  giving: number;
  takes: number;
  taking: number;
  /** Asked, and no answer yet. */
  open: number;
}

const isIn = ({ state, accepted_at }: Row) => isPlaced(state) || (state === 'ended' && accepted_at !== null);

/** What an organisation gives and takes in a cycle: its mentors against its mentees. */
export function ownBalance(rows: readonly Row[]): OwnBalance {
  const of = (role: Side) => rows.filter((row) => row.role === role && isIn(row));
  const paired = (list: readonly Row[]) => list.filter(({ tandem_since }) => tandem_since !== null).length;
  const [gives, takes] = [of('mentor'), of('mentee')];
  return {
    gives: gives.length,
    giving: paired(gives),
    takes: takes.length,
    taking: paired(takes),
    open: rows.filter(({ state }) => state === 'nominated' || state === 'invited').length,
  };
}

/** Those on the way first, those who stopped or said no behind. */
export function onTheWayFirst<R extends { state: ParticipationState }>(rows: readonly R[]): R[] {
  const over = ({ state }: R) => (isLiveParticipation(state) || state === 'ended' ? 0 : 1);
  return rows.toSorted((a, b) => over(a) - over(b));
}
