import type { z } from 'zod';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import type { checkForm } from '../forms.ts';
import { maxSteps } from '../rules/goals.ts';
import { updateGoal } from '../store/goals.ts';
import {
  deleteCheck,
  deleteStep,
  insertCheck,
  insertStep,
  listChecks,
  listSteps,
  sealCheck,
  sealStep,
  updateStep,
  type GoalStep,
} from '../store/steps.ts';
import { openGoal } from './goals.ts';

/** One more step towards a goal; a second click adds nothing. */
export async function addStep(deed: Deed, tandem_id: string, goal_id: string, text: string): Promise<void> {
  const goal = await openGoal(deed, tandem_id, goal_id);
  const steps = await listSteps(deed, [goal.id]);
  if (steps.some((step) => step.text === text)) return;
  if (steps.length >= maxSteps) throw new Refusal('goals.refused.steps', { max: maxSteps });
  const id = deed.house.chance.id();
  const position = Math.max(0, ...steps.map((step) => step.position)) + 1;
  await insertStep(deed, {
    id,
    goal_id: goal.id,
    sealed_text: sealStep(deed.house, id, text),
    position,
    done_at: null,
    created_at: deed.now,
  });
}

async function stepOf(deed: Deed, tandem_id: string, goal_id: string, step_id: string): Promise<[GoalStep, GoalStep[]]> {
  const goal = await openGoal(deed, tandem_id, goal_id);
  const steps = await listSteps(deed, [goal.id]);
  return [
    found(
      steps.find(({ id }) => id === step_id),
      'step',
    ),
    steps,
  ];
}

export async function tickStep(deed: Deed, tandem_id: string, goal_id: string, step_id: string, done: boolean): Promise<void> {
  const [step] = await stepOf(deed, tandem_id, goal_id, step_id);
  if ((step.done_at !== null) !== done) await updateStep(deed, step.id, { done_at: done ? deed.now : null });
}

/** One place up or down; at the edge nothing moves. */
export async function moveStep(
  deed: Deed,
  tandem_id: string,
  goal_id: string,
  step_id: string,
  way: 'up' | 'down',
): Promise<void> {
  const [step, steps] = await stepOf(deed, tandem_id, goal_id, step_id);
  const order = steps.filter(({ id }) => id !== step.id);
  order.splice(Math.max(0, steps.indexOf(step) + (way === 'up' ? -1 : 1)), 0, step);
  for (const [at, { id, position }] of order.entries()) if (position !== at + 1) await updateStep(deed, id, { position: at + 1 });
}

/** A step that is gone already is gone: both may have clicked. */
export async function removeStep(deed: Deed, tandem_id: string, goal_id: string, step_id: string): Promise<void> {
  const goal = await openGoal(deed, tandem_id, goal_id);
  const step = (await listSteps(deed, [goal.id])).find(({ id }) => id === step_id);
  if (step) await deleteStep(deed, step.id);
}

/** A look on the way: how far the goal is, and in words why. The same again on the same day is a second click. */
export async function checkIn(
  deed: Deed,
  tandem_id: string,
  goal_id: string,
  { progress, words = '' }: z.output<typeof checkForm>,
): Promise<void> {
  const goal = await openGoal(deed, tandem_id, goal_id);
  const self = selfId(deed);
  const [last] = await listChecks(deed, goal.id);
  const again = last && deed.now.getTime() - last.created_at.getTime() < 120_000;
  if (again && last.author_id === self && last.progress === progress && last.text === words) return;
  const id = deed.house.chance.id();
  await insertCheck(deed, {
    id,
    goal_id: goal.id,
    author_id: self,
    progress,
    sealed_text: words ? sealCheck(deed.house, id, words) : null,
    created_at: deed.now,
  });
  await updateGoal(deed, goal.id, { progress });
}

/** Takes back one's own look; the goal stands again where the look before it left it. */
export async function removeCheck(deed: Deed, tandem_id: string, goal_id: string, check_id: string): Promise<void> {
  const goal = await openGoal(deed, tandem_id, goal_id);
  const checks = await listChecks(deed, goal.id);
  const check = checks.find(({ id }) => id === check_id);
  if (!check) return;
  must(check.author_id === selfId(deed), 'goals.refused.not_author');
  await deleteCheck(deed, check.id);
  await updateGoal(deed, goal.id, { progress: checks.find(({ id }) => id !== check.id)?.progress ?? 0 });
}
