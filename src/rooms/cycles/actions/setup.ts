import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { joinInitiative } from '../../programs/actions/formats.ts';
import { maySetUp, setupSteps, type SetupStep } from '../rules.ts';
import type { CyclePlan } from '../rules/plan.ts';
import { inOrder, mostEvents, suggestEvents } from '../rules/events.ts';
import { changedDays, changedParts, type SetupChange } from '../rules/setup-change.ts';
import { isOver, setupViews, viewOf } from '../rules/setup.ts';
import { lockDeskCycle, updateCycle, type DeskCycle } from '../store/cycles.ts';
import { findInitiative } from '../store/initiatives.ts';
import { listStaff } from '../store/staff.ts';
import { listSteps, markStep, type DoneStep } from '../store/steps.ts';

/** What a form of the wizard was opened with: it is refused when somebody else has saved the step since. */
export function seenOf(steps: readonly DoneStep[], step: SetupStep, { plan }: { plan: CyclePlan }): string {
  const saved = steps.find((row) => row.step === step)?.done_at.toISOString() ?? '';
  // Suggested dates come in without a saving of the step.
  return step === 'training' ? `${saved}+${plan.events.length}` : saved;
}

async function open(deed: Deed, id: string, step: SetupStep) {
  const cycle = found(await lockDeskCycle(deed, id), 'cycle');
  must(maySetUp(cycle.desk));
  if (isOver(cycle)) throw new Refusal('cycles.setup.over');
  const [steps, staff] = [await listSteps(deed, id), await listStaff(deed, id)];
  const facts = { ...cycle, roles: staff.map(({ role }) => role) };
  const views = setupViews(facts, new Set(steps.map((row) => row.step)));
  if (viewOf(views, step).standing === 'locked') throw new Refusal('cycles.setup.locked');
  return { cycle, steps };
}

async function write(deed: Deed, cycle: DeskCycle, step: SetupStep, change: SetupChange): Promise<void> {
  const { plan = {}, days = {}, matching, initiative_id } = change;
  const whole: CyclePlan = { ...cycle.plan, ...plan };
  await updateCycle(deed, cycle.id, {
    ...days,
    plan: whole,
    ...(matching ? { matching: { ...cycle.matching, ...matching } } : {}),
  });
  if (initiative_id !== undefined) {
    if (initiative_id) found(await findInitiative(deed, initiative_id), 'initiative');
    await joinInitiative(deed, cycle.program_id, cycle.initiative_id, initiative_id);
  }
  const moved = changedDays(cycle, change.days);
  const after = { step, changed: changedParts(cycle, change), ...moved.after };
  await audit(deed, 'cycle.setUp', { type: 'cycle', id: cycle.id }, { before: moved.before, after });
}

/** Saves one step of the wizard. `change` reads the cycle under its lock. Returns the step that comes next, if there is one. */
export async function saveStep(
  deed: Deed,
  id: string,
  step: SetupStep,
  seen: string,
  change: (cycle: DeskCycle) => SetupChange,
): Promise<SetupStep | undefined> {
  const { cycle, steps } = await open(deed, id, step);
  if (seenOf(steps, step, cycle) !== seen)
    throw new Refusal('cycles.setup.newer', { name: steps.find((row) => row.step === step)?.done_by ?? 'gone' });
  await write(deed, cycle, step, change(cycle));
  await markStep(deed, id, step, steps.find((row) => row.step === step)?.done_at);
  return setupSteps[setupSteps.indexOf(step) + 1];
}

/** Adds the dates that the format suggests, besides those that are planned already. Returns how many came. */
export async function takeSuggestion(deed: Deed, id: string): Promise<number> {
  const { cycle } = await open(deed, id, 'training');
  const known = new Set(cycle.plan.events.map(({ kind, topic, on, audience }) => `${kind} ${topic} ${on} ${audience}`));
  const fresh = suggestEvents(cycle.format, cycle).filter(
    ({ kind, topic, on, audience }) => !known.has(`${kind} ${topic} ${on} ${audience}`),
  );
  if (fresh.length === 0) throw new Refusal('cycles.setup.nothing_to_suggest');
  if (cycle.plan.events.length + fresh.length > mostEvents)
    throw new Refusal('cycles.setup.too_many_events', { max: mostEvents });
  await write(deed, cycle, 'training', { plan: { events: inOrder([...cycle.plan.events, ...fresh]) } });
  return fresh.length;
}
