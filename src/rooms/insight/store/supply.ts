import { sql } from 'kysely';
import '../../applications/tables.ts';
import '../../tandems/tables.ts';
import type { Sight } from '../../../platform/deed.ts';

export interface Supply {
  at: Date;
  listed: number;
  /** Places of those listed, as they offer them today. */
  places: number;
  /** Tandems that ran. */
  running: number;
  /** Places of those listed that nobody took. */
  free: number;
}

/**
 * Mentors, places and running tandems at each of these instants, as far as the rows remember: pauses that are over are not
 * known any more, and places are counted as they are offered today.
 */
export async function listSupply({ db }: Pick<Sight, 'db'>, program_id: string, points: readonly Date[]): Promise<Supply[]> {
  const { rows } = await sql<Supply>`
    with point as (select unnest(${points.map((point) => point.toISOString())}::timestamptz[]) as at),
    listed as (
      select point.at, l.person_id, l.capacity from point join mentor_listing l
        on l.program_id = ${program_id} and l.published_at <= point.at
        and (l.retired_at is null or l.retired_at > point.at)
        and (l.state <> 'paused' or l.paused_at is null or l.paused_at > point.at)
        and (l.state <> 'suspended' or l.suspended_at is null or l.suspended_at > point.at)),
    live as (
      select point.at, p.person_id, count(*)::int as n from point join tandem t
        on t.program_id = ${program_id} and t.created_at <= point.at and (t.ended_at is null or t.ended_at > point.at)
        join tandem_party p on p.tandem_id = t.id and p.role = 'mentor'
      group by point.at, p.person_id)
    select point.at,
      (select count(*) from listed where listed.at = point.at)::int as listed,
      (select coalesce(sum(capacity), 0) from listed where listed.at = point.at)::int as places,
      (select coalesce(sum(n), 0) from live where live.at = point.at)::int as running,
      (select coalesce(sum(greatest(0, listed.capacity - coalesce(live.n, 0))), 0) from listed
        left join live on live.at = listed.at and live.person_id = listed.person_id where listed.at = point.at)::int as free
    from point order by point.at`.execute(db);
  return rows;
}
