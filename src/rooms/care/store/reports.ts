import '../tables.ts';
import '../../people/tables.ts';
import type { Insertable, Selectable } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { CaseState, FlagState, ReportKind } from '../rules.ts';
import type { ReportTable } from '../tables.ts';
import { sealAt } from './seals.ts';

export type Report = Selectable<ReportTable>;

/** Reach: her own. Each thing is reported once by one person. */
export async function findOwnReport(sight: Sight, kind: ReportKind, object_id: string): Promise<Report | undefined> {
  return sight.db
    .selectFrom('report')
    .selectAll()
    .where('reporter_id', '=', sight.actor.person_id)
    .where('kind', '=', kind)
    .where('object_id', '=', object_id)
    .executeTakeFirst();
}

export interface OwnReport {
  id: string;
  kind: ReportKind;
  reason: Report['reason'];
  confidential: boolean;
  created_at: Date;
  flag_state: FlagState;
  case_state: CaseState | null;
  first_name: string;
  last_name: string;
  preferred_name: string | null;
}

/** What the reader has reported, the newest first: that it is looked at, and nothing of what comes of it. */
export async function listOwnReports(sight: Sight): Promise<OwnReport[]> {
  return sight.db
    .selectFrom('report')
    .innerJoin('flag', 'flag.report_id', 'report.id')
    .innerJoin('person', 'person.id', 'report.about_id')
    .leftJoin('quality_case', 'quality_case.id', 'flag.case_id')
    .select(['report.id', 'report.kind', 'report.reason', 'report.confidential', 'report.created_at'])
    .select(['flag.state as flag_state', 'quality_case.state as case_state'])
    .select(['person.first_name', 'person.last_name', 'person.preferred_name'])
    .where('report.reporter_id', '=', sight.actor.person_id)
    .orderBy('report.created_at', 'desc')
    .orderBy('report.id')
    .limit(100)
    .execute();
}

/** False where she has reported it before. */
export async function insertReport(
  deed: Deed,
  { text, quote, ...row }: Omit<Insertable<ReportTable>, 'sealed_text' | 'sealed_quote'> & { text: string; quote: string },
): Promise<boolean> {
  const { house } = deed;
  const made = await deed.tx
    .insertInto('report')
    .values({
      ...row,
      sealed_text: text ? sealAt(house, 'report.text', row.id, text) : null,
      sealed_quote: quote ? sealAt(house, 'report.quote', row.id, quote) : null,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
