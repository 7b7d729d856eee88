import '../tables.ts';
import type { Insertable, Selectable, Updateable } from 'kysely';
import { z } from 'zod';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { Format } from '../../programs/rules.ts';
import { defaultTemplates } from '../rules/templates.ts';
import type { GoalTemplateTable } from '../tables.ts';

export type GoalTemplate = Selectable<GoalTemplateTable>;

export interface TemplateProgram {
  id: string;
  format: Format;
  name_de: string;
  name_en: string;
}

/** What a programme suggests: its own, or what the house ships for its format while the office has not touched it. */
export async function templatesOf(
  { db }: Pick<Sight, 'db'>,
  program: { program_id: string; format: Format },
): Promise<GoalTemplate[]> {
  const rows = await db
    .selectFrom('goal_template')
    .selectAll()
    .where('program_id', '=', program.program_id)
    .orderBy('position')
    .orderBy('id')
    .execute();
  if (rows.length > 0) return rows;
  return defaultTemplates[program.format].map((template, at) => ({
    ...template,
    id: `${program.format}-${at + 1}`,
    program_id: program.program_id,
    position: at + 1,
  }));
}

/** The programmes that the office looks after, the oldest first. */
export async function listTemplatePrograms({ db }: Pick<Sight, 'db'>): Promise<TemplateProgram[]> {
  return db
    .selectFrom('program')
    .select(['id', 'format', 'name_de', 'name_en'])
    .where('state', '<>', 'archived')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** One after the other: two who edit at once must not copy the shipped ones twice. */
export async function lockTemplateProgram(deed: Deed, id: string): Promise<TemplateProgram | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  return deed.tx
    .selectFrom('program')
    .select(['id', 'format', 'name_de', 'name_en'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertTemplates(deed: Deed, rows: readonly Insertable<GoalTemplateTable>[]): Promise<void> {
  if (rows.length > 0)
    await deed.tx
      .insertInto('goal_template')
      .values([...rows])
      .execute();
}

export async function updateTemplate(deed: Deed, id: string, change: Updateable<GoalTemplateTable>): Promise<void> {
  await deed.tx.updateTable('goal_template').set(change).where('id', '=', id).execute();
}

export async function deleteTemplate(deed: Deed, id: string): Promise<void> {
  await deed.tx.deleteFrom('goal_template').where('id', '=', id).execute();
}
