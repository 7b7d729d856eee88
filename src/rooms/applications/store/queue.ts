import '../tables.ts';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { maySeeQueue, waitingStates, type ApplicationState } from '../rules.ts';
import type { Application } from './applications.ts';

export type QueueFilter = 'waiting' | 'decided';

export interface QueueRow {
  id: string;
  person_id: string;
  state: ApplicationState;
  submitted_at: Date;
  decided_at: Date | null;
  first_name: string;
  last_name: string;
  preferred_name: string | null;
  photo_file_id: string | null;
  function: string | null;
  organization: string | null;
  topics: number;
}

const statesOf = (filter: QueueFilter): readonly ApplicationState[] =>
  filter === 'waiting' ? waitingStates : ['approved', 'rejected'];

/** For the office. Waiting: oldest first; decided: newest first. Keyset paging by (time, id): `after` is the last row of the page before. */
export async function listQueue(
  sight: Sight,
  filter: { state: QueueFilter; after?: { at: Date; id: string } | undefined; limit: number },
): Promise<QueueRow[]> {
  if (!maySeeQueue(sight.actor)) return [];
  const { state, after, limit } = filter;
  const column = state === 'waiting' ? ('submitted_at' as const) : ('decided_at' as const);
  const order = state === 'waiting' ? ('asc' as const) : ('desc' as const);
  let query = sight.db
    .selectFrom('application')
    .innerJoin('person', 'person.id', 'application.person_id')
    .leftJoin('organization', 'organization.id', 'person.organization_id')
    .select([
      'application.id',
      'application.person_id',
      'application.state',
      'submitted_at',
      'decided_at',
      'first_name',
      'last_name',
      'preferred_name',
      'photo_file_id',
      'function',
      'organization.name as organization',
    ])
    .select((eb) =>
      eb
        .selectFrom('application_topic')
        .whereRef('application_id', '=', 'application.id')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .as('topics'),
    )
    .where('application.state', 'in', statesOf(state))
    .where('submitted_at', 'is not', null);
  if (after)
    query = query.where(
      sql<boolean>`(${sql.ref(column)}, application.id) ${sql.raw(state === 'waiting' ? '>' : '<')} (${after.at}::timestamptz, ${after.id}::uuid)`,
    );
  const rows = await query.orderBy(column, order).orderBy('application.id', order).limit(limit).execute();
  return rows.map((row) => ({ ...row, submitted_at: row.submitted_at as Date, topics: row.topics ?? 0 }));
}

/** Days for which the waiting ones have waited, in the middle; null when nobody waits. */
export async function medianWaitingDays(sight: Sight): Promise<number | null> {
  if (!maySeeQueue(sight.actor)) return null;
  const row = await sight.db
    .selectFrom('application')
    .select(
      sql<
        number | null
      >`percentile_cont(0.5) within group (order by extract(epoch from (${sight.now}::timestamptz - submitted_at))) / 86400`.as(
        'days',
      ),
    )
    .where('state', 'in', waitingStates)
    .executeTakeFirstOrThrow();
  return row.days === null ? null : Math.floor(row.days);
}

/** Reach: the office, from submission on. A draft is nobody else's. */
export async function findApplication(sight: Sight, id: string): Promise<Application | undefined> {
  if (!maySeeQueue(sight.actor) || !z.uuid().safeParse(id).success) return undefined;
  return sight.db
    .selectFrom('application')
    .selectAll()
    .where('id', '=', id)
    .where('submitted_at', 'is not', null)
    .executeTakeFirst();
}

/** Two reviewers at once: the second waits here, then sees what the first one decided. */
export async function lockApplication(deed: Deed, id: string): Promise<Application | undefined> {
  if (!(await findApplication(deed, id))) return undefined;
  return deed.tx.selectFrom('application').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}
