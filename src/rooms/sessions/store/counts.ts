import '../tables.ts';
import { sql } from 'kysely';
import type { Sight } from '../../../platform/deed.ts';
import { hasRole } from '../../people/rules/person.ts';
import type { SessionState } from '../rules.ts';

/** How many meetings there are in each state. Numbers for the office; who met whom, and when, stays with the two. */
export async function countSessions(sight: Sight, program_id: string): Promise<Partial<Record<SessionState, number>>> {
  if (!hasRole(sight.actor, 'office')) return {};
  const rows = await sight.db
    .selectFrom('session')
    .innerJoin('tandem', 'tandem.id', 'session.tandem_id')
    .select(['session.state', (eb) => eb.fn.countAll<number>().as('n')])
    .where('tandem.program_id', '=', program_id)
    .groupBy('session.state')
    .execute();
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}

/** Meetings held in each week since a day, weeks without one left out; `week` is its Monday, `2026-11-23`. For the office. */
export async function countHeldByWeek(sight: Sight, program_id: string, since: Date): Promise<{ week: string; n: number }[]> {
  if (!hasRole(sight.actor, 'office')) return [];
  const week = sql<string>`to_char(date_trunc('week', starts_at at time zone 'Europe/Zurich'), 'YYYY-MM-DD')`;
  return sight.db
    .selectFrom('session')
    .innerJoin('tandem', 'tandem.id', 'session.tandem_id')
    .select([week.as('week'), (eb) => eb.fn.countAll<number>().as('n')])
    .where('tandem.program_id', '=', program_id)
    .where('session.state', '=', 'held')
    .where('starts_at', '>=', since)
    .groupBy(week)
    .orderBy(week)
    .execute();
}

/** Meetings held and those booked ahead. `tandem_id`: found as a party by the caller. */
export async function countPlanned(sight: Sight, tandem_id: string): Promise<{ held: number; ahead: number } | undefined> {
  const rows = await sight.db
    .selectFrom('session')
    .select(['state', (eb) => eb.fn.countAll<number>().as('n')])
    .where('tandem_id', '=', tandem_id)
    .where((eb) => eb.or([eb('state', '=', 'held'), eb.and([eb('state', '=', 'booked'), eb('starts_at', '>', sight.now)])]))
    .groupBy('state')
    .execute();
  const of = (state: SessionState) => rows.find((row) => row.state === state)?.n ?? 0;
  return rows.length > 0 ? { held: of('held'), ahead: of('booked') } : undefined;
}
