import '../tables.ts';
import { sql } from 'kysely';
import type { Deed } from '../../../platform/deed.ts';
import { logDays, reminderHours } from '../rules/sessions.ts';

const hour = 3_600_000;
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

/** Frozen: nothing of it moves and nobody is written to, until somebody outside has cleared it with the two. */
const notFrozen = sql<boolean>`not exists (
  select 1 from tandem where tandem.id = session.tandem_id and tandem.state = 'protective')`;

/** Meetings whose last date on the table is past, and still lies there. */
export async function listLapsed(deed: Deed): Promise<string[]> {
  const rows = await deed.tx
    .selectFrom('session')
    .innerJoin('session_date', 'session_date.session_id', 'session.id')
    .select('session.id')
    .where('state', 'in', ['proposed', 'booked'])
    .where(notFrozen)
    .groupBy('session.id')
    .having((eb) => eb.fn.max('session_date.starts_at'), '<=', deed.now)
    .orderBy('session.id')
    .execute();
  return ids(rows);
}

/** Booked for the next day, and nobody was reminded yet. */
export async function listTomorrow(deed: Deed): Promise<string[]> {
  const rows = await deed.tx
    .selectFrom('session')
    .select('id')
    .where('state', '=', 'booked')
    .where('starts_at', '>', deed.now)
    .where('starts_at', '<=', new Date(deed.now.getTime() + reminderHours * hour))
    .where('reminded_at', 'is', null)
    .where(notFrozen)
    .orderBy('id')
    .execute();
  return ids(rows);
}

/** Over, not logged, and nobody was reminded since. */
export async function listUnlogged(deed: Deed): Promise<string[]> {
  const end = sql<Date>`starts_at + minutes * interval '1 minute'`;
  const rows = await deed.tx
    .selectFrom('session')
    .select('id')
    .where('state', '=', 'booked')
    .where(end, '<=', deed.now)
    .where(end, '>', new Date(deed.now.getTime() - logDays * 24 * hour))
    .where((eb) => eb.or([eb('reminded_at', 'is', null), eb('reminded_at', '<', end)]))
    .where(notFrozen)
    .orderBy('id')
    .execute();
  return ids(rows);
}

/** Still ahead in a tandem that is over. */
export async function listAhead(deed: Deed, tandem_id: string): Promise<string[]> {
  const rows = await deed.tx
    .selectFrom('session')
    .select('id')
    .where('tandem_id', '=', tandem_id)
    .where((eb) => eb.or([eb('state', '=', 'proposed'), eb.and([eb('state', '=', 'booked'), eb('starts_at', '>', deed.now)])]))
    .orderBy('id')
    .execute();
  return ids(rows);
}
