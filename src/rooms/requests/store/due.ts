import '../tables.ts';
import '../../programs/tables.ts';
import { sql } from 'kysely';
import type { Deed } from '../../../platform/deed.ts';
import { openStates, reminderDays } from '../rules.ts';
import type { MentoringRequest } from './requests.ts';

const day = 86_400_000;

/** An open request with the days after which it expires, and how many in a row a mentor may leave unanswered. */
export type DueRequest = MentoringRequest & { limit: number; silent_limit: number };

/** Whatever waits for a reminder or for its end, locked; a row that somebody works on is left for the next run. */
export async function lockDue(deed: Deed): Promise<DueRequest[]> {
  const limit = sql<number>`(settings ->> case mentoring_request.state when 'clarifying' then 'reply_days' else 'answer_days' end)::int`;
  return deed.tx
    .selectFrom('mentoring_request')
    .innerJoin('program', 'program.id', 'mentoring_request.program_id')
    .selectAll('mentoring_request')
    .select([limit.as('limit'), sql<number>`(settings ->> 'silent_limit')::int`.as('silent_limit')])
    .where('mentoring_request.state', 'in', openStates)
    .where((eb) =>
      eb.or([
        eb('waiting_since', '<=', sql<Date>`${deed.now}::timestamptz - ${limit} * interval '1 day'`),
        ...reminderDays.map((days, sent) =>
          eb.and([eb('reminders', '=', sent), eb('waiting_since', '<=', new Date(deed.now.getTime() - days * day))]),
        ),
      ]),
    )
    .orderBy('waiting_since')
    .forUpdate('mentoring_request')
    .skipLocked()
    .limit(500)
    .execute();
}
