import '../tables.ts';
import '../../people/tables.ts';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';
import { z } from 'zod';
import type { Deed, House, Sight } from '../../../platform/deed.ts';
import { mayCare } from '../rules/involved.ts';
import type { QualityCaseTable } from '../tables.ts';
import { unbiasedCase } from './reach.ts';
import { openAt } from './seals.ts';

type Row = Selectable<QualityCaseTable>;

interface Name {
  first_name: string;
  last_name: string;
  preferred_name: string | null;
}

/** Opened: only for whom the reach allows it. */
export interface Case extends Omit<Row, `sealed_${string}`>, Name {
  allegation: string | null;
  reason: string | null;
  appeal: string | null;
  appeal_reason: string | null;
}

function query(sight: Pick<Sight, 'db'>) {
  return sight.db
    .selectFrom('quality_case')
    .innerJoin('person', 'person.id', 'quality_case.about_id')
    .selectAll('quality_case')
    .select(['person.first_name', 'person.last_name', 'person.preferred_name']);
}

function opened(house: House, row: Row & Name): Case {
  const { sealed_allegation, sealed_reason, sealed_appeal, sealed_appeal_reason, ...rest } = row;
  return {
    ...rest,
    allegation: openAt(house, 'quality_case.allegation', row.id, sealed_allegation),
    reason: openAt(house, 'quality_case.reason', row.id, sealed_reason),
    appeal: openAt(house, 'quality_case.appeal', row.id, sealed_appeal),
    appeal_reason: openAt(house, 'quality_case.appeal_reason', row.id, sealed_appeal_reason),
  };
}

/** Reach: the office without the parties; whoever the operator named, while the appeal waits for her. */
export async function findCase(sight: Sight, id: string): Promise<Case | undefined> {
  if (sight.actor.person_id === null || !z.uuid().safeParse(id).success) return undefined;
  const unbiased = await unbiasedCase(sight);
  const named = sql<boolean>`(quality_case.state = 'appealed' and quality_case.appeal_handler = ${sight.actor.person_id}::uuid)`;
  const row = await query(sight)
    .where('quality_case.id', '=', id)
    .where(mayCare(sight.actor) ? unbiased : sql<boolean>`(${named} and ${unbiased})`)
    .executeTakeFirst();
  return row && opened(sight.house, row);
}

/** Reach: whom it is about, from the moment that something is put to her. A case that was dropped before is not hers to worry about. */
export async function findCaseAboutMe(sight: Sight, id: string): Promise<Case | undefined> {
  if (sight.actor.person_id === null || !z.uuid().safeParse(id).success) return undefined;
  const row = await query(sight)
    .where('quality_case.id', '=', id)
    .where('about_id', '=', sight.actor.person_id)
    .where('sealed_allegation', 'is not', null)
    .executeTakeFirst();
  return row && opened(sight.house, row);
}

/** The same reach, the newest first. */
export async function listCasesAboutMe(sight: Sight): Promise<Case[]> {
  if (sight.actor.person_id === null) return [];
  const rows = await query(sight)
    .where('about_id', '=', sight.actor.person_id)
    .where('sealed_allegation', 'is not', null)
    .orderBy('opened_at', 'desc')
    .orderBy('quality_case.id')
    .execute();
  return rows.map((row) => opened(sight.house, row));
}

/** Cases about one person, the newest first. Reach: the office without the parties. */
export async function listCasesAbout(sight: Sight, about_id: string): Promise<Case[]> {
  if (!mayCare(sight.actor)) return [];
  const rows = await query(sight)
    .where('about_id', '=', about_id)
    .where(await unbiasedCase(sight))
    .orderBy('opened_at', 'desc')
    .orderBy('quality_case.id')
    .limit(20)
    .execute();
  return rows.map((row) => opened(sight.house, row));
}

/** Locks the row, whoever asks: a second click waits here. The reader's reach is checked after it. */
export async function lockCase(deed: Deed, id: string): Promise<void> {
  if (z.uuid().safeParse(id).success)
    await deed.tx.selectFrom('quality_case').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Without reach: for the system and for checks. */
export async function findAnyCase(sight: Pick<Sight, 'db' | 'house'>, id: string): Promise<Case | undefined> {
  const row = await query(sight).where('quality_case.id', '=', id).executeTakeFirst();
  return row && opened(sight.house, row);
}

export async function insertCase(deed: Deed, row: Insertable<QualityCaseTable>): Promise<void> {
  await deed.tx.insertInto('quality_case').values(row).execute();
}

export async function updateCase(deed: Deed, id: string, change: Updateable<QualityCaseTable>): Promise<void> {
  await deed.tx.updateTable('quality_case').set(change).where('id', '=', id).execute();
}

/** Another case holds the same suspension: lifting this one does not set the person free. */
export async function isHeldByOther(deed: Deed, row: Pick<Row, 'id' | 'about_id' | 'program_id' | 'side'>): Promise<boolean> {
  const other = await deed.tx
    .selectFrom('quality_case')
    .select('id')
    .where('id', '<>', row.id)
    .where('about_id', '=', row.about_id)
    .where('program_id', '=', row.program_id)
    .where('side', '=', row.side)
    .where('suspended_at', 'is not', null)
    .where('lifted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return other !== undefined;
}
