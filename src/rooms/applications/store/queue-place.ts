import '../tables.ts';
import { sql } from 'kysely';
import { selfId, type Sight } from '../../../platform/deed.ts';
import { partnersOf } from '../../tandems/store/tandems.ts';
import { maySeeQueue, waitingStates } from '../rules.ts';
import type { Application } from './applications.ts';
import { assignee } from './queue.ts';

/** Where an application stands among those that wait and that the reader may review. */
export interface QueuePlace {
  /** From 1; undefined where it does not wait. */
  position: number | undefined;
  total: number;
  previous: string | undefined;
  next: string | undefined;
}

async function waitingFor(sight: Sight) {
  const not_hers = [selfId(sight), ...(await partnersOf(sight, selfId(sight)))];
  return sight.db
    .selectFrom('application')
    .where('state', 'in', waitingStates)
    .where('submitted_at', 'is not', null)
    .where('person_id', 'not in', not_hers);
}

/** `next` of one that does not wait is the oldest that does. */
export async function findQueuePlace(sight: Sight, application_id: string): Promise<QueuePlace> {
  const none = { position: undefined, total: 0, previous: undefined, next: undefined };
  if (!maySeeQueue(sight.actor)) return none;
  const order = sql`over (order by submitted_at, id)`;
  const ranked = (await waitingFor(sight)).select([
    'id',
    sql<number>`(row_number() ${order})::int`.as('position'),
    sql<number>`(count(*) over ())::int`.as('total'),
    sql<string | null>`lag(id) ${order}`.as('previous'),
    sql<string | null>`lead(id) ${order}`.as('next'),
  ]);
  const rows = await sight.db
    .selectFrom(ranked.as('ranked'))
    .selectAll()
    .where((eb) => eb.or([eb('id', '=', application_id), eb('position', '=', 1)]))
    .execute();
  const own = rows.find(({ id }) => id === application_id);
  const first = rows.find(({ position }) => position === 1);
  if (own) return { position: own.position, total: own.total, previous: own.previous ?? undefined, next: own.next ?? undefined };
  return first ? { ...none, total: first.total, next: first.id } : none;
}

/** After a decision: the next one that waits and that nobody else has taken on; from the end it goes on with the oldest. */
export async function findNextWaiting(
  sight: Sight,
  after: Pick<Application, 'id' | 'submitted_at'>,
): Promise<string | undefined> {
  if (!maySeeQueue(sight.actor)) return undefined;
  const row = await (
    await waitingFor(sight)
  )
    .select('id')
    .where('id', '<>', after.id)
    .where(sql<boolean>`coalesce(${assignee}, ${selfId(sight)}::uuid) = ${selfId(sight)}::uuid`)
    .orderBy(sql`(submitted_at, id) > (${after.submitted_at}::timestamptz, ${after.id}::uuid)`, 'desc')
    .orderBy('submitted_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}
