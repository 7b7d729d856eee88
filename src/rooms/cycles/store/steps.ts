import '../tables.ts';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { SetupStep } from '../rules.ts';

export interface DoneStep {
  step: SetupStep;
  done_at: Date;
  /** First name; null where the person is gone. */
  done_by: string | null;
}

/** The steps of the wizard that somebody has saved, of a cycle that the caller has found. */
export async function listSteps({ db }: Pick<Sight, 'db'>, cycle_id: string): Promise<DoneStep[]> {
  return db
    .selectFrom('cycle_step')
    .leftJoin('person', 'person.id', 'cycle_step.done_by')
    .select(['step', 'done_at', 'person.first_name as done_by'])
    .where('cycle_id', '=', cycle_id)
    .execute();
}

/** Saved now; two savings in one instant are still told apart. */
export async function markStep(deed: Deed, cycle_id: string, step: SetupStep, before: Date | undefined): Promise<void> {
  const done_at = new Date(Math.max(deed.now.getTime(), (before?.getTime() ?? 0) + 1));
  await deed.tx
    .insertInto('cycle_step')
    .values({ cycle_id, step, done_at, done_by: deed.actor.person_id })
    .onConflict((oc) => oc.columns(['cycle_id', 'step']).doUpdateSet({ done_at, done_by: deed.actor.person_id }))
    .execute();
}
