import type { NoteKind, SessionState } from '../rules.ts';
import type { TalkAudience } from './messages.ts';

/** Of one meeting; enough for any talk, and an end to it. */
export const maxPoints = 40;

export interface PointFacts {
  session_id: string | null;
  done_at: Date | null;
}

/** Where points can still be gathered and ticked: a meeting that is ahead or has just been. */
export function mayPrepare(state: SessionState): boolean {
  return state === 'proposed' || state === 'booked' || state === 'held';
}

/** In this meeting's preparation: its own points, and those that wait for whichever comes next. */
export function belongsTo(point: PointFacts, session: { id: string; state: SessionState }): boolean {
  if (point.session_id === session.id) return true;
  return point.session_id === null && isAheadState(session.state);
}

const isAheadState = (state: SessionState) => state === 'proposed' || state === 'booked';

/** Open points of other meetings, which are over or called off: they can come along. */
export function isLeftOver(
  point: PointFacts,
  session: { id: string; state: SessionState },
  others: ReadonlyMap<string, SessionState>,
): boolean {
  if (point.done_at || point.session_id === null || point.session_id === session.id || !isAheadState(session.state)) return false;
  const state = others.get(point.session_id);
  return state === undefined || !isAheadState(state);
}

/** Both tick a shared point; only who wrote it takes it away, or whoever is left. */
export function mayDropPoint(point: { kind: NoteKind; author_id: string | null }, person_id: string): boolean {
  return point.author_id === person_id || (point.kind === 'ours' && point.author_id === null);
}

export const prepareAudience = {
  my_points: ['author'],
  our_points: ['both'],
} as const satisfies Record<string, readonly TalkAudience[]>;

export const learningAudience = {
  learnings: ['both'],
} as const satisfies Record<string, readonly TalkAudience[]>;
