import '../tables.ts';
import { sql } from 'kysely';
import type { Sight } from '../../../platform/deed.ts';
import { maySeeQueue, waitingStates } from '../rules.ts';
import { figureDays } from '../rules/queue.ts';

const middleOf = (from: string, to: ReturnType<typeof sql>) =>
  sql<
    number | null
  >`floor(percentile_cont(0.5) within group (order by extract(epoch from (${to} - ${sql.ref(from)})) / 86400))::int`;

/** Whole days for which the waiting ones have waited, in the middle; null when nobody waits. */
export async function medianWaitingDays(sight: Sight): Promise<number | null> {
  if (!maySeeQueue(sight.actor)) return null;
  const row = await sight.db
    .selectFrom('application')
    .select(middleOf('submitted_at', sql`${sight.now}::timestamptz`).as('days'))
    .where('state', 'in', waitingStates)
    .executeTakeFirstOrThrow();
  return row.days;
}

export interface ReviewFigures {
  /** Decided in the last 90 days. */
  decided: number;
  /** Whole days from submission to decision, in the middle. */
  median_days: number | null;
  /** How many of the decided ones had a question to the applicant. */
  with_questions: number;
}

/** Gate 1 in numbers, of what was decided in the last 90 days. */
export async function reviewFigures(sight: Sight): Promise<ReviewFigures> {
  if (!maySeeQueue(sight.actor)) return { decided: 0, median_days: null, with_questions: 0 };
  return sight.db
    .selectFrom('application')
    .select([
      sql<number>`count(*)::int`.as('decided'),
      middleOf('submitted_at', sql.ref('decided_at')).as('median_days'),
      sql<number>`count(*) filter (where exists (select 1 from application_question where application_question.application_id = application.id))::int`.as(
        'with_questions',
      ),
    ])
    .where('state', 'in', ['approved', 'rejected'])
    .where('submitted_at', 'is not', null)
    .where('decided_at', '>', sql<Date>`${sight.now}::timestamptz - make_interval(days => ${figureDays})`)
    .executeTakeFirstOrThrow();
}
