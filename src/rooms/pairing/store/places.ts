import '../tables.ts';
import '../../enrolment/tables.ts';
import '../../tandems/tables.ts';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { Participation } from '../../enrolment/store/participations.ts';
import { liveStates } from '../../tandems/rules.ts';

/** Both of a pair, or all of several, locked in a fixed order. */
export async function lockParties(deed: Deed, list: readonly string[]): Promise<Map<string, Participation>> {
  if (list.length === 0) return new Map();
  const rows = await deed.tx
    .selectFrom('participation')
    .selectAll()
    .where('id', 'in', [...new Set(list)])
    .orderBy('id')
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Live tandems of these participations in their cycle, in their role. People without one are missing from the map. */
export async function countRunning({ db }: Pick<Sight, 'db'>, list: readonly string[]): Promise<Map<string, number>> {
  if (list.length === 0) return new Map();
  const rows = await db
    .selectFrom('participation')
    .innerJoin('tandem_party', (join) =>
      join.onRef('tandem_party.person_id', '=', 'participation.person_id').onRef('tandem_party.role', '=', 'participation.role'),
    )
    .innerJoin('tandem', (join) =>
      join.onRef('tandem.id', '=', 'tandem_party.tandem_id').onRef('tandem.cycle_id', '=', 'participation.cycle_id'),
    )
    .select(['participation.id', (eb) => eb.fn.countAll<number>().as('n')])
    .where('participation.id', 'in', [...list])
    .where('tandem.state', 'in', liveStates)
    .groupBy('participation.id')
    .execute();
  return new Map(rows.map(({ id, n }) => [id, Number(n)]));
}

/** Offers that wait for an answer, by participation; what people ask each other holds no place. `except`: not counted. */
export async function countOffered(
  { db }: Pick<Sight, 'db'>,
  list: readonly string[],
  except: readonly string[] = [],
): Promise<Map<string, number>> {
  if (list.length === 0) return new Map();
  const rows = await db
    .selectFrom('match_proposal')
    .select(['first_id', 'second_id'])
    .where('state', '=', 'offered')
    .where('origin', '<>', 'self')
    .where((eb) => eb.or([eb('first_id', 'in', [...list]), eb('second_id', 'in', [...list])]))
    .$if(except.length > 0, (query) => query.where('id', 'not in', [...except]))
    .execute();
  const map = new Map<string, number>();
  for (const { first_id, second_id } of rows)
    for (const id of [first_id, second_id]) if (list.includes(id)) map.set(id, (map.get(id) ?? 0) + 1);
  return map;
}

/** What is left of each one's places once running tandems and waiting offers are counted; 0 for whoever is not ready. */
export async function placesLeftOf(
  sight: Pick<Sight, 'db'>,
  parties: ReadonlyMap<string, Participation>,
  except: readonly string[] = [],
): Promise<Map<string, number>> {
  const list = [...parties.keys()];
  const [running, offered] = [await countRunning(sight, list), await countOffered(sight, list, except)];
  return new Map(
    [...parties].map(([id, { state, capacity }]) => [
      id,
      state === 'ready' || state === 'paired' ? Math.max(0, capacity - (running.get(id) ?? 0) - (offered.get(id) ?? 0)) : 0,
    ]),
  );
}

/** The same without a lock, for pages. */
export async function placesOfMany(sight: Pick<Sight, 'db'>, list: readonly string[]): Promise<Map<string, number>> {
  if (list.length === 0) return new Map();
  const rows = await sight.db
    .selectFrom('participation')
    .selectAll()
    .where('id', 'in', [...new Set(list)])
    .execute();
  return placesLeftOf(sight, new Map(rows.map((row) => [row.id, row])));
}
