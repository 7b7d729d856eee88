import '../tables.ts';
import '../../people/tables.ts';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';
import { z } from 'zod';
import type { Deed, House, Sight } from '../../../platform/deed.ts';
import { mayCare } from '../rules/involved.ts';
import type { CaseState, ReportKind, ReportReason } from '../rules.ts';
import type { FlagTable } from '../tables.ts';
import { unbiasedFlag } from './reach.ts';
import { openAt } from './seals.ts';

type Row = Selectable<FlagTable>;

/** A flag with what raised it, the words still closed. */
export interface Flag extends Omit<Row, 'sealed_note'> {
  note: string | null;
  first_name: string;
  last_name: string;
  preferred_name: string | null;
  /** Of the report, where there is one. */
  kind: ReportKind | null;
  reason: ReportReason | null;
  confidential: boolean | null;
  object_id: string | null;
  /** Who reported or gave the feedback; null where her account is gone. */
  raised_by: string | null;
  case_state: CaseState | null;
}

function query(sight: Pick<Sight, 'db'>) {
  return sight.db
    .selectFrom('flag')
    .innerJoin('person', 'person.id', 'flag.about_id')
    .leftJoin('report', 'report.id', 'flag.report_id')
    .leftJoin('tandem_feedback', 'tandem_feedback.id', 'flag.feedback_id')
    .leftJoin('quality_case', 'quality_case.id', 'flag.case_id')
    .selectAll('flag')
    .select(['person.first_name', 'person.last_name', 'person.preferred_name'])
    .select(['report.kind', 'report.reason', 'report.confidential', 'report.object_id', 'quality_case.state as case_state'])
    .select(sql<string | null>`coalesce(report.reporter_id, tandem_feedback.author_id)`.as('raised_by'));
}

type Stored = Omit<Flag, 'note'> & Pick<Row, 'sealed_note'>;

const shown = (house: House, { sealed_note, ...row }: Stored): Flag => ({
  ...row,
  note: openAt(house, 'flag.note', row.id, sealed_note),
});

/** Where a page of a list ends. */
export interface Place {
  at: Date;
  id: string;
}

/** Open ones oldest first, settled ones newest first. Reach: the office without the parties. */
export async function listFlags(
  sight: Sight,
  { state, after, limit }: { state: 'open' | 'closed'; after?: Place | undefined; limit: number },
): Promise<Flag[]> {
  if (!mayCare(sight.actor)) return [];
  const open = state === 'open';
  let rows = query(sight)
    .where('flag.state', '=', state)
    .where(await unbiasedFlag(sight));
  if (after)
    rows = rows.where(
      open
        ? sql<boolean>`(flag.created_at, flag.id) > (${after.at}::timestamptz, ${after.id}::uuid)`
        : sql<boolean>`(flag.created_at, flag.id) < (${after.at}::timestamptz, ${after.id}::uuid)`,
    );
  const found = await rows
    .orderBy('flag.created_at', open ? 'asc' : 'desc')
    .orderBy('flag.id', open ? 'asc' : 'desc')
    .limit(limit)
    .execute();
  return found.map((row) => shown(sight.house, row));
}

/** How many wait and since when the oldest. */
export async function countFlags(sight: Sight): Promise<{ count: number; oldest: Date | null }> {
  if (!mayCare(sight.actor)) return { count: 0, oldest: null };
  return sight.db
    .selectFrom('flag')
    .select((eb) => [eb.fn.countAll<number>().as('count'), sql<Date | null>`min(created_at)`.as('oldest')])
    .where('state', '=', 'open')
    .where(await unbiasedFlag(sight))
    .executeTakeFirstOrThrow();
}

/** Reach as above. */
export async function findFlag(sight: Sight, id: string): Promise<Flag | undefined> {
  if (!mayCare(sight.actor) || !z.uuid().safeParse(id).success) return undefined;
  const row = await query(sight)
    .where('flag.id', '=', id)
    .where(await unbiasedFlag(sight))
    .executeTakeFirst();
  return row && shown(sight.house, row);
}

/** Other flags about the same person, the newest first. Reach as above. */
export async function listFlagsAbout(sight: Sight, about_id: string): Promise<Flag[]> {
  if (!mayCare(sight.actor)) return [];
  const rows = await query(sight)
    .where('flag.about_id', '=', about_id)
    .where(await unbiasedFlag(sight))
    .orderBy('flag.created_at', 'desc')
    .orderBy('flag.id')
    .limit(50)
    .execute();
  return rows.map((row) => shown(sight.house, row));
}

/** Of one case, without reach: for whoever has found the case. */
export async function flagsOfCase(sight: Pick<Sight, 'db' | 'house'>, case_id: string): Promise<Flag[]> {
  const rows = await query(sight).where('flag.case_id', '=', case_id).orderBy('flag.created_at').orderBy('flag.id').execute();
  return rows.map((row) => shown(sight.house, row));
}

/** Locked, so that a second click sees what the first one did. Reach as `findFlag`. */
export async function lockFlag(deed: Deed, id: string): Promise<Flag | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  await deed.tx.selectFrom('flag').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  return findFlag(deed, id);
}

/** False where the same thing has raised it before. */
export async function insertFlag(deed: Deed, row: Insertable<FlagTable>): Promise<boolean> {
  const made = await deed.tx
    .insertInto('flag')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function updateFlag(deed: Deed, id: string, change: Updateable<FlagTable>): Promise<void> {
  await deed.tx.updateTable('flag').set(change).where('id', '=', id).execute();
}
