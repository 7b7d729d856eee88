import '../../../platform/db/tables.ts';
import '../../people/tables.ts';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { fullName } from '../../people/rules/profile.ts';
import { historyVerbs, type HistoryVerb } from '../rules/settings.ts';

export interface HistoryEntry {
  id: number;
  at: Date;
  verb: HistoryVerb;
  /** Empty: the calendar, or somebody who is gone. */
  by: string;
  system: boolean;
  before: unknown;
  after: unknown;
}

/** What was changed in a cycle that the caller has found, the latest first. */
export async function listHistory({ db }: Pick<Sight, 'db'>, cycle_id: string, limit = 100): Promise<HistoryEntry[]> {
  const rows = await db
    .selectFrom('audit_event')
    .leftJoin('person', 'person.id', 'audit_event.actor_id')
    .select(['audit_event.id', 'at', 'verb', 'actor_kind', 'before', 'after', 'first_name', 'last_name', 'preferred_name'])
    .where('object_type', '=', 'cycle')
    .where('object_id', '=', cycle_id)
    .where('verb', 'in', [...historyVerbs])
    .orderBy('audit_event.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ first_name, last_name, preferred_name, actor_kind, verb, ...row }) => ({
    ...row,
    verb: verb as HistoryVerb,
    by: first_name && last_name ? fullName({ first_name, last_name, preferred_name }) : '',
    system: actor_kind === 'system',
  }));
}

/** Which version of its numbers a cycle stands at, from 1. */
export async function countVersions({ db }: Pick<Sight, 'db'> | Deed, cycle_id: string): Promise<number> {
  const row = await db
    .selectFrom('audit_event')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('object_type', '=', 'cycle')
    .where('object_id', '=', cycle_id)
    .where('verb', '=', 'cycle.saveSettings')
    .executeTakeFirstOrThrow();
  return Number(row.n) + 1;
}
