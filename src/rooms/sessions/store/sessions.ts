import '../tables.ts';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Deed, House, Sight } from '../../../platform/deed.ts';
import type { Sealed } from '../../../platform/vault.ts';
import { findOwn, listOwn, lockOwn, type OwnTandem } from '../../tandems/store/own.ts';
import type { SessionTable } from '../tables.ts';

type Row = Selectable<SessionTable>;
/** The texts of a meeting; each is sealed under its own name. */
export type SessionText = 'place' | 'link' | 'cancel_words' | 'next_step' | 'summary' | 'transfer';

/** A meeting with its texts opened and the dates that are on the table, earliest first. */
export interface Session extends Omit<Row, `sealed_${SessionText}`>, Record<SessionText, string | null> {
  dates: Date[];
}

export interface OwnSession {
  session: Session;
  tandem: OwnTandem;
}

export function sealSessionText(
  house: Pick<House, 'vault'>,
  id: string,
  name: SessionText,
  text: string | undefined,
): Sealed | null {
  return text ? house.vault.seal(text, `session.${name}.${id}`) : null;
}

function opened({ house }: Pick<Sight, 'house'>, row: Row, dates: Date[]): Session {
  const { sealed_place, sealed_link, sealed_cancel_words, sealed_next_step, sealed_summary, sealed_transfer, ...rest } = row;
  const open = (sealed: Sealed | null, name: SessionText) => sealed && house.vault.open(sealed, `session.${name}.${row.id}`);
  return {
    ...rest,
    dates,
    place: open(sealed_place, 'place'),
    link: open(sealed_link, 'link'),
    cancel_words: open(sealed_cancel_words, 'cancel_words'),
    next_step: open(sealed_next_step, 'next_step'),
    summary: open(sealed_summary, 'summary'),
    transfer: open(sealed_transfer, 'transfer'),
  };
}

async function withDates(sight: Pick<Sight, 'db' | 'house'>, rows: Row[]): Promise<Session[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const dates = await sight.db
    .selectFrom('session_date')
    .selectAll()
    .where('session_id', 'in', ids)
    .orderBy('starts_at')
    .execute();
  return rows.map((row) =>
    opened(
      sight,
      row,
      dates.filter(({ session_id }) => session_id === row.id).map(({ starts_at }) => starts_at),
    ),
  );
}

/** All meetings of these tandems; the caller has found the tandems as a party. */
async function sessionsOf(sight: Sight, tandem_ids: string[]): Promise<Session[]> {
  if (tandem_ids.length === 0) return [];
  const rows = await sight.db
    .selectFrom('session')
    .selectAll()
    .where('tandem_id', 'in', tandem_ids)
    .orderBy('starts_at', 'desc')
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(1000)
    .execute();
  return withDates(sight, rows);
}

/** Reach: the two of the tandem. The latest date first, those without one before. */
export async function listSessions(sight: Sight, tandem_id: string): Promise<Session[]> {
  return (await findOwn(sight, tandem_id)) ? sessionsOf(sight, [tandem_id]) : [];
}

/** Meetings in all tandems of the reader. `known`: these, where the caller has them already. */
export async function listOwnSessions(sight: Sight, known?: readonly OwnTandem[]): Promise<OwnSession[]> {
  const tandems = sight.actor.person_id === null ? [] : (known ?? (await listOwn(sight)));
  const sessions = await sessionsOf(
    sight,
    tandems.map(({ id }) => id),
  );
  return sessions.flatMap((session) => {
    const tandem = tandems.find(({ id }) => id === session.tandem_id);
    return tandem ? [{ session, tandem }] : [];
  });
}

const uuid = (id: string) => z.uuid().safeParse(id).success;

/** Reach: the two of the tandem, and only under the tandem's own address. */
export async function findSession(sight: Sight, tandem_id: string, id: string): Promise<OwnSession | undefined> {
  if (!uuid(id)) return undefined;
  const tandem = await findOwn(sight, tandem_id);
  if (!tandem) return undefined;
  const row = await sight.db
    .selectFrom('session')
    .selectAll()
    .where('id', '=', id)
    .where('tandem_id', '=', tandem.id)
    .executeTakeFirst();
  const [session] = await withDates(sight, row ? [row] : []);
  return session && { session, tandem };
}

/** The same under the lock of its tandem: whatever the two do with their meetings at once happens one after the other. */
export async function lockSession(deed: Deed, tandem_id: string, id: string): Promise<OwnSession | undefined> {
  await lockOwn(deed, tandem_id);
  if (uuid(id)) await deed.tx.selectFrom('session').select('id').where('id', '=', id).forUpdate().execute();
  return findSession(deed, tandem_id, id);
}

/** For the system: a meeting by its id, locked. */
export async function lockAnySession(deed: Deed, id: string): Promise<Session | undefined> {
  const row = await deed.tx.selectFrom('session').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return (await withDates(deed, row ? [row] : []))[0];
}
