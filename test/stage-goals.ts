import type { Deed } from '../src/platform/deed.ts';
import { insertGoal, sealGoal } from '../src/rooms/goals/store/goals.ts';
import { insertIdea, saveRelease, sealIdea } from '../src/rooms/goals/store/ideas.ts';
import { insertCheck, insertStep, sealCheck, sealStep } from '../src/rooms/goals/store/steps.ts';
import { cast, programId } from './cast.ts';

/** In the tandem of Urs and Jana: her goal with one step and a look of hers, and an idea of hers that both have released. */
export async function setGoals(
  deed: Deed,
  things: Record<'tandem' | 'goal' | 'goal_step' | 'goal_check' | 'idea', string>,
): Promise<void> {
  const { house, now: created_at } = deed;
  const tandem_id = things.tandem;
  await deed.tx.updateTable('tandem').set({ goals_at: created_at }).where('id', '=', tandem_id).execute();
  await insertGoal(deed, {
    id: things.goal,
    tandem_id,
    person_id: cast.jana,
    state: 'open',
    ...sealGoal(house, things.goal, { text: 'I delegate the roster.', signs: 'Four weeks without a question.' }),
    strand: 'competences',
    due_on: '2027-03-01',
    level_before: 3,
    level_after: null,
    created_by: cast.jana,
    created_at,
    updated_at: created_at,
  });
  await insertStep(deed, {
    id: things.goal_step,
    goal_id: things.goal,
    sealed_text: sealStep(house, things.goal_step, 'Name a deputy.'),
    position: 1,
    done_at: null,
    created_at,
  });
  await insertCheck(deed, {
    id: things.goal_check,
    goal_id: things.goal,
    author_id: cast.jana,
    progress: 20,
    sealed_text: sealCheck(house, things.goal_check, 'It begins.'),
    created_at,
  });
  await insertIdea(deed, {
    id: things.idea,
    program_id: programId,
    tandem_id,
    author_id: cast.jana,
    ...sealIdea(house, things.idea, { title: 'One day in the other house', text: 'We change places for a day.' }),
    created_at,
    updated_at: created_at,
    released_at: created_at,
  });
  for (const person_id of [cast.jana, cast.urs]) await saveRelease(deed, things.idea, { person_id, version: 1 });
}
