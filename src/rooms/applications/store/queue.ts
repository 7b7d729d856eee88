import '../tables.ts';
import { sql } from 'kysely';
import { z } from 'zod';
import { selfId, type Deed, type Sight } from '../../../platform/deed.ts';
import { maySeeQueue, type ApplicationKind, type ApplicationState } from '../rules.ts';
import { queueStates, type QueueFilter } from '../rules/queue.ts';
import type { Application } from './applications.ts';

export interface QueueRow {
  id: string;
  person_id: string;
  kind: ApplicationKind;
  state: ApplicationState;
  submitted_at: Date;
  /** What the list is ordered by: when it was sent, last asked, or decided. */
  at: Date;
  first_name: string;
  last_name: string;
  preferred_name: string | null;
  function: string | null;
  organization: string | null;
  topics: number;
  /** Of the office, and still so. */
  assigned_to: string | null;
  decided_by: string | null;
}

export interface QueueQuery {
  state: QueueFilter;
  /** Words of a name. */
  search?: string | undefined;
  /** Last row of the page before. */
  after?: { at: Date; id: string } | undefined;
  limit: number;
}

/** Whoever took it on; nobody, where that person has left the office. */
export const assignee = sql<
  string | null
>`case when exists (select 1 from role_grant join person as holder on holder.id = role_grant.person_id
  where role_grant.person_id = application.assigned_to and role = 'office' and holder.status in ('active', 'invited')) then application.assigned_to end`;

const orderOf: Record<QueueFilter, string> = {
  waiting: 'submitted_at',
  mine: 'submitted_at',
  asked: 'asked_at',
  decided: 'coalesce(decided_at, expired_at)',
};

/** For the office. Oldest first, decided ones newest first. Keyset paging by (`at`, id). */
export async function listQueue(sight: Sight, { state, search, after, limit }: QueueQuery): Promise<QueueRow[]> {
  if (!maySeeQueue(sight.actor)) return [];
  // To the millisecond, as the address of the next page carries it: nothing in between is lost.
  const at = sql<Date>`date_trunc('milliseconds', ${sql.raw(orderOf[state])})`;
  const order = state === 'decided' ? ('desc' as const) : ('asc' as const);
  let query = sight.db
    .selectFrom('application')
    .innerJoin('person', 'person.id', 'application.person_id')
    .leftJoin('organization', 'organization.id', 'person.organization_id')
    .select(['application.id', 'application.person_id', 'application.kind', 'application.state', 'submitted_at'])
    .select(['first_name', 'last_name', 'preferred_name', 'function', 'organization.name as organization'])
    .select([at.as('at'), assignee.as('assigned_to'), 'application.decided_by'])
    .select((eb) =>
      eb
        .selectFrom('application_topic')
        .whereRef('application_id', '=', 'application.id')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .as('topics'),
    )
    .where('application.state', 'in', queueStates[state])
    .where('submitted_at', 'is not', null);
  if (state === 'mine') query = query.where('assigned_to', '=', selfId(sight));
  for (const word of (search ?? '').split(/\s+/).filter(Boolean).slice(0, 5)) {
    const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where((eb) =>
      eb.or([eb('first_name', 'ilike', like), eb('last_name', 'ilike', like), eb('preferred_name', 'ilike', like)]),
    );
  }
  if (after)
    query = query.where(
      sql<boolean>`(${at}, application.id) ${sql.raw(order === 'asc' ? '>' : '<')} (${after.at}::timestamptz, ${after.id}::uuid)`,
    );
  const rows = await query.orderBy(at, order).orderBy('application.id', order).limit(limit).execute();
  return rows.map((row) => ({ ...row, submitted_at: row.submitted_at as Date, topics: row.topics ?? 0 }));
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

/** Not a change of the application itself: decisions that somebody is writing stay valid. */
export async function setAssignee(deed: Deed, id: string, person_id: string | null): Promise<void> {
  await deed.tx
    .updateTable('application')
    .set({ assigned_to: person_id, assigned_at: person_id === null ? null : deed.now })
    .where('id', '=', id)
    .execute();
}
