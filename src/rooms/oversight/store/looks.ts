import '../tables.ts';
import { sql } from 'kysely';
import type { Selectable, Updateable } from 'kysely';
import { z } from 'zod';
import type { Deed, House, Sight } from '../../../platform/deed.ts';
import { fullName } from '../../people/rules/profile.ts';
import { accompanied, type Mood } from '../rules.ts';
import type { CheckInTable } from '../tables.ts';
import { isLiveTandem } from './reach.ts';

export interface Look {
  id: string;
  due_on: string;
  done_at: Date | null;
  done_by: string | null;
  mood: Mood | null;
  note: string;
  /** Of whoever had it; null where she is gone or nobody did. */
  by: string | null;
}

export const sealNote = (house: House, id: string, note: string | undefined) =>
  note ? house.vault.seal(note, `check_in.note.${id}`) : null;

/** The looks at a tandem whose reach the caller has made sure of, the earliest first. */
export async function listLooks(sight: Pick<Sight, 'db' | 'house'>, tandem_id: string): Promise<Look[]> {
  const rows = await sight.db
    .selectFrom('check_in')
    .leftJoin('person', 'person.id', 'check_in.done_by')
    .selectAll('check_in')
    .select(['first_name', 'last_name', 'preferred_name'])
    .where('tandem_id', '=', tandem_id)
    .orderBy('due_on')
    .execute();
  return rows.map(({ id, due_on, done_at, done_by, mood, sealed_note, first_name, last_name, preferred_name }) => ({
    id,
    due_on,
    done_at,
    done_by,
    mood,
    note: sealed_note ? sight.house.vault.open(sealed_note, `check_in.note.${id}`) : '',
    by: first_name && last_name ? fullName({ first_name, last_name, preferred_name }) : null,
  }));
}

export async function findLook(
  deed: Deed,
  tandem_id: string,
  id: string,
): Promise<Pick<Selectable<CheckInTable>, 'id' | 'done_at' | 'due_on'> | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  return deed.tx
    .selectFrom('check_in')
    .select(['id', 'done_at', 'due_on'])
    .where('tandem_id', '=', tandem_id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateLook(deed: Deed, id: string, change: Updateable<CheckInTable>): Promise<void> {
  await deed.tx.updateTable('check_in').set(change).where('id', '=', id).execute();
}

/** Planned, or had already (with the rest filled in). A day that has one keeps it. */
export async function insertLook(
  deed: Deed,
  row: { tandem_id: string; due_on: string } & Partial<Pick<CheckInTable, 'id' | 'done_at' | 'done_by' | 'mood' | 'sealed_note'>>,
): Promise<void> {
  await deed.tx
    .insertInto('check_in')
    .values({
      id: deed.house.chance.id(),
      done_at: null,
      done_by: null,
      mood: null,
      sealed_note: null,
      reminded_at: null,
      ...row,
    })
    .onConflict((conflict) => conflict.columns(['tandem_id', 'due_on']).doNothing())
    .execute();
}

export async function deleteLooks(deed: Deed, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await deed.tx.deleteFrom('check_in').where('id', 'in', ids).execute();
}

/** What nobody has had yet goes with the tandem. */
export async function deleteOpenLooks(deed: Deed, tandem_id: string): Promise<void> {
  await deed.tx.deleteFrom('check_in').where('tandem_id', '=', tandem_id).where('done_at', 'is', null).execute();
}

export interface Unplanned {
  id: string;
  started_on: string;
  planned_end_on: string;
  weeks: number;
  last: string | null;
}

/** Accompanied tandems whose period has room for a further look. `tandem_id`: only this one. For the system. */
export async function listUnplanned(deed: Deed, tandem_id?: string): Promise<Unplanned[]> {
  const one = tandem_id ? sql`tandem.id = ${tandem_id}::uuid` : sql`true`;
  const { rows } = await sql<Unplanned>`
    select * from (
      select tandem.id, started_on, planned_end_on, (coalesce(cycle.settings, program.settings)->>'check_in_weeks')::int as weeks,
        (select max(due_on) from check_in where tandem_id = tandem.id) as last
      from tandem join program on program.id = tandem.program_id left join cycle on cycle.id = tandem.cycle_id
      where program.format = any (${[...accompanied]}) and ${isLiveTandem} and tandem.state <> 'closing' and ${one}
    ) each
    where coalesce(last, started_on) + weeks * 7 < planned_end_on
    order by id`.execute(deed.tx);
  return rows;
}

export interface DueLook {
  id: string;
  tandem_id: string;
}

/** Due ones of which nobody was told, locked. For the system. */
export async function lockUntold(deed: Deed, today: string): Promise<DueLook[]> {
  return deed.tx
    .selectFrom('check_in')
    .innerJoin('tandem', 'tandem.id', 'check_in.tandem_id')
    .select(['check_in.id', 'check_in.tandem_id'])
    .where('check_in.done_at', 'is', null)
    .where('check_in.reminded_at', 'is', null)
    .where('check_in.due_on', '<=', today)
    .where('tandem.state', 'not in', ['on_hold', 'protective'])
    .where(isLiveTandem)
    .orderBy('check_in.id')
    .forUpdate('check_in')
    .execute();
}
