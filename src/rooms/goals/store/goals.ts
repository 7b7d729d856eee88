import '../tables.ts';
import type { Insertable, Selectable, Updateable } from 'kysely';
import { z } from 'zod';
import type { Deed, House, Sight } from '../../../platform/deed.ts';
import type { GoalTable } from '../tables.ts';

export interface Goal extends Omit<Selectable<GoalTable>, 'sealed_text' | 'sealed_signs'> {
  text: string;
  /** How the two will notice that it is reached. */
  signs: string;
}

const openGoal = (house: House, { sealed_text, sealed_signs, ...row }: Selectable<GoalTable>): Goal => ({
  ...row,
  text: house.vault.open(sealed_text, `goal.text.${row.id}`),
  signs: house.vault.open(sealed_signs, `goal.signs.${row.id}`),
});

export const sealGoal = ({ vault }: House, id: string, { text, signs }: { text: string; signs: string }) => ({
  sealed_text: vault.seal(text, `goal.text.${id}`),
  sealed_signs: vault.seal(signs, `goal.signs.${id}`),
});

/** The goals of the reader's own tandems: nobody else reaches one, whatever the role. */
function reached({ db, actor }: Sight) {
  return db
    .selectFrom('goal')
    .innerJoin('tandem_party as own', 'own.tandem_id', 'goal.tandem_id')
    .where('own.person_id', '=', actor.person_id);
}

/** In the order in which they were set, those that were dropped too. */
export async function listGoals(sight: Sight, tandem_id: string): Promise<Goal[]> {
  const rows = await reached(sight)
    .selectAll('goal')
    .where('goal.tandem_id', '=', tandem_id)
    .orderBy('goal.created_at')
    .orderBy('goal.id')
    .execute();
  return rows.map((row) => openGoal(sight.house, row));
}

export async function findGoal(sight: Sight, tandem_id: string, id: string): Promise<Goal | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await reached(sight)
    .selectAll('goal')
    .where('goal.tandem_id', '=', tandem_id)
    .where('goal.id', '=', id)
    .executeTakeFirst();
  return row && openGoal(sight.house, row);
}

/** Of all own tandems, for what waits: dates and numbers, no texts. */
export async function listOwnGoals(sight: Sight): Promise<Omit<Goal, 'text' | 'signs'>[]> {
  return reached(sight)
    .select([
      'goal.id',
      'goal.tandem_id',
      'goal.person_id',
      'goal.state',
      'goal.strand',
      'goal.due_on',
      'goal.progress',
      'goal.level_before',
      'goal.level_after',
      'goal.version',
      'goal.created_by',
      'goal.created_at',
      'goal.updated_at',
    ])
    .orderBy('goal.created_at')
    .execute();
}

export async function insertGoal(deed: Deed, row: Insertable<GoalTable>): Promise<void> {
  await deed.tx.insertInto('goal').values(row).execute();
}

export async function updateGoal(deed: Deed, id: string, change: Updateable<GoalTable>): Promise<void> {
  await deed.tx.updateTable('goal').set(change).where('id', '=', id).execute();
}

export async function deleteGoal(deed: Deed, id: string): Promise<void> {
  await deed.tx.deleteFrom('goal').where('id', '=', id).execute();
}
