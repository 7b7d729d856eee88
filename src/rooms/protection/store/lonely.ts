import '../tables.ts';
import { sql } from 'kysely';
import { selfId, type Sight } from '../../../platform/deed.ts';
import { hasRole } from '../../people/rules/person.ts';
import { openStates } from '../rules.ts';

/**
 * Calls and frozen tandems that nobody may answer, because everybody of the role that was asked has gone or is one of the two. For the operator,
 * who can give the role to somebody: a number and its age, and never of a tandem of her own.
 */
export async function findLonelyCalls(sight: Sight): Promise<{ count: number; oldest: Date } | undefined> {
  if (!hasRole(sight.actor, 'operator')) return undefined;
  const { rows } = await sql<{ count: number; oldest: Date | null }>`
    select count(*)::int as count, min(protection.asked_at) as oldest from protection
    where protection.state in (${sql.join([...openStates])})
      and not exists (select 1 from tandem_party own where own.tandem_id = protection.tandem_id and own.person_id = ${selfId(sight)}::uuid)
      and not exists (
        select 1 from role_grant helper join person on person.id = helper.person_id
        where helper.role = protection.asked_of and person.status = 'active' and not exists (
          select 1 from tandem_party own where own.tandem_id = protection.tandem_id and own.person_id = person.id))`.execute(
    sight.db,
  );
  const [row] = rows;
  return row?.oldest ? { count: row.count, oldest: row.oldest } : undefined;
}
