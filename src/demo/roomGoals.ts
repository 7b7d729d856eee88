import { personOf, type Room, type RoomDesk } from './roomDesk.ts';
import type { RoomGoal } from './roomTypes.ts';

function addGoal(desk: RoomDesk, room: Room, goal: RoomGoal, at: Date, turn: number): void {
  const { random } = desk;
  const id = random.uuid();
  const created_at = new Date(at.getTime() + turn * 60_000);
  const reached = goal.after !== undefined;
  desk.add('goal', {
    id,
    tandem_id: room.id,
    person_id: personOf(room, goal.of),
    state: reached ? 'reached' : 'open',
    sealed_text: desk.seal(`goal.text.${id}`, goal.text),
    sealed_signs: desk.seal(`goal.signs.${id}`, goal.signs),
    strand: goal.strand,
    due_on: desk.on((room.ended ?? 0) - (reached ? 0 : 60 + turn * 30)),
    progress: goal.progress,
    level_before: goal.before,
    level_after: goal.after ?? null,
    created_by: personOf(room, goal.of),
    created_at,
    updated_at: created_at,
  });
  for (const [position, [text, done]] of goal.steps.entries()) {
    const step_id = random.uuid();
    desk.add('goal_step', {
      id: step_id,
      goal_id: id,
      sealed_text: desk.seal(`goal_step.text.${step_id}`, text),
      position,
      done_at: done ? desk.ago((room.ended ?? 0) + 5) : null,
      created_at,
    });
  }
  for (const [days, by, progress, text] of goal.checks ?? []) {
    const check_id = random.uuid();
    desk.add('goal_check', {
      id: check_id,
      goal_id: id,
      author_id: personOf(room, by),
      progress,
      sealed_text: desk.seal(`goal_check.text.${check_id}`, text),
      created_at: desk.ago(days),
    });
  }
}

/** Goals, the reverse kit and ideas. `sessions`: ids of the meetings in their order. */
export function addGoals(desk: RoomDesk, room: Room, since: Date, sessions: readonly string[]): void {
  const { random } = desk;
  const { goals = [], needs = [], ideas = [] } = room.story;
  for (const [turn, goal] of goals.entries()) addGoal(desk, room, goal, since, turn);
  for (const { topic, level, state, body, preparation } of needs) {
    const id = random.uuid();
    const at = desk.ago(room.started - 12);
    desk.add('needs_assessment', {
      id,
      tandem_id: room.id,
      topic,
      state,
      sealed_body: desk.seal(`needs_assessment.body.${id}`, JSON.stringify(body)),
      level,
      updated_by: room.b,
      created_at: at,
      updated_at: at,
      done_at: state === 'done' ? at : null,
    });
    if (!preparation) continue;
    const { talk, ...words } = preparation;
    desk.add('preparation', {
      assessment_id: id,
      tandem_id: room.id,
      sealed_body: desk.seal(`preparation.body.${id}`, JSON.stringify(words)),
      session_id: talk === undefined ? null : (sessions[talk] ?? null),
      updated_at: at,
      ready_at: at,
    });
  }
  for (const { by, title, text, released } of ideas) {
    const [id, at] = [random.uuid(), desk.ago(9)];
    desk.add('idea', {
      id,
      program_id: room.program_id,
      tandem_id: room.id,
      author_id: personOf(room, by),
      sealed_title: desk.seal(`idea.title.${id}`, title),
      sealed_text: desk.seal(`idea.text.${id}`, text),
      created_at: at,
      updated_at: at,
      released_at: released.length === 2 ? desk.ago(7) : null,
    });
    for (const side of released)
      desk.add('idea_release', { idea_id: id, person_id: personOf(room, side), version: 1, released_at: desk.ago(7) });
  }
}
