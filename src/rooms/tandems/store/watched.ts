import '../tables.ts';
import '../../cycles/tables.ts';
import { sql } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { ProgramSettings } from '../../programs/rules/numbers.ts';
import { liveStates, type ReminderKind } from '../rules.ts';
import { talkedAt } from '../rules/course.ts';
import type { Tandem } from './own.ts';

export interface WatchedTandem extends Tandem {
  settings: ProgramSettings;
  talked_at: Date | null;
  /** Who of the two has said what the state waits for: the first talk in forming, the closing talk in closing. */
  spoken: string[];
  reminded: ReminderKind[];
}

function byTandem<T extends { tandem_id: string }>(rows: readonly T[]): ReadonlyMap<string, T[]> {
  const map = new Map<string, T[]>();
  for (const row of rows) map.set(row.tandem_id, [...(map.get(row.tandem_id) ?? []), row]);
  return map;
}

/** Live tandems with what the calendar looks at. Without reach: for the system, and for numbers. */
export async function listWatched(
  { db }: Pick<Sight, 'db'>,
  { ids, program_id }: { ids?: readonly string[]; program_id?: string } = {},
): Promise<WatchedTandem[]> {
  let query = db
    .selectFrom('tandem')
    .innerJoin('program', 'program.id', 'tandem.program_id')
    .leftJoin('cycle', 'cycle.id', 'tandem.cycle_id')
    .selectAll('tandem')
    .select(sql<ProgramSettings>`coalesce(cycle.settings, program.settings)`.as('settings'))
    .where('tandem.state', 'in', liveStates)
    .where('tandem.state', '<>', 'protective')
    .orderBy('tandem.id');
  if (ids) query = query.where('tandem.id', 'in', ids);
  if (program_id) query = query.where('tandem.program_id', '=', program_id);
  const rows = await query.execute();
  if (rows.length === 0) return [];
  const here = rows.map((row) => row.id);
  const [parties, sent] = await Promise.all([
    db
      .selectFrom('tandem_party')
      .select(['tandem_id', 'person_id', 'contact_confirmed_at', 'closing_talk_at'])
      .where('tandem_id', 'in', here)
      .execute(),
    db.selectFrom('tandem_reminder').select(['tandem_id', 'kind']).where('tandem_id', 'in', here).execute(),
  ]);
  const [partiesOf, sentOf] = [byTandem(parties), byTandem(sent)];
  return rows.map((row) => {
    const two = partiesOf.get(row.id) ?? [];
    const [one, other] = two;
    return {
      ...row,
      talked_at: one && other ? talkedAt(one, other) : null,
      spoken: two
        .filter((party) => (row.state === 'closing' ? party.closing_talk_at : party.contact_confirmed_at))
        .map(({ person_id }) => person_id),
      reminded: (sentOf.get(row.id) ?? []).map(({ kind }) => kind),
    };
  });
}

/** The same under a lock, in a fixed order: between looking and acting, somebody may have said her word. */
export async function lockWatched(deed: Deed, ids: readonly string[]): Promise<WatchedTandem[]> {
  if (ids.length === 0) return [];
  await deed.tx.selectFrom('tandem').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute();
  return listWatched(deed, { ids });
}

/** Noted before it is sent, so that nothing is said twice. */
export async function insertReminder(deed: Deed, tandem_id: string, kind: ReminderKind): Promise<void> {
  await deed.tx.insertInto('tandem_reminder').values({ tandem_id, kind, sent_at: deed.now }).execute();
}

/** After a pause the same may be due again. */
export async function dropReminders(deed: Deed, tandem_id: string, kinds: readonly ReminderKind[]): Promise<void> {
  await deed.tx.deleteFrom('tandem_reminder').where('tandem_id', '=', tandem_id).where('kind', 'in', kinds).execute();
}
