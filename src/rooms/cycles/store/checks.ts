import '../tables.ts';
import type { Selectable } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { TemplateCheck } from '../rules/templates.ts';
import type { CycleCheckTable } from '../tables.ts';

export type Check = Selectable<CycleCheckTable>;

/** The checklist of a cycle that the caller has found, in its order. */
export async function listChecks({ db }: Pick<Sight, 'db'>, cycle_id: string): Promise<Check[]> {
  return db.selectFrom('cycle_check').selectAll().where('cycle_id', '=', cycle_id).orderBy('position').execute();
}

export async function insertChecks(deed: Deed, cycle_id: string, checks: readonly TemplateCheck[]): Promise<void> {
  if (checks.length === 0) return;
  await deed.tx
    .insertInto('cycle_check')
    .values(checks.map((check, position) => ({ id: deed.house.chance.id(), cycle_id, position, ...check })))
    .execute();
}
