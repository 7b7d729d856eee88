import '../tables.ts';
import '../../people/tables.ts';
import { sql, type RawBuilder } from 'kysely';
import type { Sight } from '../../../platform/deed.ts';
import { mayCare } from '../rules/involved.ts';
import type { CaseFilter } from '../rules/reports.ts';
import type { CaseOutcome, CaseSide, CaseState } from '../rules.ts';
import type { Place } from './flags.ts';
import { unbiasedCase } from './reach.ts';

export interface QueuedCase {
  id: string;
  first_name: string;
  last_name: string;
  preferred_name: string | null;
  side: CaseSide;
  state: CaseState;
  outcome: CaseOutcome | null;
  /** By which the list goes: opened, appealed, suspended or closed. */
  at: Date;
  handled_by: string | null;
  statement_by: Date | null;
  suspended_at: Date | null;
  lifted_at: Date | null;
  revocation_asked_at: Date | null;
  revocation_asked_by: string | null;
  revoked_at: Date | null;
  asked: number;
  answered: number;
}

export type CaseList = Exclude<CaseFilter, 'flags' | 'settled'>;

/** The suspension lies now. */
const suspended = sql<boolean>`(suspended_at is not null and lifted_at is null and revoked_at is null)`;
const lists: Record<CaseList, { where: RawBuilder<boolean>; at: RawBuilder<Date>; newest: boolean }> = {
  running: { where: sql<boolean>`state in ('open', 'hearing')`, at: sql<Date>`opened_at`, newest: false },
  appeals: { where: sql<boolean>`state = 'appealed'`, at: sql<Date>`appealed_at`, newest: false },
  suspended: { where: suspended, at: sql<Date>`suspended_at`, newest: false },
  decided: { where: sql<boolean>`state = 'decided'`, at: sql<Date>`decided_at`, newest: true },
  closed: { where: sql<boolean>`state = 'closed'`, at: sql<Date>`closed_at`, newest: true },
};

/** Reach: the office without the parties. What waits comes oldest first, what is over newest first. */
export async function listCases(
  sight: Sight,
  { list, after, limit }: { list: CaseList; after?: Place | undefined; limit: number },
): Promise<QueuedCase[]> {
  if (!mayCare(sight.actor)) return [];
  const { where, at, newest } = lists[list];
  let query = sight.db
    .selectFrom('quality_case')
    .innerJoin('person', 'person.id', 'quality_case.about_id')
    .select(['quality_case.id', 'first_name', 'last_name', 'preferred_name', 'side', 'state', 'outcome', 'handled_by'])
    .select(['statement_by', 'suspended_at', 'lifted_at', 'revocation_asked_at', 'revocation_asked_by', 'revoked_at'])
    .select([
      at.as('at'),
      sql<number>`(select count(*)::int from case_statement s where s.case_id = quality_case.id)`.as('asked'),
      sql<number>`(select count(answered_at)::int from case_statement s where s.case_id = quality_case.id)`.as('answered'),
    ])
    .where(where)
    .where(await unbiasedCase(sight));
  const sign = sql.raw(newest ? '<' : '>');
  if (after) query = query.where(sql<boolean>`(${at}, quality_case.id) ${sign} (${after.at}::timestamptz, ${after.id}::uuid)`);
  return query
    .orderBy(at, newest ? 'desc' : 'asc')
    .orderBy('quality_case.id', newest ? 'desc' : 'asc')
    .limit(limit)
    .execute();
}
