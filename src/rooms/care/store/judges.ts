import '../tables.ts';
import '../../people/tables.ts';
import { sql } from 'kysely';
import { selfId, type Sight } from '../../../platform/deed.ts';
import { partnersOf } from '../../tandems/store/tandems.ts';
import { mayJudge, mayName, type Involved } from '../rules/involved.ts';

type Db = Pick<Sight, 'db'>;

/** Everybody who is part of a case beside the person herself and her partners. Without reach: for checks and for sparing them mails. */
export async function involvedIn(sight: Db, row: { id: string; about_id: string }): Promise<Involved> {
  const { rows } = await sql<{ id: string | null }>`
    select reporter_id as id from report join flag on flag.report_id = report.id where flag.case_id = ${row.id}
    union select author_id from tandem_feedback join flag on flag.feedback_id = tandem_feedback.id where flag.case_id = ${row.id}
    union select person_id from case_statement where case_id = ${row.id} and side = 'other'`.execute(sight.db);
  return { about_id: row.about_id, other_ids: rows.flatMap(({ id }) => id ?? []) };
}

/** Active people with this role: somebody invited who has never come in can decide nothing. */
async function holdersOf(sight: Db, role: 'office' | 'operator'): Promise<string[]> {
  const rows = await sight.db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select('person.id')
    .where('role', '=', role)
    .where('status', '=', 'active')
    .orderBy('person.id')
    .execute();
  return rows.map(({ id }) => id);
}

interface Judged {
  id: string;
  about_id: string;
  decided_by: string | null;
}

/** Who of these people may decide the appeal. */
export async function judgesAmong(sight: Db, row: Judged, ids: readonly string[]): Promise<string[]> {
  const involved = { ...(await involvedIn(sight, row)), decided_by: row.decided_by };
  // To be a tandem partner goes both ways.
  const partners = await partnersOf(sight, row.about_id);
  return ids.filter((id) => !partners.includes(id) && mayJudge(id, involved, []));
}

export async function judgesOf(sight: Db, row: Judged): Promise<string[]> {
  return judgesAmong(sight, row, await holdersOf(sight, 'office'));
}

/** The operators who name somebody: those who are no part of it, or all where every one of them is. */
export async function namersOf(sight: Db, row: Omit<Judged, 'decided_by'>): Promise<string[]> {
  const operators = await holdersOf(sight, 'operator');
  const unbiased = await judgesAmong(sight, { ...row, decided_by: null }, operators);
  return unbiased.length > 0 ? unbiased : operators;
}

/** An appeal as the operator knows it: that it waits, and nothing else. */
export interface LonelyAppeal {
  id: string;
  appealed_at: Date;
}

async function lonelyAppeals(sight: Sight): Promise<LonelyAppeal[]> {
  const rows = await sight.db
    .selectFrom('quality_case')
    .leftJoin('person', 'person.id', 'quality_case.appeal_handler')
    .select(['quality_case.id', 'about_id', 'decided_by', 'appealed_at', 'status'])
    .where('state', '=', 'appealed')
    .orderBy('appealed_at')
    .execute();
  const lonely: LonelyAppeal[] = [];
  for (const { status, appealed_at, ...row } of rows) {
    if (!appealed_at || status === 'active') continue;
    if ((await judgesOf(sight, row)).length > 0 || !(await namersOf(sight, row)).includes(selfId(sight))) continue;
    lonely.push({ id: row.id, appealed_at });
  }
  return lonely;
}

/** Appeals that nobody of the office may decide. Reach: the operator, but not of what she is part of where another one can do it. */
export async function listAppealsWithoutHandler(sight: Sight): Promise<LonelyAppeal[]> {
  return mayName(sight.actor) ? lonelyAppeals(sight) : [];
}

export async function countAppealsWithoutHandler(sight: Sight): Promise<number> {
  return (await listAppealsWithoutHandler(sight)).length;
}
