import '../tables.ts';
import '../../people/tables.ts';
import type { Insertable, Selectable, Updateable } from 'kysely';
import { z } from 'zod';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { TemplateCheck } from '../rules/templates.ts';
import type { CycleCheckTable } from '../tables.ts';

export type Check = Selectable<CycleCheckTable>;

/** The checklist of a cycle that the caller has found, in its order. */
export async function listChecks({ db }: Pick<Sight, 'db'>, cycle_id: string): Promise<Check[]> {
  return db.selectFrom('cycle_check').selectAll().where('cycle_id', '=', cycle_id).orderBy('position').execute();
}

/** One point under a lock. The caller has locked its cycle. */
export async function lockCheck(deed: Deed, cycle_id: string, id: string): Promise<Check | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  return deed.tx
    .selectFrom('cycle_check')
    .selectAll()
    .where('cycle_id', '=', cycle_id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertChecks(deed: Deed, cycle_id: string, checks: readonly TemplateCheck[]): Promise<void> {
  if (checks.length === 0) return;
  await deed.tx
    .insertInto('cycle_check')
    .values(checks.map((check, position) => ({ id: deed.house.chance.id(), cycle_id, position, ...check })))
    .execute();
}

export async function insertCheck(deed: Deed, row: Insertable<CycleCheckTable>): Promise<void> {
  await deed.tx.insertInto('cycle_check').values(row).execute();
}

export async function updateCheck(deed: Deed, id: string, change: Updateable<CycleCheckTable>): Promise<void> {
  await deed.tx.updateTable('cycle_check').set(change).where('id', '=', id).execute();
}

export async function deleteCheck(deed: Deed, id: string): Promise<void> {
  await deed.tx.deleteFrom('cycle_check').where('id', '=', id).execute();
}

export interface OpenCheck {
  id: string;
  cycle_id: string;
  key: string | null;
  title: string;
  gate: CycleCheckTable['gate'];
  required: boolean;
  due_on: string | null;
  done_at: Date | null;
}

/** Points that stand under somebody's name and that nobody has ticked, by day. Without reach: it is her own list. */
export async function listChecksOf({ db }: Pick<Sight, 'db'>, person_id: string): Promise<OpenCheck[]> {
  return db
    .selectFrom('cycle_check')
    .select(['id', 'cycle_id', 'key', 'title', 'gate', 'required', 'due_on', 'done_at'])
    .where('owner_id', '=', person_id)
    .where('done_at', 'is', null)
    .orderBy('due_on')
    .orderBy('position')
    .execute();
}
