import '../tables.ts';
import '../../people/tables.ts';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';
import { z } from 'zod';
import type { Deed, House, Sight } from '../../../platform/deed.ts';
import { remindBeforeDays } from '../rules/case.ts';
import type { CaseState } from '../rules.ts';
import type { CaseStatementTable } from '../tables.ts';
import { openAt } from './seals.ts';

type Row = Selectable<CaseStatementTable>;

export interface Statement extends Omit<Row, 'sealed_text'> {
  text: string | null;
  first_name: string;
  last_name: string;
  preferred_name: string | null;
}

const opened = (house: House, { sealed_text, ...row }: Omit<Statement, 'text'> & Pick<Row, 'sealed_text'>): Statement => ({
  ...row,
  text: openAt(house, 'case_statement.text', row.id, sealed_text),
});

/** Of one case, whoever was asked first on top. Without reach: for whoever has found the case as the office does. */
export async function statementsOf(sight: Pick<Sight, 'db' | 'house'>, case_id: string): Promise<Statement[]> {
  const rows = await sight.db
    .selectFrom('case_statement')
    .innerJoin('person', 'person.id', 'case_statement.person_id')
    .selectAll('case_statement')
    .select(['first_name', 'last_name', 'preferred_name'])
    .where('case_id', '=', case_id)
    .orderBy('side')
    .orderBy('asked_at')
    .orderBy('case_statement.id')
    .execute();
  return rows.map((row) => opened(sight.house, row));
}

export interface OwnStatement extends Statement {
  state: CaseState;
  statement_by: Date | null;
}

/** Reach: the reader's own, in one case. */
export async function findOwnStatement(sight: Sight, case_id: string): Promise<OwnStatement | undefined> {
  if (sight.actor.person_id === null || !z.uuid().safeParse(case_id).success) return undefined;
  const row = await sight.db
    .selectFrom('case_statement')
    .innerJoin('quality_case', 'quality_case.id', 'case_statement.case_id')
    .innerJoin('person', 'person.id', 'case_statement.person_id')
    .selectAll('case_statement')
    .select(['state', 'statement_by', 'first_name', 'last_name', 'preferred_name'])
    .where('case_id', '=', case_id)
    .where('person_id', '=', sight.actor.person_id)
    .executeTakeFirst();
  return row && { ...opened(sight.house, row), state: row.state, statement_by: row.statement_by };
}

/** Where the reader was asked for the other side, the newest first. */
export async function listAskedOfMe(sight: Sight): Promise<OwnStatement[]> {
  if (sight.actor.person_id === null) return [];
  const rows = await sight.db
    .selectFrom('case_statement')
    .innerJoin('quality_case', 'quality_case.id', 'case_statement.case_id')
    .innerJoin('person', 'person.id', 'case_statement.person_id')
    .selectAll('case_statement')
    .select(['state', 'statement_by', 'first_name', 'last_name', 'preferred_name'])
    .where('person_id', '=', sight.actor.person_id)
    .where('case_statement.side', '=', 'other')
    .orderBy('asked_at', 'desc')
    .orderBy('case_statement.id')
    .execute();
  return rows.map((row) => ({ ...opened(sight.house, row), state: row.state, statement_by: row.statement_by }));
}

export async function insertStatement(deed: Deed, row: Insertable<CaseStatementTable>): Promise<void> {
  await deed.tx
    .insertInto('case_statement')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .execute();
}

export async function updateStatement(deed: Deed, id: string, change: Updateable<CaseStatementTable>): Promise<void> {
  await deed.tx.updateTable('case_statement').set(change).where('id', '=', id).execute();
}

/** Not answered, not reminded, and the time is nearly over. Locked; one run takes a bite. */
export async function lockUnanswered(
  deed: Deed,
): Promise<{ id: string; case_id: string; person_id: string; statement_by: Date | null }[]> {
  return deed.tx
    .selectFrom('case_statement')
    .innerJoin('quality_case', 'quality_case.id', 'case_statement.case_id')
    .select(['case_statement.id', 'case_id', 'person_id', 'statement_by'])
    .where('state', '=', 'hearing')
    .where('answered_at', 'is', null)
    .where('reminded_at', 'is', null)
    .where('statement_by', '>', deed.now)
    .where(sql<boolean>`statement_by <= ${deed.now}::timestamptz + make_interval(days => ${remindBeforeDays})`)
    .orderBy('statement_by')
    .forUpdate('case_statement')
    .skipLocked()
    .limit(200)
    .execute();
}
