import type { Sight } from '../../../platform/deed.ts';

/** Who last stored decisions on topics, and when. Without reach. */
export async function lastDecision(
  sight: Pick<Sight, 'db'>,
  application_id: string,
): Promise<{ by: string | null; at: Date } | undefined> {
  return sight.db
    .selectFrom('audit_event')
    .select(['actor_id as by', 'at'])
    .where('object_id', '=', application_id)
    .where('verb', '=', 'application.decideTopics')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Whether this person's look at the CV has been recorded since then. */
export async function hasViewedCv(
  sight: Pick<Sight, 'db'>,
  application_id: string,
  person_id: string,
  since: Date,
): Promise<boolean> {
  const row = await sight.db
    .selectFrom('audit_event')
    .select('id')
    .where('object_id', '=', application_id)
    .where('verb', '=', 'cv.view')
    .where('actor_id', '=', person_id)
    .where('at', '>=', since)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
