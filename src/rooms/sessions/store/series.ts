import '../tables.ts';
import type { Insertable, Selectable } from 'kysely';
import { z } from 'zod';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { findOwn, lockOwn, type OwnTandem } from '../../tandems/store/own.ts';
import type { SessionSeriesTable } from '../tables.ts';
import { listSessions, type Session } from './sessions.ts';

export type Series = Selectable<SessionSeriesTable>;

export interface OwnSeries {
  series: Series;
  tandem: OwnTandem;
  /** By date, the earliest first; called off ones too. */
  sessions: Session[];
}

/** The booked date, or the earliest of those on the table. */
export const dateOf = (session: Pick<Session, 'starts_at' | 'dates'>): Date | undefined =>
  session.starts_at ?? session.dates[0] ?? undefined;

const byDate = (a: Session, b: Session) => (dateOf(a)?.getTime() ?? 0) - (dateOf(b)?.getTime() ?? 0);

/** Reach: the two of the tandem, and only under the tandem's own address. */
export async function findSeries(sight: Sight, tandem_id: string, id: string): Promise<OwnSeries | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const tandem = await findOwn(sight, tandem_id);
  if (!tandem) return undefined;
  const series = await sight.db
    .selectFrom('session_series')
    .selectAll()
    .where('id', '=', id)
    .where('tandem_id', '=', tandem.id)
    .executeTakeFirst();
  if (!series) return undefined;
  const sessions = (await listSessions(sight, tandem.id)).filter(({ series_id }) => series_id === id);
  return { series, tandem, sessions: sessions.toSorted(byDate) };
}

/** The same under the lock of its tandem and of its meetings. */
export async function lockSeries(deed: Deed, tandem_id: string, id: string): Promise<OwnSeries | undefined> {
  await lockOwn(deed, tandem_id);
  if (z.uuid().safeParse(id).success)
    await deed.tx.selectFrom('session').select('id').where('series_id', '=', id).orderBy('id').forUpdate().execute();
  return findSeries(deed, tandem_id, id);
}

export async function insertSeries(deed: Deed, row: Insertable<SessionSeriesTable>): Promise<void> {
  await deed.tx.insertInto('session_series').values(row).execute();
}

/** When a series was planned, by its id; without reach, for calendars. */
export async function seriesSince(sight: Pick<Sight, 'db'>, id: string): Promise<Date | undefined> {
  const row = await sight.db.selectFrom('session_series').select('created_at').where('id', '=', id).executeTakeFirst();
  return row?.created_at;
}

/** Since when somebody's calendar reads her meetings by itself. Without reach: for mails. */
export async function feedSince(sight: Pick<Sight, 'db'>, person_id: string): Promise<Date | undefined> {
  const row = await sight.db
    .selectFrom('calendar_feed')
    .select('created_at')
    .where('person_id', '=', person_id)
    .executeTakeFirst();
  return row?.created_at;
}
