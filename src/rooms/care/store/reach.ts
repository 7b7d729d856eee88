import '../tables.ts';
import '../../feedback/tables.ts';
import { sql, type RawBuilder } from 'kysely';
import { selfId, type Sight } from '../../../platform/deed.ts';
import { partnersOf } from '../../tandems/store/tandems.ts';

const isNone = (ids: readonly string[], column: string): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} <> all (${[...ids]}::uuid[])`;

/** Neither the reader nor anybody with whom she shares a live tandem. */
async function closeTo(sight: Sight): Promise<string[]> {
  return [selfId(sight), ...(await partnersOf(sight, selfId(sight)))];
}

const raisedBy = (self: string) => sql<boolean>`(
  exists (select 1 from report where report.id = raised.report_id and report.reporter_id = ${self}::uuid)
  or exists (select 1 from tandem_feedback given where given.id = raised.feedback_id and given.author_id = ${self}::uuid))`;

/** Lines of the trail (`audit_event`) without reports, flags and cases about the reader: who was asked and when says who spoke. */
export function notAboutReader(sight: Sight): RawBuilder<boolean> {
  const self = sql`${selfId(sight)}::uuid`;
  return sql<boolean>`(audit_event.object_type not in ('report', 'flag', 'case') or audit_event.object_id not in (
    select id::text from report where about_id = ${self} union all select id::text from flag where about_id = ${self}
    union all select id::text from quality_case where about_id = ${self}))`;
}

/** Flags (as `flag`) to which the reader is no party: not about her or her tandem partner, and not raised by her. */
export async function unbiasedFlag(sight: Sight): Promise<RawBuilder<boolean>> {
  const raised = sql<boolean>`exists (select 1 from flag raised where raised.id = flag.id and ${raisedBy(selfId(sight))})`;
  return sql<boolean>`(${isNone(await closeTo(sight), 'flag.about_id')} and not ${raised})`;
}

/** The same for cases (as `quality_case`), and not asked for the other side either. */
export async function unbiasedCase(sight: Sight): Promise<RawBuilder<boolean>> {
  const self = selfId(sight);
  const raised = sql<boolean>`exists (select 1 from flag raised where raised.case_id = quality_case.id and ${raisedBy(self)})`;
  const asked = sql<boolean>`exists (select 1 from case_statement asked where asked.case_id = quality_case.id and asked.person_id = ${self}::uuid)`;
  return sql<boolean>`(${isNone(await closeTo(sight), 'quality_case.about_id')} and not ${raised} and not ${asked})`;
}
