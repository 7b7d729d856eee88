import '../tables.ts';
import { sql } from 'kysely';
import { selfId, type Sight } from '../../../platform/deed.ts';
import { liveStates } from '../../tandems/rules.ts';
import { mayName } from '../rules/involved.ts';

/**
 * Open flags that nobody of the office may look at, because each of its people is a party. For the operator, who can give the role to
 * somebody else: a number and its age, and never of a flag about herself.
 */
export async function findLonelyFlags(sight: Sight): Promise<{ count: number; oldest: Date } | undefined> {
  if (!mayName(sight.actor)) return undefined;
  const { rows } = await sql<{ count: number; oldest: Date | null }>`
    select count(*)::int as count, min(flag.created_at) as oldest from flag
    where flag.state = 'open' and flag.about_id <> ${selfId(sight)}::uuid and not exists (
      select 1 from role_grant office join person on person.id = office.person_id
      where office.role = 'office' and person.status = 'active' and person.id <> flag.about_id
        and not exists (select 1 from report where report.id = flag.report_id and report.reporter_id = person.id)
        and not exists (select 1 from tandem_feedback given where given.id = flag.feedback_id and given.author_id = person.id)
        and not exists (
          select 1 from tandem_party own join tandem on tandem.id = own.tandem_id
          join tandem_party other on other.tandem_id = own.tandem_id
          where own.person_id = person.id and other.person_id = flag.about_id and tandem.state in (${sql.join([...liveStates])})))`.execute(
    sight.db,
  );
  const [row] = rows;
  return row?.oldest ? { count: row.count, oldest: row.oldest } : undefined;
}
