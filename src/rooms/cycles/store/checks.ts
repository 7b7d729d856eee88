import '../tables.ts';
import '../../people/tables.ts';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';
import { z } from 'zod';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { runningRoles } from '../rules.ts';
import type { TemplateCheck } from '../rules/templates.ts';
import type { CycleCheckTable } from '../tables.ts';

export type Check = Selectable<CycleCheckTable>;

/** Others in charge cannot open a point. */
const ownerRuns = sql<boolean>`exists (select 1 from cycle_staff where cycle_staff.cycle_id = cycle_check.cycle_id
  and cycle_staff.person_id = cycle_check.owner_id and cycle_staff.until is null and cycle_staff.role = any (${[...runningRoles]}))`;

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

/** Somebody is relieved: what was open under this name is the next one's. Reminders begin anew. */
export async function passChecks(deed: Deed, cycle_id: string, from_id: string, to_id: string): Promise<void> {
  await deed.tx
    .updateTable('cycle_check')
    .set({ owner_id: to_id, reminders: 0 })
    .where('cycle_id', '=', cycle_id)
    .where('owner_id', '=', from_id)
    .where('done_at', 'is', null)
    .execute();
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

/** Points under somebody's name that nobody has ticked, by day; only of cycles that she runs. Without reach: it is her own list. */
export async function listChecksOf({ db }: Pick<Sight, 'db'>, person_id: string): Promise<OpenCheck[]> {
  return db
    .selectFrom('cycle_check')
    .select(['id', 'cycle_id', 'key', 'title', 'gate', 'required', 'due_on', 'done_at'])
    .where('owner_id', '=', person_id)
    .where('done_at', 'is', null)
    .where(ownerRuns)
    .orderBy('due_on')
    .orderBy('position')
    .execute();
}

export interface DueCheck extends OpenCheck {
  owner_id: string;
  due_on: string;
  reminders: number;
}

/** Open points of all cycles whose day lies between these two, with an owner who runs the cycle, locked. For the timetable. */
export async function lockDueChecks(deed: Deed, from: string, until: string): Promise<DueCheck[]> {
  return deed.tx
    .selectFrom('cycle_check')
    .select(['id', 'cycle_id', 'key', 'title', 'gate', 'required', 'due_on', 'done_at', 'owner_id', 'reminders'])
    .where('done_at', 'is', null)
    .where('due_on', '>=', from)
    .where('due_on', '<=', until)
    .where('reminders', '<', 2)
    .where(ownerRuns)
    .orderBy('due_on')
    .orderBy('position')
    .forUpdate()
    .skipLocked()
    .$narrowType<{ owner_id: string; due_on: string }>()
    .execute();
}
