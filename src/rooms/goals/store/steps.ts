import '../tables.ts';
import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Deed, House, Sight } from '../../../platform/deed.ts';
import type { GoalCheckTable, GoalStepTable } from '../tables.ts';

export interface GoalStep extends Omit<Selectable<GoalStepTable>, 'sealed_text'> {
  text: string;
}

export interface GoalCheck extends Omit<Selectable<GoalCheckTable>, 'sealed_text'> {
  text: string;
}

export const sealStep = ({ vault }: House, id: string, text: string) => vault.seal(text, `goal_step.text.${id}`);
export const sealCheck = ({ vault }: House, id: string, text: string) => vault.seal(text, `goal_check.text.${id}`);

/** Of goals whose reach the caller has made sure of, in their order. */
export async function listSteps({ db, house }: Pick<Sight, 'db' | 'house'>, goal_ids: readonly string[]): Promise<GoalStep[]> {
  if (goal_ids.length === 0) return [];
  const rows = await db
    .selectFrom('goal_step')
    .selectAll()
    .where('goal_id', 'in', goal_ids)
    .orderBy('position')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(({ sealed_text, ...row }) => ({ ...row, text: house.vault.open(sealed_text, `goal_step.text.${row.id}`) }));
}

/** Of a goal whose reach the caller has made sure of, the latest first. */
export async function listChecks({ db, house }: Pick<Sight, 'db' | 'house'>, goal_id: string): Promise<GoalCheck[]> {
  const rows = await db
    .selectFrom('goal_check')
    .selectAll()
    .where('goal_id', '=', goal_id)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ sealed_text, ...row }) => ({
    ...row,
    text: sealed_text ? house.vault.open(sealed_text, `goal_check.text.${row.id}`) : '',
  }));
}

export async function insertStep(deed: Deed, row: Insertable<GoalStepTable>): Promise<void> {
  await deed.tx.insertInto('goal_step').values(row).execute();
}

export async function updateStep(deed: Deed, id: string, change: Updateable<GoalStepTable>): Promise<void> {
  await deed.tx.updateTable('goal_step').set(change).where('id', '=', id).execute();
}

export async function deleteStep(deed: Deed, id: string): Promise<void> {
  await deed.tx.deleteFrom('goal_step').where('id', '=', id).execute();
}

export async function insertCheck(deed: Deed, row: Insertable<GoalCheckTable>): Promise<void> {
  await deed.tx.insertInto('goal_check').values(row).execute();
}

export async function deleteCheck(deed: Deed, id: string): Promise<void> {
  await deed.tx.deleteFrom('goal_check').where('id', '=', id).execute();
}
