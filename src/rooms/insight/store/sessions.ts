import { sql } from 'kysely';
import '../../sessions/tables.ts';
import '../../tandems/tables.ts';
import type { Sight } from '../../../platform/deed.ts';

export interface Week {
  from: Date;
  /** Sessions that were agreed for this week, and those of them that took place. */
  planned: number;
  held: number;
}

/** Sessions by week; a number for each, nothing about who met. `weeks`: their first instants, oldest first, the last one current. */
export async function listWeeks({ db }: Pick<Sight, 'db'>, program_id: string, weeks: readonly Date[]): Promise<Week[]> {
  const { rows } = await sql<Week>`
    with week as (select unnest(${weeks.map((week) => week.toISOString())}::timestamptz[]) as "from")
    select week."from", count(s.id)::int as planned, (count(s.id) filter (where s.state = 'held'))::int as held
    from week left join (
      select session.id, session.state, session.starts_at from session join tandem on tandem.id = session.tandem_id
      where tandem.program_id = ${program_id} and session.state in ('booked', 'held', 'missed')
    ) s on s.starts_at >= week."from" and s.starts_at < week."from" + interval '7 days'
    group by week."from" order by week."from"`.execute(db);
  return rows;
}
