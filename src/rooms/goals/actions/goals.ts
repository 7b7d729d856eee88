import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { reachMilestone } from '../../tandems/actions/milestones.ts';
import type { goalChangeForm, goalForm, levelsForm } from '../forms.ts';
import { learnerOf, mayAdd, mayRate, nextGoalState, type GoalVerb } from '../rules/goals.ts';
import { deleteGoal, findGoal, insertGoal, listGoals, sealGoal, updateGoal, type Goal } from '../store/goals.ts';
import { openRoom } from './open.ts';

/** Sets a goal: the learner's own, or the mentee's as the mentor writes it down. A second click leads to the same. Returns its id. */
export async function setGoal(deed: Deed, tandem_id: string, form: z.output<typeof goalForm>): Promise<string> {
  const own = await openRoom(deed, tandem_id);
  const self = selfId(deed);
  const person_id = learnerOf(own, self);
  const goals = await listGoals(deed, own.id);
  const same = goals.find((goal) => goal.state === 'open' && goal.person_id === person_id && goal.text === form.text);
  if (same) return same.id;
  if (!mayAdd(goals, person_id)) throw new Refusal('goals.refused.three');
  const id = deed.house.chance.id();
  await insertGoal(deed, {
    id,
    tandem_id: own.id,
    person_id,
    state: 'open',
    ...sealGoal(deed.house, id, form),
    strand: form.strand ?? null,
    due_on: form.due_on ?? null,
    level_before: person_id === self ? (form.level_before ?? null) : null,
    level_after: null,
    created_by: self,
    created_at: deed.now,
    updated_at: deed.now,
  });
  await audit(deed, 'goal.set', { type: 'goal', id });
  await reachMilestone(deed, own.id, 'goals');
  return id;
}

async function own(deed: Deed, tandem_id: string, goal_id: string): Promise<Goal> {
  await openRoom(deed, tandem_id);
  return found(await findGoal(deed, tandem_id, goal_id), 'goal');
}

/** A goal that is still worked on, under the tandem's lock. */
export async function openGoal(deed: Deed, tandem_id: string, goal_id: string): Promise<Goal> {
  const goal = await own(deed, tandem_id, goal_id);
  if (goal.state !== 'open') throw new Refusal(`goals.refused.${goal.state}`);
  return goal;
}

/** Saves over the version she began from. If the other was faster nothing is overwritten: she sees both texts. */
export async function saveGoal(
  deed: Deed,
  tandem_id: string,
  goal_id: string,
  form: z.output<typeof goalChangeForm>,
): Promise<void> {
  const goal = await openGoal(deed, tandem_id, goal_id);
  const [strand, due_on] = [form.strand ?? null, form.due_on ?? null];
  if (goal.text === form.text && goal.signs === form.signs && goal.strand === strand && goal.due_on === due_on) return;
  if (goal.version !== form.version) throw new Refusal('goals.refused.changed');
  await updateGoal(deed, goal.id, {
    ...sealGoal(deed.house, goal.id, form),
    strand,
    due_on,
    version: goal.version + 1,
    updated_at: deed.now,
  });
}

/** Reached, given up, or open again. */
export async function moveGoal(deed: Deed, tandem_id: string, goal_id: string, verb: GoalVerb): Promise<void> {
  const goal = await own(deed, tandem_id, goal_id);
  const state = nextGoalState(goal.state, verb);
  if (!state) throw new Refusal(`goals.refused.${goal.state}`);
  if (state === 'open' && goal.person_id && !mayAdd(await listGoals(deed, tandem_id), goal.person_id))
    throw new Refusal('goals.refused.three');
  await updateGoal(deed, goal.id, { state, updated_at: deed.now, ...(verb === 'reach' ? { progress: 100 } : {}) });
  await audit(deed, `goal.${verb}`, { type: 'goal', id: goal.id }, { before: { state: goal.state }, after: { state } });
}

/** Where the learner stands in her own eyes, before and after. */
export async function rateGoal(deed: Deed, tandem_id: string, goal_id: string, form: z.output<typeof levelsForm>): Promise<void> {
  const goal = await own(deed, tandem_id, goal_id);
  must(mayRate(goal, selfId(deed)), 'goals.refused.not_learner');
  if (goal.state === 'dropped') throw new Refusal('goals.refused.dropped');
  await updateGoal(deed, goal.id, { level_before: form.level_before ?? null, level_after: form.level_after ?? null });
}

/** Words and numbers of a goal that was given up, gone for good; gone already is gone. */
export async function removeGoal(deed: Deed, tandem_id: string, goal_id: string): Promise<void> {
  await openRoom(deed, tandem_id);
  const goal = await findGoal(deed, tandem_id, goal_id);
  if (!goal) return;
  if (goal.state !== 'dropped') throw new Refusal('goals.refused.not_dropped');
  await deleteGoal(deed, goal.id);
  await audit(deed, 'goal.remove', { type: 'goal', id: goal.id });
}
