import '../../people/tables.ts';
import { sql } from 'kysely';
import type { Sight } from '../../../platform/deed.ts';

export interface HistoryEvent {
  at: Date;
  verb: string;
  /** Empty for the system, and for somebody who is not here any more. */
  who: string;
  after: unknown;
}

/** What happened to a participation, newest first. Without reach: the caller has found it through her desk. */
export async function listHistory({ db }: Pick<Sight, 'db'>, participation_id: string): Promise<HistoryEvent[]> {
  return db
    .selectFrom('audit_event')
    .leftJoin('person', 'person.id', 'audit_event.actor_id')
    .select(['at', 'verb', 'after'])
    .select(sql<string>`coalesce(coalesce(nullif(preferred_name, ''), first_name) || ' ' || last_name, '')`.as('who'))
    .where('object_type', '=', 'participation')
    .where('object_id', '=', participation_id)
    .orderBy('at', 'desc')
    .orderBy('audit_event.id', 'desc')
    .limit(100)
    .execute();
}
