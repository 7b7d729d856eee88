import { formatDefaults } from '../rooms/programs/rules/numbers.ts';
import { openDeadlines, type Course } from '../rooms/tandems/rules/deadlines.ts';
import { halfWay, isLive, plannedEnd, type PartyRole } from '../rooms/tandems/rules.ts';
import { personOf, sides, type Room, type RoomDesk } from './roomDesk.ts';
import type { RoomPlan, Side } from './roomTypes.ts';

/** Days after the beginning at which a room of the demo has taken each step. */
const after = { talk: 10, kickoff: 16, signed: 20, goals: 22 };
const forming = ['forming'];
const beforeSigning = ['forming', 'kickoff_done'];

/** When a room has taken its steps; undefined where it has not come to that. */
export function stepsOf(desk: RoomDesk, plan: RoomPlan) {
  const { state, started, ended, story } = plan;
  const at = (days: number) => desk.ago(started - days);
  const early = state === 'dissolved' && started - (ended ?? 0) < after.kickoff;
  const kickoff = forming.includes(state) || early ? undefined : at(after.kickoff);
  const signed = beforeSigning.includes(state) || early ? undefined : at(after.signed);
  const both = story.midterm?.a && story.midterm.b && started > 60;
  const over = state === 'completed' && ended !== undefined;
  return {
    talked: forming.includes(state) ? undefined : at(after.talk),
    kickoff,
    signed,
    goals: signed && story.goals?.length ? at(after.goals) : undefined,
    midterm: both ? desk.ago(ended === undefined ? 4 : Math.round((started + ended) / 2)) : undefined,
    closing: over ? desk.ago(ended + 8) : state === 'closing' ? desk.ago(6) : undefined,
    ended: ended === undefined ? undefined : desk.ago(ended),
  };
}

export type RoomSteps = ReturnType<typeof stepsOf>;

function roleOf({ format }: RoomPlan, side: Side): PartyRole {
  if (format === 'exchange') return 'partner';
  return side === 'a' ? 'mentee' : 'mentor';
}

/** Its row, its two parties, and what the calendar has reminded them of. */
export function tandemRows(
  desk: RoomDesk,
  room: Room,
  steps: RoomSteps,
): { tandem: Record<string, unknown>; parties: Record<string, unknown>[] } {
  const { id, program_id, state, story, topics } = room;
  const started_on = desk.on(room.started);
  const planned_end_on = plannedEnd(started_on, room.months);
  const { interval_weeks, session_count, session_minutes } = story.rhythm;
  const early = state === 'dissolved';
  const tandem = {
    id,
    program_id,
    state,
    topics,
    mode: story.mode,
    has_kickoff: true,
    has_agreement: true,
    ...(story.kickoff.plan ? { interval_weeks, session_count, session_minutes } : {}),
    kickoff_at: steps.kickoff ?? null,
    signed_at: steps.signed ?? null,
    goals_at: steps.goals ?? (story.goals?.length && isLive(state) ? desk.ago(8) : undefined) ?? null,
    midterm_on: halfWay(started_on, planned_end_on),
    midterm_at: steps.midterm ?? null,
    hold_at: state === 'on_hold' ? desk.ago(26) : null,
    hold_until: state === 'on_hold' ? desk.on(-45) : null,
    protected_from: state === 'protective' ? 'active' : null,
    protected_at: state === 'protective' ? desk.ago(8) : null,
    reminded_at: state === 'forming' && room.started > 18 ? desk.ago(1) : null,
    continued_at: room.continued && steps.ended ? steps.ended : null,
    started_on,
    planned_end_on,
    created_at: desk.ago(room.started),
    active_at: steps.signed ?? null,
    closing_at: steps.closing ?? null,
    ended_at: steps.ended ?? null,
    ended_by: early ? room.a : null,
    ending_category: early ? 'fit' : null,
    ending_rematch: early ? (room.rematch ?? false) : null,
    ending_contact: early ? false : null,
  };
  const parties = sides.map((side) => ({
    tandem_id: id,
    person_id: personOf(room, side),
    role: roleOf(room, side),
    gives: [...room.gives[side]],
    contact_confirmed_at: steps.talked ?? (room.said?.includes(side) ? desk.ago(Math.max(1, room.started - after.talk)) : null),
    closing_talk_at: state === 'completed' ? (steps.ended ?? null) : null,
    continues_at: room.continued && steps.ended ? steps.ended : null,
  }));
  return { tandem, parties };
}

/** What was due has been said to both in its time, so that the first tick of a demo writes to nobody. */
export function addReminders(desk: RoomDesk, room: Room, tandem: Record<string, unknown>, steps: RoomSteps): void {
  const talked_at = steps.talked ?? (room.said?.length === 2 ? desk.ago(9) : null);
  const course = { ...tandem, talked_at, paused_days: 0 } as unknown as Course;
  for (const { kind, remind } of openDeadlines(course, formatDefaults[room.format], desk.now))
    if (remind <= desk.now) desk.add('tandem_reminder', { tandem_id: room.id, kind, sent_at: remind });
  if (room.tandem_id) return;
  const half = room.started > (room.months * 30.4) / 2 ? ['during'] : [];
  const end = steps.closing || steps.ended ? ['end'] : [];
  for (const moment of [...half, ...end])
    for (const side of sides)
      desk.add('feedback_reminder', { tandem_id: room.id, person_id: personOf(room, side), moment, sent_at: desk.ago(1) });
}
